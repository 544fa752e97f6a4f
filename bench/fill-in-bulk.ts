import { createFtsIndex } from "../src/adapters/fts.ts";
import type { Database } from "../src/ports.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { saveDraft } from "../src/store/drafts.ts";
import { entriesOf } from "../src/store/index-entries.ts";
import type { Provenance } from "../src/store/provenance.ts";
import { publishVersion } from "../src/store/publish.ts";
import { openBulk } from "./bulk.ts";
import type { GeneratedReport } from "./generate.ts";
import { divisionPlaces, gazetteer, lexicon } from "./library.ts";
import { createQuickReader } from "./quick-reading.ts";

export type BulkFilling = {
  next: () => GeneratedReport;
  /** Passages there are, and are to be. */
  from: number;
  size: number;
  say: (line: string) => void;
};

const quickRead = createQuickReader({ gazetteer, lexicon }, divisionPlaces);

/**
 * Up to so many passages every report's figures are kept, beyond it one report's in ten: all five million would be twelve
 * gigabytes, and what grows beyond is the search among passages.
 */
const figuresUpTo = 100_000;
const figuresOfOneIn = 10;

/**
 * Fills the library's file up to so many passages with the product's own statements, in one transaction and without reading
 * the reports' figures. Nobody else may have the file open. A county and year drawn again
 * is another report here, not the next version of the first.
 */
export async function fillInBulk(file: string, { next, from, size, say }: BulkFilling): Promise<void> {
  const bulk = openBulk(file);
  const index = createFtsIndex(bulk);
  let told = Date.now();
  let reports = 0;
  for (let passages = from; passages < size; reports += 1) {
    const withFigures = passages < figuresUpTo || reports % figuresOfOneIn === 0;
    const read = await quickRead(next(), withFigures);
    const version = versionOf(read, passages);
    await store(bulk, version, read);
    const entries = entriesOf({
      passages: read.passages.map((passage) => ({ ...version, passage })),
      figures: read.figures.map((figure) => ({ ...version, figure })),
    });
    await index.add(entries);
    passages += read.passages.length;
    if (Date.now() - told > 60_000) {
      told = Date.now();
      say(`${passages} of ${size} passages`);
    }
  }
  say("indexes of the tables");
  bulk.close();
}

/** Ids that grow, as those of real reports do not: they are filed where the last one was. */
function versionOf({ file, facts }: ReadReport, passages: number): Provenance {
  const reportId = `bulk${String(passages).padStart(9, "0")}`;
  const about = { report: facts, section: facts, published: facts.publishedOn };
  return { reportId, versionId: `${reportId}.1`, version: 1, file, ...about };
}

async function store(database: Database, { reportId, versionId }: Provenance, read: ReadReport): Promise<void> {
  const now = new Date();
  await saveDraft(database, { reportId, versionId, number: 1, read, now });
  await publishVersion(database, { reportId, versionId, expectedLive: null, now });
}
