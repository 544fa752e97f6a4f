import type { FigureFlag, FigureRole, Approximation } from "./figure.ts";
import type { Citation } from "./citation.ts";

/** What every surface shows and every log keeps (design.md 6). Other programs read these names. */
export type Answer = {
  id: string;
  question: string;
  /** ISO time with offset: the asker's anchor for 今年. */
  askedAt: string;
  decision: "answer" | "clarify" | "refuse";
  /** Only when refused. */
  reason?: RefusalReason;
  claims: Claim[];
  calculations: Calculation[];
  citations: Citation[];
  /** When clarifying; when refusing, what has a similar name. */
  options?: Option[];
  notes: Note[];
  /** What a person reads, in plain Chinese, every figure rendered by the program. */
  text: string;
  composedBy: "template" | "model";
  reportsSearched: number;
  /** Milliseconds per step: understand, retrieve, decide, compose, verify, total. */
  timings: Record<string, number>;
};

export type RefusalReason =
  | "NO_REPORT"
  | "NO_PERIOD"
  | "NO_PLACE"
  | "NO_METRIC"
  | "MASKED"
  | "NUMBER_MISSING"
  | "WRONG_UNIT"
  | "NOT_STATED"
  | "PERIOD_UNRESOLVED"
  | "WRONG_POPULATION"
  | "WRONG_QUALIFIER"
  | "PUBLISHER_ONLY"
  | "OPINION"
  | "FORECAST"
  | "OUT_OF_SCOPE"
  /** The figure was found, and the finished answer did not agree with its source: nothing of it is shown. */
  | "NOT_VERIFIED";

export type Claim = {
  figureId: string;
  /** Decimal string in the unit as printed: 7.41 with 万元. */
  value: string;
  unit: string;
  display: string;
  metric: string;
  /** The total it is a part of, where the metric alone does not say so. */
  whole?: string;
  place: string;
  period: { label: string; from: string | null; to: string | null };
  population?: string;
  qualifiers: string[];
  role: FigureRole;
  approx?: Approximation;
  /** Of a change: its direction and what it is compared with, as the report says it (同比, 比上年). */
  change?: { direction: "up" | "down" | "none"; comparator: string };
  flags: FigureFlag[];
  /** The `n` of its citation. */
  citation: number;
};

export type CalculationOp = "sub" | "add" | "ratio" | "pct_change" | "share" | "sum_of_parts" | "max" | "min" | "count";

export type Calculation = {
  op: CalculationOp;
  operands: string[];
  value: string;
  unit: string;
  /** `251966人 − 248894人 = 3072人`. */
  formula: string;
  rounding?: string;
  /** What the result is of, where no operand's label says it: `2021年（推算）` taken back from 2022. */
  of?: string;
};

export type Option = {
  /** Differs from its siblings in the slot that decides. */
  label: string;
  /** The whole question to ask when this option is chosen. */
  question: string;
  figureIds: string[];
};

export type Note = {
  code: NoteCode;
  text: string;
};

export type NoteCode =
  | "AS_PRINTED"
  | "PLAN"
  | "AWAITING"
  | "PREMISE_CORRECTED"
  | "PERIOD_DEFAULTED"
  | "PLACE_DEFAULTED"
  | "PARTS_DO_NOT_SUM"
  | "MAY_OVERLAP"
  | "CALCULATED"
  | "APPROXIMATE"
  | "NEAREST"
  | "CONFLICT"
  | "INCOMPLETE"
  | "SEARCH_DEGRADED"
  /** A model took words of the question for a metric or place of the library. */
  | "UNDERSTOOD_AS"
  /** A model said at ingest what a figure means, where the rules could not. */
  | "LABELLED_BY_MODEL"
  /** The day's allowance for the model is used up. */
  | "MODEL_LIMIT";

/** One earlier turn of a conversation; `answer` may be the text a person saw. */
export type Turn = {
  question: string;
  answer?: string;
};
