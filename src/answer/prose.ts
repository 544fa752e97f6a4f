import type { Model } from "../ports/model.ts";
import type { Answer } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { OriginalText } from "./claims.ts";
import { renderDraft } from "./draft.ts";
import { plainWords } from "./draft/plain-words.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { closedLabels } from "./prose/labels.ts";
import type { Candidate } from "./retrieve.ts";
import { verifyAnswer } from "./verify.ts";

export type ProseDeps = { model?: Model | undefined; lexicon: Lexicon; gazetteer: Gazetteer };

export type ProseInput = {
  asker: string;
  question: string;
  frame: Frame;
  /** The template answer, already through the gate. */
  answer: Pick<Answer, "decision" | "claims" | "calculations" | "citations" | "notes" | "text">;
  candidates: readonly Candidate[];
  originalText: OriginalText;
};

/**
 * The answer's text as a model words it, or null, and then the template's text is shown: no model, no reply within its
 * budget, or one sentence of it that either gate does not let through. Nothing of it is ever repaired.
 */
export async function writeProse(deps: ProseDeps, input: ProseInput): Promise<string | null> {
  const { model, lexicon } = deps;
  const { answer, candidates, frame, originalText } = input;
  if (model === undefined || answer.decision !== "answer" || answer.claims.length > limits.proseRows) return null;
  const { asker, question } = input;
  const reply = await model.compose({ asker, question, ...closedLabels(answer), plainWords });
  if (reply.kind === "unavailable") return null;
  const figures = candidates.map(({ stored }) => stored.figure);
  const rendered = renderDraft(
    { ...deps, instructions: model.instructions },
    { raw: reply.raw, decided: answer, figures, frame },
  );
  if (rendered.kind === "dropped") return null;
  const { pieces, text } = rendered;
  const faults = await verifyAnswer({
    answer: { ...answer, text },
    pieces,
    candidates,
    originalText,
    units: lexicon.units,
  });
  return faults.length === 0 ? text : null;
}
