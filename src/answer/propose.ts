import type { Audience, Database, SearchIndex } from "../ports.ts";
import type { Model, Proposed } from "../ports/model.ts";
import type { Note, RefusalReason } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { Place } from "../reports/place.ts";
import type { Decision } from "./decide/decision.ts";
import type { Frame } from "./frame.ts";
import { askerOf } from "./model-allowance.ts";
import { acceptProposal } from "./propose/accept.ts";
import { openChoices, type Scope } from "./propose/choices.ts";
import { allowanceUsedNote, understoodAsNote } from "./notes.ts";

export type ProposeDeps = {
  model?: Model | undefined;
  database: Database;
  index: SearchIndex;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
};

export type Understood = {
  frame: Frame;
  decision: Decision;
  notes: Note[];
  /** Whether a model filled a slot. Where the rules filled them all, no model is waited for, its wording included. */
  proposed: boolean;
};

type ProposeInput = {
  question: string;
  reports: readonly string[] | null;
  audience: Audience;
  libraryPlaces: readonly Place[];
  /** Decides again on slots that were filled in. */
  decideFrom: (frame: Frame) => Promise<Decision>;
};

/** Refusals that say the words were not understood; every other one is an answer of its own. */
const notUnderstood: ReadonlySet<RefusalReason> = new Set(["NO_METRIC", "NOT_STATED"]);

/**
 * Asks the model what a question means that the rules could not read, and decides again. What the rules filled stays as
 * it is, so a question they understood never waits here; what the model says is taken only as a choice among what the
 * library has (figures.md 5a), and only the survivors of the second decision can be shown.
 */
export async function withProposal(deps: ProposeDeps, input: ProposeInput, first: Understood): Promise<Understood> {
  const { model } = deps;
  if (model === undefined || !isOpen(first)) return first;
  const scope: Scope = { ...input, frame: first.frame };
  const choices = await openChoices(deps, scope);
  const reply = await model.propose({
    asker: askerOf(input.audience),
    question: input.question,
    unbound: first.frame.asks.flatMap(({ words }) => words),
    metrics: choices.metrics(),
    places: choices.places(),
    tools: { findFigures: choices.findFigures, searchReports: choices.searchReports },
  });
  if (reply.kind === "unavailable") return { ...first, notes: reply.why === "allowance" ? [allowanceUsedNote] : [] };
  return decideAgain(deps, input, { first, reply, choices });
}

function isOpen({ frame, decision }: Understood): boolean {
  const [ask, ...more] = frame.asks;
  return (
    decision.kind === "refuse" &&
    notUnderstood.has(decision.reason) &&
    more.length === 0 &&
    (ask?.words.length ?? 0) > 0
  );
}

type Again = { first: Understood; reply: Proposed; choices: Awaited<ReturnType<typeof openChoices>> };

async function decideAgain(
  { lexicon }: ProposeDeps,
  { decideFrom }: ProposeInput,
  { first, reply, choices }: Again,
): Promise<Understood> {
  const accepted = acceptProposal(first.frame, reply, { lexicon, chosen: choices.chosen });
  if (accepted === null) return first;
  const decision = await decideFrom(accepted.frame);
  if (decision.kind === "refuse" && notUnderstood.has(decision.reason)) return first;
  return { frame: accepted.frame, decision, notes: [understoodAsNote(accepted.as)], proposed: true };
}
