import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { timeAcknowledgements } from "./acknowledgement.ts";
import { acknowledgementBar, barsFor, ingestGrowthBars } from "./bars.ts";
import { measureIngestGrowth } from "./ingest-growth.ts";
import { timeIngest } from "./ingest.ts";
import { libraryFile, measureLevels, type Level, type Sizes } from "./levels.ts";
import { clock } from "./measure.ts";
import { answerPeak, ingestPeak, type Peak } from "./memory.ts";
import {
  acknowledgementTable,
  answerTable,
  barTable,
  growthTable,
  ingestGrowthTable,
  ingestTable,
  memoryTable,
  retrievalTable,
} from "./report-table.ts";

/**
 * `npm run bench`, `-- --quick` for the two smaller levels in about two minutes, or `-- --growth` for nothing but the growth
 * from 10,000 to a million passages. Prints how fast the product is beside its peers, how large it grows, and which bars
 * it reaches (docs/benchmarks.md). A missed bar is printed and does not fail the run: the machine may be slow or busy.
 */
const quick = process.argv.includes("--quick");
const growthOnly = process.argv.includes("--growth");

const sizes: Sizes = quick
  ? { read: [1_000, 10_000], bulk: [] }
  : growthOnly
    ? { read: [], bulk: [10_000, 100_000, 300_000, 1_000_000] }
    : { read: [1_000, 10_000, 100_000], bulk: [300_000, 1_000_000] };

const say = (line: string): void => console.error(`… ${line}`);

const onLevel = (level: Level): void =>
  say(
    [
      `measured at ${level.passages} passages`,
      retrievalTable([level]),
      answerTable([level]),
      growthTable([level]),
    ].join("\n"),
  );

const folder = await mkdtemp(join(tmpdir(), "jushi-bench-"));
try {
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
  console.log(clock === "ms" ? `${machine}\n` : `${machine}, milliseconds of the processor\n`);
  if (growthOnly) await growth();
  else await everything();
} finally {
  await rm(folder, { recursive: true });
}

async function growth(): Promise<void> {
  const levels = await measureLevels(folder, sizes, { say, onLevel });
  console.log(retrievalTable(levels));
  console.log(answerTable(levels));
  console.log(growthTable(levels));
}

async function everything(): Promise<void> {
  say("ingesting, whole and in parts, then into a growing library");
  const ingest = await timeIngest(folder, quick ? 50 : 500);
  console.log(ingestTable(ingest));
  const ingestLevels = await measureIngestGrowth(folder, quick ? [10, 100, 1_000] : [10, 1_000, 10_000]);
  console.log(ingestGrowthTable(ingestLevels));
  const ingestPeaks = quick ? [] : await measureIngestPeaks();
  say("acknowledging events");
  const acknowledged = await timeAcknowledgements(folder, quick ? 300 : 1000);
  console.log(acknowledgementTable(acknowledged));
  const levels = await measureLevels(folder, sizes, { say, onLevel });
  console.log(retrievalTable(levels));
  console.log(answerTable(levels));
  say("memory of answering");
  const reports = levels.at(-1)?.reports ?? 0;
  console.log(memoryTable([...ingestPeaks, await answerPeak(libraryFile(folder), reports, quick ? 200 : 60)]));
  console.log(growthTable(levels));
  console.log(
    barTable([
      ...barsFor(levels, ingest, ingestPeaks),
      ...ingestGrowthBars(ingestLevels),
      acknowledgementBar(acknowledged),
    ]),
  );
}

async function measureIngestPeaks(): Promise<Peak[]> {
  const peaks: Peak[] = [];
  for (const reports of [100, 1000]) {
    say(`memory of ingesting ${reports} reports`);
    peaks.push(await ingestPeak(folder, reports));
  }
  return peaks;
}
