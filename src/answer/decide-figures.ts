import type { Asking } from "./asking.ts";
import { isPlaceKnown } from "./asking.ts";
import { decide, type Decision } from "./decide.ts";
import { withParts } from "./expand.ts";
import { decideReadings } from "./other-readings.ts";
import type { Frame } from "./frame.ts";
import { withProposal, type Understood } from "./propose.ts";
import { retrieve, type Candidate } from "./retrieve.ts";

/**
 * Frame → decision: retrieve and decide by slots; where the rules left a slot open a model may propose values for it, and
 * the same rules decide again.
 */
export async function decideFigures(asking: Asking): Promise<Understood> {
  const { deps, input, start, places, timer } = asking;
  const decideFrom = createDecider(asking);
  const { frame, decision } =
    start.reportsSearched === 0
      ? { frame: asking.frame, decision: { kind: "refuse", reason: "NO_REPORT", nearest: null } as const }
      : await decideReadings(asking, decideFrom);
  timer.mark("decide");
  const byRules = { frame, decision, notes: [], waited: false };
  if (deps.model !== undefined) input.onStep?.("propose");
  const understood = await withProposal(deps, { ...input, libraryPlaces: places, decideFrom }, byRules);
  timer.mark("propose");
  return understood;
}

function createDecider(asking: Asking): (asked: Frame) => Promise<Decision> {
  const { deps, input } = asking;
  const { database, lexicon, expectedPlaces } = deps;
  const found = new Map<string, Candidate>();
  const candidatesFor = async (ask: Frame["asks"][number], askFrame: Frame) => {
    const { audience, reports } = input;
    const candidates = await retrieve(ask, askFrame, { ...deps, words: lexicon.asking, audience, reports });
    for (const candidate of candidates) found.set(candidate.stored.figure.id, candidate);
    return candidates;
  };
  return async (asked) => {
    const decided = await decide(asked, {
      units: lexicon.units,
      sums: lexicon.asking.sums,
      expected: expectedPlaces,
      placeKnown: isPlaceKnown(asking, asked),
      candidatesFor,
    });
    return withParts(decided, asked, { database, found });
  };
}
