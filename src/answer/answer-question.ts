import type { Answer } from "../reports/answer.ts";
import { beginAsking, isPlaceKnown, type AnswerDeps, type AskInput, type Asking } from "./asking.ts";
import { decideChosen, orChosen } from "./decide/chosen.ts";
import { decideFigures } from "./decide-figures.ts";
import { limits } from "./limits.ts";
import { locateCitations } from "./locate-citations.ts";
import { askerOf } from "./model-allowance.ts";
import { listReportsText, plainAnswer } from "./plain-answers.ts";
import { presentFigures } from "./present-figures.ts";
import { answerTextQuestion } from "./text-question.ts";
import { notesOnUnplaced } from "./unplaced.ts";
import { logFaults } from "./unverified.ts";
import { emptyText, helpText, thanksText, tooLongText } from "./wording.ts";

/** Question → verified answer: understand, retrieve, decide, compose, verify. Nothing unverified leaves here. */
export async function answerQuestion(deps: AnswerDeps, input: AskInput): Promise<Answer> {
  const asking = await beginAsking(deps, input);
  const text = await plainText(asking);
  if (text !== null) return plainAnswer(asking.start, text, asking.timer.marks());
  input.onStep?.("search");
  const chosen = await decideChosen(asking);
  if (chosen !== null) return presentFigures(asking, chosen);
  if (asking.frame.intent === "text") return quoteSentences(asking);
  const understood = await decideFigures(asking);
  return presentFigures(asking, { ...understood, decision: await orChosen(asking, understood.decision) });
}

/** Questions for text are answered in the reports' own sentences. */
async function quoteSentences(asking: Asking): Promise<Answer> {
  const { deps, input, frame, start, originalText, timer } = asking;
  const { reportsSearched } = start;
  const placeKnown = isPlaceKnown(asking, frame);
  const asker = askerOf(input.audience);
  let step = "retrieve";
  const onWrite = () => {
    timer.mark(step);
    step = "prose";
    input.onStep?.("write");
  };
  const tellFaults = (faults: readonly string[]) => logFaults(asking, faults);
  const told = await answerTextQuestion(frame, {
    ...deps,
    ...input,
    originalText,
    reportsSearched,
    placeKnown,
    tellFaults,
    asker,
    onWrite,
  });
  timer.mark(step);
  const citations = await locateCitations(deps.database, told.citations);
  const timings = timer.marks();
  const more = told.reason === "NO_PLACE" ? await notesOnUnplaced(deps.database, input, "内容") : [];
  const text = [told.text, ...more.map((note) => note.text)].join("\n");
  return { ...start, claims: [], calculations: [], ...told, notes: [...told.notes, ...more], text, citations, timings };
}

/** Questions that need no figure: empty, overlong, courtesies, help, which reports there are. */
async function plainText({ frame, input, deps }: Asking): Promise<string | null> {
  if (input.question.length > limits.questionLength) return tooLongText;
  if (frame.intent === "empty") return emptyText;
  if (frame.intent === "help" || frame.intent === "greeting") return helpText;
  if (frame.intent === "thanks") return thanksText;
  return frame.intent === "reports" ? listReportsText(deps.database, input.audience) : null;
}
