import type { RefusalReason } from "../../reports/answer.ts";
import type { Ask, Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/** What the slots leave of the candidates of one ask: figures, or the reason why none is left and what came nearest. */
export type Selection = { kind: "figures"; candidates: Candidate[]; otherYears: boolean } | NoneLeft;

export type NoneLeft = { kind: "none"; reason: RefusalReason; nearest: Candidate | null };

/** One ask with all that was found for it, and whether any report is about one of the places named. */
export type Selecting = { ask: Ask; frame: Frame; candidates: readonly Candidate[]; placeKnown: boolean };

export function none(reason: RefusalReason, nearest: Candidate | null = null): NoneLeft {
  return { kind: "none", reason, nearest };
}
