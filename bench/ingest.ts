import { join } from "node:path";
import { cleanText } from "../ingest/clean.ts";
import { ingestFiles, type SourceFile } from "../ingest/ingest-files.ts";
import { readFile, type ReadText } from "../ingest/read.ts";
import { createDocumentParser } from "../ingest/read/parse-document.ts";
import { readPdfData } from "../src/hosts/node/pdf-data.ts";
import { readReport } from "../ingest/read-report.ts";
import type { IndexEntry } from "../src/ports.ts";
import { indexTokens } from "../src/reports/index-tokens.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { saveDraft } from "../src/store/drafts.ts";
import { publishVersion } from "../src/store/publish.ts";
import { entriesOf, pagesOfRows } from "../src/store/index-entries.ts";
import type { GeneratedReport } from "./generate.ts";
import {
  addCosts,
  eachCost,
  minus,
  noCosts,
  plus,
  times,
  type Cost,
  type IngestCosts,
  type Part,
} from "./ingest-costs.ts";
import { openGenerator, openLibrary, type Library } from "./library.ts";
import { timed } from "./measure.ts";

export type IngestTimings = { reports: number; perReport: IngestCosts };

export const batchSize = 25;

/**
 * The whole pipeline and its parts in turn, batch by batch, each into a library of its own that grows alike. What the
 * whole takes beyond its parts is looking for earlier versions, reading stored rows again and checking counts.
 */
export async function timeIngest(folder: string, reports: number): Promise<IngestTimings> {
  const next = openGenerator(11);
  const libraries = {
    whole: await openLibrary(join(folder, "ingest-whole.db")),
    apart: await openLibrary(join(folder, "ingest-parts.db")),
  };
  await costsOf(libraries, drawBatch(next));
  let sum = noCosts;
  for (let done = 0; done < reports; done += batchSize) {
    sum = addCosts(sum, await costsOf(libraries, drawBatch(next)));
  }
  libraries.whole.close();
  libraries.apart.close();
  const perReport = eachCost((name) => times(sum[name], 1 / reports));
  return { reports, perReport };
}

/** A batch read in whole into one library and, a moment later, part by part into the other. */
export async function costsOf(
  { whole, apart }: { whole: Library; apart: Library },
  batch: readonly GeneratedReport[],
): Promise<IngestCosts> {
  return { whole: await timed(async () => ingestAll(whole, batch)), ...(await partsOf(apart, batch)) };
}

export function drawBatch(next: () => GeneratedReport, length = batchSize): GeneratedReport[] {
  return Array.from({ length }, next);
}

/** A report as a file on disk would come: its bytes are made when they are asked for. */
export function fileOf({ name, text }: GeneratedReport): SourceFile {
  return { name, read: async () => new TextEncoder().encode(text) };
}

async function ingestAll(library: Library, batch: readonly GeneratedReport[]): Promise<void> {
  await ingestFiles(library, batch.map(fileOf), { draft: false, progress: () => undefined });
}

/** Part after part over a whole batch, each as if it were the only work. Reading cleans first, so that is taken off. */
async function partsOf(library: Library, batch: readonly GeneratedReport[]): Promise<Record<Part, Cost>> {
  const decoded = await timed(() => Promise.all(batch.map(decode)));
  const folded = await timed(() => decoded.result.forEach(({ text, format }) => cleanText(text, format)));
  const reading = await timed(() => Promise.all(decoded.result.map((source) => readReport(source, library))));
  const saving = await timed(() => saveAll(library, reading.result));
  const entries = await savedEntries(library, saving.result);
  const indexing = await timed(() => addAll(library, entries));
  const publishing = await timed(() => publishAll(library, saving.result));
  const fields = entries.flat().flatMap((entry) => Object.values(entry.fields));
  const tokenise = await timed(() => fields.forEach(indexTokens));
  return {
    readAndFold: plus(decoded, folded),
    ledger: minus(reading, folded),
    tokenise,
    store: minus(plus(saving, indexing, publishing), tokenise),
  };
}

async function decode({ name, text }: GeneratedReport): Promise<ReadText & { file: string }> {
  const source = await readFile({ name, bytes: new TextEncoder().encode(text) }, createDocumentParser(readPdfData));
  if (source.kind === "refused") throw new Error(source.message);
  return { file: name, ...source };
}

type Saved = { reportId: string; versionId: string };

async function saveAll(library: Library, reads: readonly ReadReport[]): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const read of reads) {
    const reportId = library.newId();
    const versionId = `${reportId}.1`;
    await saveDraft(library.database, { reportId, versionId, number: 1, read, now: library.clock() });
    saved.push({ reportId, versionId });
  }
  return saved;
}

/** What goes into the index, report by report as it comes. */
async function savedEntries(library: Library, saved: readonly Saved[]): Promise<IndexEntry[][]> {
  const ofReports: IndexEntry[][] = [];
  for (const { versionId } of saved) {
    const entries: IndexEntry[] = [];
    for await (const page of pagesOfRows(library.database, versionId)) entries.push(...entriesOf(page));
    ofReports.push(entries);
  }
  return ofReports;
}

async function addAll(library: Library, entries: readonly (readonly IndexEntry[])[]): Promise<void> {
  for (const ofOneReport of entries) await library.index.add(ofOneReport);
}

async function publishAll(library: Library, saved: readonly Saved[]): Promise<void> {
  for (const version of saved) {
    await publishVersion(library.database, { ...version, expectedLive: null, now: library.clock() });
  }
}
