import { statSync } from "node:fs";
import { join } from "node:path";
import { ingestFiles } from "../ingest/ingest-files.ts";
import { entriesOf, pagesOfRows } from "../src/store/index-entries.ts";
import { timeAnswers, type AnswerTimings } from "./answer.ts";
import { timeDigest, type DigestTiming } from "./digest.ts";
import type { GeneratedReport } from "./generate.ts";
import { fillInBulk } from "./fill-in-bulk.ts";
import { fileOf } from "./ingest.ts";
import { openGenerator, openLibrary, type Library } from "./library.ts";
import { timed } from "./measure.ts";
import { openLangChain } from "./langchain.ts";
import { answerPeak } from "./memory.ts";
import { openMiniSearch, openOwnFts, openRawFts } from "./peers.ts";
import { drawQuestions } from "./questions.ts";
import { createRandom } from "./random.ts";
import { openQdrant } from "./qdrant.ts";
import { timeRetrieval, type Peers, type RetrievalTimings } from "./retrieval.ts";

/** What was measured at one size of the library. */
export type Level = {
  passages: number;
  reports: number;
  figures: number;
  megabytes: number;
  /** Peak memory of a process that answers from it. */
  answerMegabytes: number;
  /** Reports a second on the way from the level before to this one; not a number where it was filled in bulk. */
  ingestPerSecond: number;
  retrieval: RetrievalTimings;
  answer: AnswerTimings;
  /** Null where it was filled in bulk: nobody's week has so many reports. */
  digest: DigestTiming | null;
};

export type Sizes = {
  /** Filled by the real pipeline throughout, and beside it every peer. */
  read: readonly number[];
  /** Filled on from there in bulk, beside the plainest query only. */
  bulk: readonly number[];
};

export type Telling = {
  say: (line: string) => void;
  /** Told after each level, so that a run that is stopped has not been for nothing. */
  onLevel: (level: Level) => void;
};

export const libraryFile = (folder: string): string => join(folder, "library.db");

/** One library that grows from level to level; the peers are given the same passages. */
export async function measureLevels(folder: string, { read, bulk }: Sizes, telling: Telling): Promise<Level[]> {
  const next = openGenerator(1);
  const levels = await measureRead(folder, read, next, telling);
  for (const size of bulk) {
    const file = libraryFile(folder);
    telling.say(`filling the library up to ${size} passages in bulk`);
    const from = levels.at(-1)?.passages ?? 0;
    if (from === 0) (await openLibrary(file)).close();
    await fillInBulk(file, { next, from, size, say: telling.say });
    levels.push(await measureBulk(file, size, telling));
  }
  return levels;
}

/**
 * MiniSearch and LangChain's retriever are let go before answers are timed at the largest level: their heap is no part of
 * the product, and at a million MiniSearch's would be some thirty gigabytes.
 */
async function measureRead(
  folder: string,
  sizes: readonly number[],
  next: () => GeneratedReport,
  { say, onLevel }: Telling,
): Promise<Level[]> {
  if (sizes.length === 0) return [];
  const file = libraryFile(folder);
  const library = await openLibrary(file);
  const peers: Peers = {
    rawFts: openRawFts(join(folder, "raw.db")),
    miniSearch: openMiniSearch(),
    langChain: openLangChain(),
    qdrant: await openQdrant(process.env),
  };
  const levels: Level[] = [];
  for (const size of sizes) {
    say(`filling the library up to ${size} passages`);
    const ingestPerSecond = await fill(library, { peers, next, size, say });
    const questions = await drawQuestions(library, createRandom(size));
    say(`${questions.length} questions at ${size} passages`);
    const retrieval = await timeRetrieval(library, peers, questions, say);
    if (size === sizes.at(-1)) {
      peers.miniSearch?.close();
      peers.miniSearch = null;
      peers.langChain = null;
    }
    const answer = await timeAnswers(library, peers.rawFts, questions);
    const digest = await timeDigest(library);
    const level = { ...(await sizeOf(library, file)), ingestPerSecond, retrieval, answer, digest };
    levels.push(level);
    onLevel(level);
  }
  peers.rawFts.close();
  await peers.qdrant?.close();
  library.close();
  return levels;
}

/** Fewer questions: each reads a large part of the index. */
const bulkQuestions = 60;

async function measureBulk(file: string, size: number, { say, onLevel }: Telling): Promise<Level> {
  const library = await openLibrary(file);
  const rawFts = openOwnFts(file);
  const questions = await drawQuestions(library, createRandom(size), bulkQuestions);
  say(`${questions.length} questions at ${size} passages`);
  const retrieval = await timeRetrieval(
    library,
    { rawFts, miniSearch: null, langChain: null, qdrant: null },
    questions,
    say,
  );
  const answer = await timeAnswers(library, rawFts, questions);
  const level = { ...(await sizeOf(library, file)), ingestPerSecond: Number.NaN, retrieval, answer, digest: null };
  rawFts.close();
  library.close();
  onLevel(level);
  return level;
}

type Filling = { peers: Peers; next: () => GeneratedReport; size: number; say: (line: string) => void };

/** Ingests report after report until there are that many passages; gives reports a second, the peers' time left out. */
async function fill(library: Library, { peers, next, size, say }: Filling): Promise<number> {
  let { passages } = await countLibrary(library);
  let told = Date.now();
  let milliseconds = 0;
  let reports = 0;
  while (passages < size) {
    const report = next();
    const file = fileOf(report);
    const { ms, result } = await timed(() => ingestFiles(library, [file], { draft: false, progress: () => undefined }));
    milliseconds += ms;
    reports += 1;
    passages += result[0]?.passages ?? 0;
    await peers.langChain?.addReport(report.text);
    if (Date.now() - told > 60_000) {
      told = Date.now();
      say(`${passages} of ${size} passages, ${((1000 * reports) / milliseconds).toFixed(1)} reports a second`);
    }
    await copyPassages(library, `${result[0]?.reportId}.${result[0]?.version}`, peers);
  }
  return (1000 * reports) / milliseconds;
}

async function copyPassages(library: Library, versionId: string, peers: Peers) {
  for await (const { passages } of pagesOfRows(library.database, versionId)) {
    const entries = entriesOf({ passages, figures: [] });
    peers.rawFts.add(entries);
    peers.miniSearch?.add(entries);
    await peers.qdrant?.add(entries);
  }
}

type Counts = Pick<Level, "passages" | "reports" | "figures">;

async function countLibrary({ database }: Library): Promise<Counts> {
  const [counts] = await database.query<Counts>({
    sql: `SELECT (SELECT count(*) FROM passages) AS passages, (SELECT count(*) FROM reports) AS reports,
      (SELECT count(*) FROM figures) AS figures`,
  });
  return counts ?? { passages: 0, reports: 0, figures: 0 };
}

async function sizeOf(library: Library, file: string): Promise<Counts & Pick<Level, "megabytes" | "answerMegabytes">> {
  const counts = await countLibrary(library);
  const { held } = await answerPeak(file, counts.reports, bulkQuestions);
  return { ...counts, megabytes: statSync(file).size / 1e6, answerMegabytes: held };
}
