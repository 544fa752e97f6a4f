import type { AcknowledgementTimings } from "./acknowledgement.ts";
import type { DigestTiming } from "./digest.ts";
import type { IngestLevel } from "./ingest-growth.ts";
import { predicted, type IngestCosts } from "./ingest-costs.ts";
import type { IngestTimings } from "./ingest.ts";
import type { Level } from "./levels.ts";
import { median, p99 } from "./measure.ts";
import type { Peak } from "./memory.ts";

/** A promise about speed or size: what was measured and what it may be. Missing one is news, not a failed run. */
export type Bar = {
  name: string;
  measured: number;
  limit: number;
  /** Whether the limit is the most or the least that is allowed. */
  allowed: "at most" | "at least";
};

export const reached = ({ measured, limit, allowed }: Bar): boolean =>
  allowed === "at most" ? measured <= limit : measured >= limit;

/** The bars that what was measured can speak to: a quick run has no level of 100,000 passages. */
export function barsFor(levels: readonly Level[], ingest: IngestTimings, peaks: readonly Peak[]): Bar[] {
  return [
    ...levels
      .filter(({ passages, retrieval }) => passages >= 100_000 && retrieval.miniSearch.length > 0)
      .flatMap(retrievalBars),
    ...levels.filter(({ passages }) => passages >= 10_000 && passages < 100_000).map(answerBar),
    ...levels
      .flatMap(({ digest }) => digest ?? [])
      .filter(({ reports }) => reports >= 900)
      .slice(0, 1)
      .map(digestBar),
    {
      name: "ingest speed ÷ the speed its parts predict",
      measured: speedOf(ingest.perReport),
      limit: 0.7,
      allowed: "at least",
    },
    ...memoryBars(peaks),
  ];
}

function retrievalBars({ retrieval }: Level): Bar[] {
  const { search, inPlace, rawFts, miniSearch, langChain, besideLangChain } = retrieval;
  const bar = (name: string, measured: number, limit: number): Bar => ({ name, measured, limit, allowed: "at most" });
  return [
    bar("retrieval p99 at 100k ÷ raw FTS5", p99(search) / p99(rawFts), 1.15),
    bar("retrieval p99 at 100k ÷ MiniSearch", p99(search) / p99(miniSearch), 0.35),
    bar("retrieval p99 at 100k ÷ LangChain's BM25Retriever", p99(besideLangChain) / p99(langChain), 0.15),
    bar("with a county named, p50 at 100k ÷ without", median(inPlace) / median(search), 0.1),
  ];
}

/** The platform gives an acknowledgement three seconds, and ours has a write to disk in it. */
export function acknowledgementBar({ jushi, bare }: AcknowledgementTimings): Bar {
  const measured = p99(jushi) / p99(bare);
  return { name: "acknowledgement p99 ÷ a bare handler's", measured, limit: 5, allowed: "at most" };
}

/** Below 50 ms nobody waits, whatever the raw query takes. */
function answerBar({ answer }: Level): Bar {
  const allowed = Math.max(3 * p99(answer.rawFts), 50);
  return {
    name: "whole answer p99 at 10k ÷ what it may take (3 × raw FTS5, or 50 ms)",
    measured: p99(answer.answer) / allowed,
    limit: 1,
    allowed: "at most",
  };
}

/** A Monday of hundreds of groups must not take the morning. */
function digestBar(digest: DigestTiming): Bar {
  return {
    name: `weekly summary of ${digest.reports} new reports ÷ 2 s`,
    measured: digest.milliseconds / 2000,
    limit: 1,
    allowed: "at most",
  };
}

/** How fast the whole is beside what its parts alone predict. */
const speedOf = (costs: IngestCosts): number => predicted(costs).ms / costs.whole.ms;

/** A library may grow a thousandfold: the next report takes no longer, and memory holds one report at a time. */
export function ingestGrowthBars(levels: readonly IngestLevel[]): Bar[] {
  const [largest, before] = [levels.at(-1), levels.at(-2)];
  if (largest === undefined || before === undefined) return [];
  return [
    ...levels.map(({ reports, costs }): Bar => ({
      name: `characters a second into ${reports} reports ÷ what the parts predict`,
      measured: speedOf(costs),
      limit: 0.7,
      allowed: "at least",
    })),
    {
      name: `ingest peak memory at ${largest.reports} reports ÷ at ${before.reports}`,
      measured: largest.peakMegabytes / before.peakMegabytes,
      limit: 1.1,
      allowed: "at most",
    },
  ];
}

function memoryBars(peaks: readonly Peak[]): Bar[] {
  const [few, many] = peaks;
  if (few === undefined || many === undefined) return [];
  const name = `ingest peak memory, ${many.reports} reports ÷ ${few.reports}`;
  return [{ name, measured: many.held / few.held, limit: 1.1, allowed: "at most" }];
}
