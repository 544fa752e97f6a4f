import type { RefusalReason } from "../../reports/answer.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import type { Place } from "../../reports/place.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import type { Ask, Frame } from "../frame.ts";
import { group, type Grouping } from "./group.ts";
import { withoutCarried } from "./namesakes.ts";
import { withoutRetold } from "./told-again.ts";
import { areIndistinct } from "./rows.ts";
import { withinBound } from "./premise.ts";
import type { Candidate } from "../retrieve.ts";
import { select } from "./select.ts";

export type DecideWith = {
  units: UnitTable;
  /** The places that should report. */
  expected: readonly Place[];
  /** Names that are sums of others (罚没款). */
  sums: AskingWords["sums"];
  /** Whether any report is about one of the places named. */
  placeKnown: boolean;
  /** Candidates of one ask under a frame whose slots may have been changed for one operand. */
  candidatesFor: (ask: Ask, frame: Frame) => Promise<Candidate[]>;
};

export type AskOutcome =
  | { kind: "grouped"; grouping: Grouping; otherYears: boolean }
  /** `namesakes`: how many figures of the asked name no slot tells apart, so that none of them may be told. */
  | { kind: "none"; reason: RefusalReason; nearest: Candidate | null; namesakes?: number };

/** One ask through the slots; used for whole questions and for each operand of a calculation. */
export async function decideAsk(ask: Ask, frame: Frame, deps: DecideWith): Promise<AskOutcome> {
  const candidates = withoutRetold(await deps.candidatesFor(ask, frame), deps.units);
  const selection = select({ ask, frame, candidates, placeKnown: deps.placeKnown });
  if (selection.kind === "none") return selection;
  const bounded = withinBound(frame, selection.candidates, deps.units);
  if (bounded.length === 0) return { kind: "none", reason: "NOT_STATED", nearest: null };
  const grouping = group(ask, frame, bounded);
  if (!areIndistinct(grouping.candidates)) return { kind: "grouped", grouping, otherYears: selection.otherYears };
  const namesakes = frame.intent === "figure" && grouping.kind === "show" ? withoutCarried(grouping.candidates) : [];
  if (namesakes.length === 1)
    return { kind: "grouped", grouping: { kind: "show", candidates: namesakes }, otherYears: selection.otherYears };
  return { kind: "none", reason: "NOT_STATED", nearest: null, namesakes: namesakes.length };
}
