import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { timeAcknowledgements } from "./acknowledgement.ts";
import { acknowledgementBar, barsFor, ingestGrowthBars } from "./bars.ts";
import { measureIngestGrowth } from "./ingest-growth.ts";
import { timeIngest } from "./ingest.ts";
import { libraryFile, measureLevels } from "./levels.ts";
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
 * `npm run bench`, `npm run bench -- --quick` for the two smaller levels in about a minute, or `--long` for the growth up
 * to a million passages in an hour and more, each level told as it is done. Prints how fast the
 * product is beside its peers, how large it grows, and which bars it reaches (docs/benchmarks.md). A missed bar is
 * printed and does not fail the run: the machine may be slow or busy.
 */
const quick = process.argv.includes("--quick");
const long = process.argv.includes("--long");

const sizes = quick ? [1_000, 10_000] : long ? [10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000];

const say = (line: string): void => console.error(`… ${line}`);

const folder = await mkdtemp(join(tmpdir(), "jushi-bench-"));
try {
  await run();
} finally {
  await rm(folder, { recursive: true });
}

async function run(): Promise<void> {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores\n`);
  say("ingesting, whole and in parts, then into a growing library");
  const ingest = await timeIngest(folder, quick ? 50 : 500);
  console.log(ingestTable(ingest));
  const growth = await measureIngestGrowth(folder, quick ? [10, 100, 1_000] : [10, 1_000, 10_000]);
  console.log(ingestGrowthTable(growth, ingest));
  const levels = await measureLevels(folder, sizes, say, (level) =>
    say([`measured at ${level.passages} passages`, retrievalTable([level]), growthTable([level])].join("\n")),
  );
  console.log(retrievalTable(levels));
  console.log(answerTable(levels));
  const ingestPeaks = quick || long ? [] : await measureIngestPeaks();
  const reports = levels.at(-1)?.reports ?? 0;
  say("acknowledging events");
  const acknowledged = await timeAcknowledgements(folder, quick ? 300 : 1000);
  console.log(acknowledgementTable(acknowledged));
  say("memory of answering");
  console.log(memoryTable([...ingestPeaks, await answerPeak(libraryFile(folder), reports)]));
  console.log(growthTable(levels));
  console.log(
    barTable([
      ...barsFor(levels, ingest, ingestPeaks),
      ...ingestGrowthBars(growth, ingest),
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
