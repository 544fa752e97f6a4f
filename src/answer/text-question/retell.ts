import type { Model } from "../../ports/model.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import type { CitedSentence } from "./cite.ts";
import { clausesOf } from "./retell/clauses.ts";
import { joiningWords } from "./retell/joining-words.ts";
import { isCitedThroughout, printRetelling } from "./retell/print-retelling.ts";
import { readRetelling } from "./retell/read-retelling.ts";

/** Who asked what, and the model that may word the answer. */
export type RetellWith = {
  model?: Model | undefined;
  asker: string;
  question: string;
  /** Told when a model begins to write. */
  onWrite?: (() => void) | undefined;
};

/**
 * The cited sentences as running prose, or null, and then they are quoted one by one: no model, no reply within its
 * budget, or one that the gate does not let through. A writer chooses how far each sentence is told and what leads up to
 * it; it can type no name, no number and no claim, because the program prints every clause from the report.
 */
export async function retellSentences(
  { model, asker, question, onWrite }: RetellWith,
  cited: readonly CitedSentence[],
  units: UnitTable,
): Promise<string | null> {
  if (model === undefined) return null;
  onWrite?.();
  const sentences = clausesOf(cited);
  const choices = sentences.map((clauses) => clauses.map(({ id, text }) => ({ id, name: text })));
  const reply = await model.retell({ asker, question, sentences: choices, joiningWords });
  if (reply.kind === "unavailable") return null;
  const told = readRetelling(reply.raw, sentences, units);
  const text = told && printRetelling(told);
  return text !== null && isCitedThroughout(text, cited) ? text : null;
}
