import { liveFigures } from "../../store/figures.ts";
import type { Asking } from "../asking.ts";
import type { Decision } from "./decision.ts";
import type { Understood } from "../propose.ts";
import { createMatcher } from "../retrieve/match.ts";
import type { Candidate } from "../retrieve.ts";

/**
 * What was picked from a choice that was offered: whoever pressed it read the figure's whole label, so nothing else is
 * looked for. Null where several figures stand behind the choice, or one that is no longer live for the asker.
 */
export async function decideChosen(asking: Asking): Promise<Understood | null> {
  const { frame, input } = asking;
  if (input.chosen?.length !== 1) return null;
  const candidates = await chosenFigures(asking);
  if (candidates.length !== 1) return null;
  return { frame, decision: { kind: "answer", candidates, calculations: [], notes: [] }, notes: [], proposed: false };
}

/** A choice of several figures leads to them at least: where its words find nothing, they are what is offered. */
export async function orChosen(asking: Asking, decision: Decision): Promise<Decision> {
  if (decision.kind !== "refuse" || (asking.input.chosen?.length ?? 0) < 2) return decision;
  const candidates = await chosenFigures(asking);
  return candidates.length < 2 ? decision : { kind: "clarify", candidates, differs: "metric" };
}

async function chosenFigures({ deps, input }: Asking): Promise<Candidate[]> {
  const match = createMatcher({ words: [], inherited: [], family: null, base: null }, deps.lexicon.asking);
  const live = await liveFigures(deps.database, input.chosen ?? [], input.audience);
  return live.map((stored) => ({ stored, match: match(stored) }));
}
