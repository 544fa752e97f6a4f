import type { Model } from "../ports/model.ts";
import type { Answer } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { OriginalText } from "./claims.ts";
import type { Piece } from "./piece.ts";
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
  /** What whoever asks has waited for a model already, in milliseconds: one question has one budget. */
  waitedMs?: number;
  frame: Frame;
  /** The template answer, already through the gate. */
  answer: Pick<Answer, "decision" | "claims" | "calculations" | "citations" | "notes" | "text">;
  candidates: readonly Pick<Candidate, "stored">[];
  originalText: OriginalText;
};

export type Written =
  | { kind: "written"; pieces: Piece[]; text: string }
  /** Not worth asking again at once: no model, no reply within its budget, or nothing left of the allowance. */
  | { kind: "unavailable" }
  /** One sentence of it is not let through by either gate, or there is too much to put into sentences. */
  | { kind: "dropped" };

/**
 * The answer's text as a model words it, or null, and then the template's text is shown. Nothing of what a model says is
 * ever repaired.
 */
export async function writeProse(deps: ProseDeps, input: ProseInput): Promise<string | null> {
  const written = await wordAnswer(deps, input);
  return written.kind === "written" ? written.text : null;
}

/** The same in pieces, and why there is none; `rows` is how many figures are still put into sentences. */
export async function wordAnswer(
  deps: ProseDeps,
  input: ProseInput,
  rows: number = limits.proseRows,
): Promise<Written> {
  const { model, lexicon } = deps;
  const { answer, candidates, frame, originalText } = input;
  if (model === undefined) return { kind: "unavailable" };
  if (answer.decision !== "answer" || answer.claims.length > rows) return { kind: "dropped" };
  const { asker, question, waitedMs = 0 } = input;
  const reply = await model.compose({ asker, question, waitedMs, ...closedLabels(answer), plainWords });
  if (reply.kind === "unavailable") return { kind: "unavailable" };
  const figures = candidates.map(({ stored }) => stored.figure);
  const rendered = renderDraft(
    { ...deps, instructions: model.instructions },
    { raw: reply.raw, decided: answer, figures, frame },
  );
  if (rendered.kind === "dropped") return { kind: "dropped" };
  const { pieces, text } = rendered;
  const faults = await verifyAnswer({
    answer: { ...answer, text },
    pieces,
    candidates,
    originalText,
    units: lexicon.units,
  });
  return faults.length === 0 ? { kind: "written", pieces, text } : { kind: "dropped" };
}
