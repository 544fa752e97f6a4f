import { textTable } from "../src/evaluation/text-table.ts";
import type { AcknowledgementTimings } from "./acknowledgement.ts";
import { reached, type Bar } from "./bars.ts";
import { predicted, type Cost } from "./ingest-costs.ts";
import type { IngestLevel } from "./ingest-growth.ts";
import type { IngestTimings } from "./ingest.ts";
import type { Level } from "./levels.ts";
import { median, p99, type Timings } from "./measure.ts";
import type { Peak } from "./memory.ts";

/** Tables of a run as plain text. Milliseconds are this machine's own; the ratios are what carries over. */

const digits = (value: number): string =>
  Number.isNaN(value) ? "–" : value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

const times = (value: number): string => (Number.isNaN(value) ? "–" : `${value.toFixed(2)} ×`);

const section = (title: string, rows: readonly (readonly string[])[]): string => `${title}\n${textTable(rows)}\n`;

export function retrievalTable(levels: readonly Level[]): string {
  const rows = levels.flatMap(({ passages, retrieval }) => {
    const { search, inPlace, inPlaceAndYear, figuresInPlace, inProvince } = retrieval;
    const { rawFts, miniSearch, langChain, besideLangChain, qdrant } = retrieval;
    const row = (name: string, timings: Timings): string[] => [
      String(passages),
      name,
      digits(median(timings)),
      digits(p99(timings)),
      times(p99(timings) / p99(rawFts)),
      times(p99(timings) / p99(miniSearch)),
      times(median(timings) / median(search)),
    ];
    return [
      row("retrieval", search),
      row("retrieval, a county named", inPlace),
      row("retrieval, a county and year named", inPlaceAndYear),
      row("figures of a county named", figuresInPlace),
      row("retrieval, a province named", inProvince),
      row("raw FTS5", rawFts),
      ...(miniSearch.length === 0 ? [] : [row("MiniSearch", miniSearch)]),
      ...(langChain.length === 0
        ? []
        : [row("LangChain BM25Retriever", langChain), row("retrieval, the same ten questions", besideLangChain)]),
      ...(qdrant.length === 0 ? [] : [row("Qdrant, words, over HTTP", qdrant)]),
    ];
  });
  const heads = ["passages", "engine", "p50 ms", "p99 ms", "p99 ÷ raw FTS5", "p99 ÷ MiniSearch", "p50 ÷ retrieval"];
  return section("Retrieval (20 passages a question, same tokens)", [heads, ...rows]);
}

export function answerTable(levels: readonly Level[]): string {
  const rows = levels.map(({ passages, answer }) => [
    String(passages),
    digits(median(answer.answer)),
    digits(p99(answer.answer)),
    digits(p99(answer.rawFts)),
    times(p99(answer.answer) / p99(answer.rawFts)),
    `${answer.decisions.answer} / ${answer.decisions.clarify} / ${answer.decisions.refuse}`,
  ]);
  const heads = ["passages", "p50 ms", "p99 ms", "raw FTS5 p99", "p99 ÷ raw FTS5", "answer / clarify / refuse"];
  return section("Whole answer (question in, verified answer out, no model)", [heads, ...rows]);
}

export function ingestTable({ reports, perReport }: IngestTimings): string {
  const { whole, readAndFold, ledger, tokenise, store } = perReport;
  const row = (name: string, { ms, processorMs }: Cost): string[] => [
    name,
    digits(ms),
    digits(1000 / ms),
    times(ms / whole.ms),
    digits(processorMs),
    times(processorMs / whole.processorMs),
  ];
  return section(`Ingest (${reports} reports, each part measured alone on the same ones)`, [
    ["part", "ms a report", "reports a second", "÷ whole", "processor ms", "÷ whole"],
    row("read and fold", readAndFold),
    row("ledger", ledger),
    row("tokenise", tokenise),
    row("store", store),
    row("predicted", predicted(perReport)),
    row("whole", whole),
  ]);
}

export function ingestGrowthTable(levels: readonly IngestLevel[]): string {
  const rows = levels.map(({ reports, characters, costs, peakMegabytes, megabytes }) => [
    String(reports),
    digits((1000 * characters) / costs.whole.ms),
    times(predicted(costs).ms / costs.whole.ms),
    digits((1000 * characters) / costs.whole.processorMs),
    times(predicted(costs).processorMs / costs.whole.processorMs),
    digits(peakMegabytes),
    digits(megabytes),
  ]);
  const heads = ["reports", "characters a second", "÷ predicted", "a second of the processor", "÷ predicted"];
  return section("Ingest into a growing library (predicted by its parts alone, in turns with it)", [
    [...heads, "peak MB", "database MB"],
    ...rows,
  ]);
}

export function memoryTable(peaks: readonly Peak[]): string {
  const rows = peaks.map(({ work, asItComes, held }) => [work, digits(asItComes), digits(held)]);
  return section("Peak memory of a process of its own", [["work", "MB as it comes", "MB, heap held"], ...rows]);
}

export function growthTable(levels: readonly Level[]): string {
  const rows = levels.map((level, index) => {
    const before = levels[index - 1];
    const grown = (of: (level: Level) => number): string =>
      before === undefined ? digits(of(level)) : `${digits(of(level))} (${times(of(level) / of(before))})`;
    return [
      String(level.passages),
      String(level.reports),
      String(level.figures),
      digits(level.megabytes),
      digits(level.answerMegabytes),
      grown(({ ingestPerSecond }) => ingestPerSecond),
      grown(({ retrieval }) => median(retrieval.search)),
      grown(({ retrieval }) => median(retrieval.inPlace)),
      grown(({ retrieval }) => median(retrieval.figuresInPlace)),
      grown(({ retrieval }) => median(retrieval.miniSearch)),
      grown(({ answer }) => median(answer.answer)),
    ];
  });
  const heads = [
    "passages",
    "reports",
    "figures",
    "MB",
    "answering, peak MB",
    "ingested/s",
    "retrieval",
    "in a county",
    "figures in it",
    "MiniSearch",
    "answer",
  ];
  return section("Growth (p50 ms; in brackets, times the level before)", [heads, ...rows]);
}

export function acknowledgementTable({ jushi, bare }: AcknowledgementTimings): string {
  const row = (name: string, timings: Timings) => [
    name,
    digits(median(timings)),
    digits(p99(timings)),
    times(p99(timings) / p99(bare)),
  ];
  return section("Acknowledging an event (ms over HTTP, while its questions are answered)", [
    ["", "p50", "p99", "p99 ÷ bare"],
    row("checked, kept on disk, 200", jushi),
    row("bare handler: hashed and parsed", bare),
  ]);
}

export function barTable(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => [
    reached(bar) ? "reached" : "MISSED",
    bar.name,
    bar.measured.toFixed(2),
    `${bar.allowed} ${bar.limit.toFixed(2)}`,
  ]);
  return section("Bars", rows);
}
