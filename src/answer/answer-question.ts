import type { Answer } from "../reports/answer.ts";
import { beginAsking, isPlaceKnown, type AnswerDeps, type AskInput, type Asking } from "./asking.ts";
import { decideChosen, orChosen } from "./decide/chosen.ts";
import { decideFigures } from "./decide-figures.ts";
import { limits } from "./limits.ts";
import { locateCitations } from "./locate-citations.ts";
import { askerOf } from "./model-allowance.ts";
import { listReportsText, plainAnswer } from "./plain-answers.ts";
import { presentFigures } from "./present-figures.ts";
import type { Understood } from "./propose.ts";
import { answerTextQuestion, quoteDenial, type TextQuestionWith } from "./text-question.ts";
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
  const decision = await orChosen(asking, understood.decision);
  return (await quoteNone(asking, { ...understood, decision })) ?? presentFigures(asking, { ...understood, decision });
}

/** Where no figure answers, a sentence of the report that there was none does. */
async function quoteNone(asking: Asking, { frame, decision }: Understood): Promise<Answer | null> {
  if (decision.kind !== "refuse" || !/^(?:NO_METRIC|NOT_STATED|NO_PERIOD)$/.test(decision.reason)) return null;
  const told = await quoteDenial(frame, quotingWith(asking));
  if (told === null) return null;
  const citations = await locateCitations(asking.deps.database, told.citations);
  return { ...asking.start, claims: [], calculations: [], ...told, citations, timings: asking.timer.marks() };
}

function quotingWith(asking: Asking): TextQuestionWith {
  const { deps, input, frame, start, originalText } = asking;
  const placeKnown = isPlaceKnown(asking, frame);
  const tellFaults = (faults: readonly string[]) => logFaults(asking, faults);
  const { reportsSearched } = start;
  return { ...deps, ...input, originalText, reportsSearched, placeKnown, tellFaults, asker: askerOf(input.audience) };
}

/** Questions for text are answered in the reports' own sentences. */
async function quoteSentences(asking: Asking): Promise<Answer> {
  const { deps, input, frame, start, timer } = asking;
  let step = "retrieve";
  const onWrite = () => {
    timer.mark(step);
    step = "prose";
    input.onStep?.("write");
  };
  const told = await answerTextQuestion(frame, { ...quotingWith(asking), onWrite });
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
