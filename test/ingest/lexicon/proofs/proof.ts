import type { AskingWords } from "../../../../src/reports/lexicon.ts";
import { answerQuestion } from "../../../../src/answer/answer-question.ts";
import type { AskInput } from "../../../../src/answer/asking.ts";
import type { Answer } from "../../../../src/reports/answer.ts";
import { asked, lexicon, openLibrary, type TestLibrary } from "../../../answer/library.ts";

/** A made-up report, a question to it, a turn behind each >, and what has to be shown: `refuse` for nothing. */
export type Row = readonly [report: string, question: string, shown: string];

const kept = 60;
const libraries = new Map<string, TestLibrary>();

/** Of one report many questions are asked, one soon after the other. */
async function libraryOf(report: string): Promise<TestLibrary> {
  const open = libraries.get(report);
  if (open !== undefined) return open;
  const [oldest] = libraries;
  if (oldest !== undefined && libraries.size >= kept) {
    libraries.delete(oldest[0]);
    oldest[1].database.close();
  }
  const library = await openLibrary({
    "work.txt": `青禾县2023年工作总结\n2023年，各项工作有序推进。\n${report}\n`,
  });
  libraries.set(report, library);
  return library;
}

/** What is shown with the words given, of a question about a county that is named only where the question does not do so. */
async function answered([report, question]: Row, words: AskingWords): Promise<string> {
  const library = { ...(await libraryOf(report)), lexicon: { ...lexicon, asking: words } };
  const context: AskInput["context"][number][] = [];
  let told = "";
  for (const [turn, said] of question.split(">").entries()) {
    const full = turn > 0 || said.startsWith("!") ? said.replace("!", "") : `青禾县2023年${said}`;
    const answer = await answerQuestion(library, { ...asked(full), context: [...context] });
    context.push({ question: full, answer: answer.text });
    told = inWords(answer);
  }
  return told;
}

/** The figures and what was worked out of them, or the sentences that were quoted, or the decision, its reason and what it names. */
function inWords({ decision, reason, claims, calculations, citations, text }: Answer): string {
  if (decision !== "answer") return `${decision} ${reason ?? ""} ${/“([^”]*)”/.exec(text)?.[1] ?? ""}`.trim();
  const shown = [...claims.map(({ display }) => display), ...calculations.map(({ formula }) => formula)];
  const quoted = shown.length > 0 ? shown : citations.map(({ quote }) => quote);
  return quoted.length > 0 ? quoted.join(" ") : text;
}

async function isRight(row: Row, words: AskingWords = lexicon.asking): Promise<boolean> {
  const [shown, wanted] = [await answered(row, words), row[2]];
  if (wanted === "refuse") return /^(?:refuse|clarify)/.test(shown);
  return shown === wanted || (wanted.startsWith("refuse") && shown.startsWith(`${wanted} `));
}

/** Which row proved the entry before: the next one is likely proved by the same. */
let last = 0;

/** Whether an entry does something: with it one of the questions is answered right, and otherwise without it. */
export async function isProved(rows: readonly Row[], poorer: AskingWords): Promise<boolean> {
  const order = [last, ...rows.keys()].filter((index, at, all) => index < rows.length && all.indexOf(index) === at);
  for (const index of order) {
    const row = rows[index];
    if (row === undefined || !(await isRight(row)) || (await isRight(row, poorer))) continue;
    last = index;
    return true;
  }
  return false;
}
