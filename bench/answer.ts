import { answerQuestion } from "../src/answer/answer-question.ts";
import type { Answer } from "../src/reports/answer.ts";
import type { Library } from "./library.ts";
import { timeInTurns, type Timings } from "./measure.ts";
import type { Peer } from "./peers.ts";
import type { Question } from "./questions.ts";

export type AnswerTimings = {
  answer: Timings;
  /** The raw passage query for the same question, in the same minutes. */
  rawFts: Timings;
  /** How many questions were answered, asked back about, refused: an answer costs more than a refusal. */
  decisions: Record<Answer["decision"], number>;
};

/** The day all questions are asked on, as an official of that time would. */
const askedAt = new Date("2025-06-02T02:00:00Z");

export const ask = (library: Library, { text }: Question): Promise<Answer> =>
  answerQuestion(library, {
    question: text,
    askedAt,
    context: [],
    reports: null,
    audience: { kind: "everyone" },
  });

/** Question in, verified answer out, without a model. */
export async function timeAnswers(
  library: Library,
  rawFts: Peer,
  questions: readonly Question[],
): Promise<AnswerTimings> {
  const decided = new Map<Question, Answer["decision"]>();
  const timings = await timeInTurns<Question>(
    [
      { name: "answer", run: async (question) => decided.set(question, (await ask(library, question)).decision) },
      { name: "rawFts", run: ({ words }) => rawFts.search(words) },
    ],
    questions,
  );
  const decisions = { answer: 0, clarify: 0, refuse: 0 };
  for (const decision of decided.values()) decisions[decision] += 1;
  return { answer: timings.get("answer") ?? [], rawFts: timings.get("rawFts") ?? [], decisions };
}
