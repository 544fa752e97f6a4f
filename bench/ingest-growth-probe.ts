import { statSync } from "node:fs";
import { ingestFiles } from "../ingest/ingest-files.ts";
import type { GeneratedReport } from "./generate.ts";
import { fileOf } from "./ingest.ts";
import type { IngestLevel } from "./ingest-growth.ts";
import { openGenerator, openLibrary, type Library } from "./library.ts";
import { timed } from "./measure.ts";

/**
 * Run as a process of its own: `<database> <sizes…>`. Fills one library with the whole pipeline and prints what each size
 * came to as JSON. A second library takes the first reports, so that code is compiled before the clock counts.
 */
const [file = "", ...sizes] = process.argv.slice(2);
const measuredReports = 200;
const warmUps = 50;

const next = openGenerator(5);
const warm = await openLibrary(`${file}.warm`);
for (let done = 0; done < warmUps; done += 1) await ingest(warm, next());
warm.close();

const library = await openLibrary(file);
const recent: { characters: number; ms: number; processorMs: number }[] = [];
const levels: IngestLevel[] = [];
for (let reports = 1; reports <= Math.max(...sizes.map(Number)); reports += 1) {
  const report = next();
  const { ms, processorMs } = await timed(() => ingest(library, report));
  recent.push({ characters: report.text.length, ms, processorMs });
  if (recent.length > measuredReports) recent.shift();
  if (sizes.includes(String(reports))) levels.push(levelAt(reports));
}
library.close();
process.stdout.write(JSON.stringify(levels));

async function ingest(into: Library, report: GeneratedReport): Promise<void> {
  await ingestFiles(into, [fileOf(report)], { draft: false, progress: () => undefined });
}

function levelAt(reports: number): IngestLevel {
  const sum = (of: (each: (typeof recent)[number]) => number) => recent.reduce((total, each) => total + of(each), 0);
  return {
    reports,
    charactersPerSecond: (1000 * sum(({ characters }) => characters)) / sum(({ ms }) => ms),
    charactersPerProcessorSecond: (1000 * sum(({ characters }) => characters)) / sum(({ processorMs }) => processorMs),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    megabytes: statSync(file).size / 1e6,
  };
}
