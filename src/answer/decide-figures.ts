import type { Asking } from "./asking.ts";
import { isPlaceKnown } from "./asking.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decide/decision.ts";
import { withParts } from "./decide/expand.ts";
import { nearNames } from "./decide/near-names.ts";
import { decideReadings, type Decided } from "./decide/other-readings.ts";
import { decideVague } from "./decide/vague.ts";
import type { Frame } from "./frame.ts";
import { withProposal, type Understood } from "./propose.ts";
import { retrieve, type Candidate } from "./retrieve.ts";
import { notesOnUnplaced } from "./unplaced.ts";

/**
 * Frame → decision: retrieve and decide by slots; where the rules left a slot open a model may propose values for it, and
 * the same rules decide again.
 */
export async function decideFigures(asking: Asking): Promise<Understood> {
  const { deps, input, start, places, timer } = asking;
  const { decideFrom, found } = createDecider(asking);
  const { frame, decision } =
    start.reportsSearched === 0
      ? { frame: asking.frame, decision: { kind: "refuse", reason: "NO_REPORT", nearest: null } as const }
      : await orVague(await decideReadings(asking, decideFrom), asking);
  timer.mark("decide");
  const byRules = { frame, decision, notes: [], proposed: false };
  if (deps.model !== undefined) input.onStep?.("propose");
  const understood = await withProposal(deps, { ...input, libraryPlaces: places, decideFrom }, byRules);
  timer.mark("propose");
  if (understood.decision.kind !== "refuse") return understood;
  if (understood.decision.reason === "NO_PLACE")
    return { ...understood, notes: [...understood.notes, ...(await notesOnUnplaced(deps.database, input, "数字"))] };
  const near = nearNames(understood.decision, understood.frame, [...found.values()]);
  return near.length === 0 ? understood : { ...understood, decision: { ...understood.decision, near } };
}

/** What names a place and a unit alone gets a choice instead of a refusal. */
async function orVague(decided: Decided, { deps, input }: Asking): Promise<Decided> {
  const { frame, decision } = decided;
  if (decision.kind !== "refuse" || !/^(?:NO_METRIC|NOT_STATED|WRONG_UNIT)$/.test(decision.reason)) return decided;
  const { database, lexicon } = deps;
  const { audience, reports } = input;
  const vague = await decideVague(frame, { database, lexicon, audience, reports });
  return vague === null ? decided : { frame, decision: vague };
}

type Decider = { decideFrom: (asked: Frame) => Promise<Decision>; found: ReadonlyMap<string, Candidate> };

function createDecider(asking: Asking): Decider {
  const { deps, input } = asking;
  const { database, lexicon, expectedPlaces } = deps;
  const found = new Map<string, Candidate>();
  const candidatesFor = async (ask: Frame["asks"][number], askFrame: Frame) => {
    const { audience, reports } = input;
    const candidates = await retrieve(ask, askFrame, { ...deps, words: lexicon.asking, audience, reports });
    for (const candidate of candidates) found.set(candidate.stored.figure.id, candidate);
    return candidates;
  };
  const decideFrom = async (asked: Frame) => {
    const decided = await decide(asked, {
      units: lexicon.units,
      sums: lexicon.asking.sums,
      expected: expectedPlaces,
      placeKnown: isPlaceKnown(asking, asked),
      candidatesFor,
    });
    return withParts(decided, asked, { database, found });
  };
  return { decideFrom, found };
}
