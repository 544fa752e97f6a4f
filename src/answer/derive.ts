import type { Calculation } from "../reports/answer.ts";
import Big from "big.js";

import { yearPeriod } from "../reports/period.ts";
import type { AskOutcome, DecideWith, Decision } from "./decide.ts";
import { decideAsk } from "./decide.ts";
import type { Frame } from "./frame.ts";
import type { Candidate } from "./retrieve.ts";

/** Comparisons whose base is exactly the year before. */
const yearBefore = /上年|去年|同比/;

/**
 * A year nobody reported, worked out from the next one: 35.77% in 2021, 3.75 points more than the year before. Said to
 * be worked out, with both quotes; only where the question names that one year and it is stated nowhere.
 */
export async function derivePrevious(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [asked] = frame.periods;
  const [ask] = frame.asks;
  const year = asked?.period.to?.slice(0, 4);
  if (
    !ask ||
    !asked ||
    year === undefined ||
    frame.periods.length !== 1 ||
    asked.period.from !== `${year}-01-01` ||
    asked.period.to !== `${year}-12-31`
  )
    return null;
  if ((await decideAsk(ask, frame, deps)).kind === "grouped") return null;
  const next = yearPeriod(Number(year) + 1, "explicit");
  const later: Frame = { ...frame, periods: [{ period: next, words: next.label, relative: false }] };
  const value = only(await decideAsk(ask, later, deps));
  const change = only(await decideAsk({ ...ask, family: null, base: null }, { ...later, wantsChange: true }, deps));
  if (!value || !change || !belongs(value, change)) return null;
  return {
    kind: "answer",
    candidates: [value, change],
    calculations: [worked(value, change)],
    notes: [
      { code: "CALCULATED", text: `报告没有直接写出${asked.period.label}的数字，以上由次年数字和增减量推算得出。` },
    ],
  };
}

function belongs(value: Candidate, { stored: { figure } }: Candidate): boolean {
  const sum = value.stored.figure.family === "percent" ? "percentage-point" : value.stored.figure.family;
  return (
    figure.change !== null &&
    yearBefore.test(figure.change.comparator) &&
    figure.change.of === value.stored.figure.id &&
    figure.family === sum &&
    figure.approx === null
  );
}

function worked(value: Candidate, change: Candidate): Calculation {
  const now = value.stored.figure;
  const moved = change.stored.figure;
  const sign = moved.change?.direction === "down" ? "+" : "−";
  const amount =
    moved.change?.direction === "down"
      ? new Big(now.value ?? 0).plus(moved.value ?? 0)
      : new Big(now.value ?? 0).minus(moved.value ?? 0);
  return {
    op: "sub",
    operands: [now.id, moved.id],
    value: amount.toFixed(),
    unit: now.unit,
    formula: `${now.display} ${sign} ${moved.display} = ${amount.toFixed()}${now.unit}`,
  };
}

function only(outcome: AskOutcome): Candidate | null {
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const [first, ...rest] = outcome.grouping.candidates;
  return first && rest.length === 0 ? first : null;
}
