import Big from "big.js";

import { calculate } from "../calculate.ts";
import type { Decision } from "../decide/decision.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Operand } from "./operands.ts";
import type { Candidate } from "../retrieve.ts";
import { growthDiffersNote } from "../notes.ts";

/**
 * A growth rate the report states is preferred to one worked out of the two levels; where both exist and differ, both
 * are shown and the answer says so (figures.md 5c). Null when the report states none for the later level.
 */
export async function statedGrowth(
  levels: readonly Candidate[],
  operand: Operand,
  deps: DecideWith,
): Promise<Decision | null> {
  const [now, before] = levels;
  if (!now || !before) return null;
  const ask = { ...operand.ask, family: null, base: null };
  const outcome = await decideAsk(ask, { ...operand.frame, wantsChange: true }, deps);
  if (outcome.kind !== "grouped") return null;
  const stated = outcome.grouping.candidates.find(
    ({ stored: { figure } }) => figure.family === "percent" && figure.change?.of === now.stored.figure.id,
  );
  if (!stated || !isYearOn(stated, now, before)) return null;
  const computed = calculate("pct_change", [now.stored.figure, before.stored.figure], deps.units);
  const agree = typeof computed === "string" || agrees(stated, computed.value);
  return {
    kind: "answer",
    candidates: [stated, now, before],
    calculations: agree ? [] : [computed],
    notes: agree ? [] : [growthDiffersNote],
  };
}

/** 同比 and 比上年 are of the year before and of no other. */
function isYearOn({ stored: { figure } }: Candidate, now: Candidate, before: Candidate): boolean {
  const yearOf = ({ stored }: Candidate) => Number(stored.figure.period.to?.slice(0, 4));
  const comparator = figure.change?.comparator ?? "";
  const written = /(?:19|20)\d{2}/.exec(comparator)?.[0];
  return written === undefined
    ? yearOf(now) - yearOf(before) === 1 && !comparator.includes("环比")
    : Number(written) === yearOf(before);
}

/** The computed rate, rounded to as many decimals as are printed, is the printed one. */
function agrees({ stored: { figure } }: Candidate, computed: string): boolean {
  const printed = new Big(figure.value ?? "0").times(figure.change?.direction === "down" ? -1 : 1);
  const decimals = figure.value?.split(".")[1]?.length ?? 0;
  return new Big(computed).round(decimals, Big.roundHalfUp).eq(printed);
}
