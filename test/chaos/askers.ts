import { parentPort, workerData } from "node:worker_threads";
import { createNodeDatabase, type NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { readConfig } from "../../src/config.ts";
import { readGazetteer, readLexicon } from "../../src/hosts/project-files.ts";
import { openSearch } from "../../src/hosts/search.ts";

/** What is asked of a library whose one report has two states, in a thread of its own: askers must not hold up the kills. */

export const states = [
  { rate: "86.5%", homes: "46家", how: "组建家庭医生团队逐户上门随访" },
  { rate: "88.1%", homes: "51家", how: "设立流动体检车逐村集中筛查" },
] as const;

export const questions = {
  rate: "浦江县2023年老年人健康管理率是多少",
  homes: "浦江县2023年村卫生室有多少家",
  how: "浦江县2023年推进老年人健康管理的做法",
} as const;
export type Asked = keyof typeof questions;

export type Askers = { file: string; env: Record<string, string>; askers: number };
export type AskersSaw = { asked: number; mixed: string[]; faults: string[] };

const betweenQuestions = 50;

export type Ask = (question: string) => ReturnType<typeof answerQuestion>;

export async function openAsking(database: NodeDatabase, env: Record<string, string>): Promise<Ask> {
  const newId = () => crypto.randomUUID();
  const deps = {
    database,
    index: openSearch(readConfig(env), database, { newId, log: () => {} }).index,
    lexicon: await readLexicon(),
    gazetteer: await readGazetteer(),
    clock: () => new Date(),
    newId,
    timeZone: "Asia/Shanghai",
    homePlace: null,
    expectedPlaces: [],
    citationUrl: () => "",
  };
  return (question) => {
    const audience = { kind: "everyone" } as const;
    return answerQuestion(deps, { question, askedAt: new Date(), context: [], reports: null, audience });
  };
}

/** The part of an answer that tells the states apart; what it shows otherwise. */
export async function shown(ask: Ask, about: Asked): Promise<string> {
  const { claims, citations, text } = await ask(questions[about]);
  if (about !== "how") return claims[0]?.display ?? text;
  const quoted = [text, ...citations.map(({ quote }) => quote)].join("\n");
  return states.find(({ how }) => quoted.includes(how))?.how ?? text;
}

async function askUntil(told: { stop: boolean }, ask: Ask, index: number, outcome: AskersSaw): Promise<void> {
  const kinds = Object.keys(questions) as Asked[];
  for (let count = index; !told.stop; count += 1) {
    const about = kinds[count % kinds.length] ?? "rate";
    try {
      const { citations, claims, text } = await ask(questions[about]);
      outcome.asked += 1;
      const versions = new Set(citations.map(({ version }) => version));
      const words = [text, ...claims.map(({ display }) => display), ...citations.map(({ quote }) => quote)].join("\n");
      const of = states.filter((state) => words.includes(state[about]));
      if (versions.size !== 1 || of.length !== 1) outcome.mixed.push(`${questions[about]} → ${words.slice(0, 200)}`);
    } catch (fault) {
      outcome.faults.push(String(fault));
    }
    await new Promise((resolve) => setTimeout(resolve, betweenQuestions));
  }
}

if (parentPort !== null) {
  const { file, env, askers } = workerData as Askers;
  const told = { stop: false };
  const saw: AskersSaw = { asked: 0, mixed: [], faults: [] };
  parentPort.once("message", () => (told.stop = true));
  const database = createNodeDatabase({ file });
  const ask = await openAsking(database, env);
  await Promise.all(Array.from({ length: askers }, (_, index) => askUntil(told, ask, index, saw)));
  database.close();
  parentPort.postMessage(saw);
}
