import type { Calculation, Note, RefusalReason } from "../../reports/answer.ts";
import type { Ask, Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/** What is to be said, as values; composing only words it. */
export type Decision =
  | {
      kind: "answer";
      candidates: Candidate[];
      calculations: Calculation[];
      notes: Note[];
      /** Of a question that asks for several things. */
      asked?: SeveralAsks;
    }
  | { kind: "clarify"; candidates: Candidate[]; differs: "place" | "metric" | "period" }
  | {
      kind: "refuse";
      reason: RefusalReason;
      nearest: Candidate | null;
      /** The slots that were not met, where they are those of one side of a calculation. */
      under?: Frame;
      /** Things with a similar name, to be named and not shown. */
      near?: Candidate[];
      /** How many different numbers one report gives under the very name asked for. */
      namesakes?: number;
    };

/** What was found for the first of several asks, the asks after it, and those nothing was found for. */
export type SeveralAsks = { first: Candidate[]; later: Ask[]; unmet: Ask[] };
