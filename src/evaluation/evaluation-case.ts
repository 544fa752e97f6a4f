import type { Answer, RefusalReason, Turn } from "../reports/answer.ts";

/** One labelled question: what is asked, and everything the right answer must and must not hold. */
export type EvaluationCase = {
  id: string;
  question: string;
  askedAt: Date;
  /** `refuse` and `clarify` name the right decision; every other kind (figure, breakdown, …) wants an answer. */
  kind: string;
  /** File names or report ids the question is limited to, as written; null for the whole library. */
  reports: string[] | null;
  context: Turn[];
  expect: ExpectedFigure[];
  result: ExpectedResult | null;
  /** Words of each sentence that must be quoted; where any are given no other sentence may be. */
  quotes: string[];
  /** Compared only where the label gives one. */
  reason: RefusalReason | null;
  forbid: ForbiddenWords[];
};

/** One figure that must be shown. A slot that is null here was not labelled and is not compared. */
export type ExpectedFigure = {
  /** Decimal string; `unit` says of what, usually the base unit (74100 元). */
  value: string;
  unit: string;
  /** File name or report id of the report it must be cited from. */
  report: string | null;
  quote: string | null;
  place: string | null;
  period: ExpectedPeriod | null;
  population: string | null;
  qualifiers: string[];
};

/** Exact ends where the label has them; otherwise the years its words name. */
export type ExpectedPeriod = { from: string | null; to: string | null } | { label: string };

export type ExpectedResult = { op: string; value: string; unit: string };

/** Words the prose may not hold; `pattern` is set where they were written as `re:…`. */
export type ForbiddenWords = { written: string; pattern: RegExp | null };

export type Decision = Answer["decision"];

export function rightDecision(kind: string): Decision {
  return kind === "refuse" || kind === "clarify" ? kind : "answer";
}
