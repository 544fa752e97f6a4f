import { statSync } from "node:fs";
import { ingestFiles } from "../ingest/ingest-files.ts";
import { addCosts, noCosts } from "./ingest-costs.ts";
import { batchSize, costsOf, drawBatch, fileOf } from "./ingest.ts";
import type { IngestLevel } from "./ingest-growth.ts";
import { openGenerator, openLibrary } from "./library.ts";

/**
 * Run as a process of its own: `<database> <sizes…>`. Fills a library of each size with the whole pipeline and prints what each size
 * came to as JSON. The last reports before each size are also read part by part, in turns, into a library beside it.
 * Others take the first ones, so that code is compiled before the clock counts.
 */
const [file = "", ...sizes] = process.argv.slice(2);
const measuredReports = 200;
const warmUps = 2;

const next = openGenerator(5);
const warm = { whole: await openLibrary(`${file}.warm`), apart: await openLibrary(`${file}.warm-parts`) };
for (let done = 0; done < warmUps; done += 1) await costsOf(warm, drawBatch(next));
warm.whole.close();
warm.apart.close();

const levels: IngestLevel[] = [];
for (const size of sizes.map(Number)) levels.push(await levelAt(size));
process.stdout.write(JSON.stringify(levels));

/** A small library is filled over and over: ten reports alone are over before the machine's noise is. */
async function levelAt(size: number): Promise<IngestLevel> {
  let sum = { characters: 0, costs: noCosts, megabytes: 0 };
  for (let round = 0; round < measuredReports / size; round += 1) {
    const { characters, costs, megabytes } = await fill(`${file}.${size}-${round}`, size);
    sum = { characters: sum.characters + characters, costs: addCosts(sum.costs, costs), megabytes };
  }
  return { reports: size, ...sum, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function fill(database: string, size: number): Promise<Omit<IngestLevel, "reports" | "peakMegabytes">> {
  const library = await openLibrary(database);
  const apart = await openLibrary(`${database}.parts`);
  let reports = 0;
  for (; reports < size - measuredReports; reports += 1) {
    await ingestFiles(library, [fileOf(next())], { draft: false, progress: () => undefined });
  }
  let costs = noCosts;
  let characters = 0;
  while (reports < size) {
    const batch = drawBatch(next, Math.min(batchSize, size - reports));
    costs = addCosts(costs, await costsOf({ whole: library, apart }, batch));
    characters += batch.reduce((total, { text }) => total + text.length, 0);
    reports += batch.length;
  }
  library.close();
  apart.close();
  return { characters, costs, megabytes: statSync(database).size / 1e6 };
}
