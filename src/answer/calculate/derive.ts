import { isAgainst } from "./against.ts";
import type { Decision } from "../decide/decision.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Ask, Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { familyFits } from "../decide/families.ts";
import { takenBack } from "./taken-back.ts";
import { derivedNote } from "../notes.ts";

/**
 * A time nobody reported, worked out from a later one: 35.77% in 2021, 3.75 points more than the year before; 86例, 12例 fewer
 * than in 2021. Said to be worked out, with both quotes; only where the question names that one time, it is stated
 * nowhere, and exactly one change is told against it.
 */
export async function derivePrevious(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [asked, ...more] = frame.periods;
  const [ask] = frame.asks;
  if (!ask || !asked || more.length > 0 || asked.period.from === null || frame.role === "plan") return null;
  if ((await decideAsk(ask, frame, deps)).kind === "grouped") return null;
  const anyTime: Frame = { ...frame, periods: [], wantsChange: true, intent: "trend" };
  const outcome = await decideAsk({ ...ask, family: null, base: null }, anyTime, deps);
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const [change, ...others] = outcome.grouping.candidates.filter(
    ({ stored: { figure } }) =>
      figure.change !== null && isAgainst(figure.change.comparator, figure.period, asked) && figure.change.of !== null,
  );
  if (!change || others.length > 0) return null;
  const known = await deps.candidatesFor(ask, frame);
  const value = known.find(({ stored }) => stored.figure.id === change.stored.figure.change?.of);
  if (!value || !familyFits(ask, value.stored.figure)) return null;
  if (!(await isMeant(value, ask, frame, deps))) return null;
  const before = takenBack(value.stored.figure, change.stored.figure, deps.units);
  if (before === null) return null;
  return {
    kind: "answer",
    candidates: [value, change],
    calculations: [
      {
        op: "sub",
        operands: [value.stored.figure.id, change.stored.figure.id],
        ...before,
        of: `${asked.period.label}（推算）`,
      },
    ],
    notes: [derivedNote(asked.period.label)],
  };
}

/** 学生肺结核9例，较2022年减少4例: pupils' are not the 肺结核患者 that were asked for, where those have a number of their own. */
async function isMeant({ stored }: Candidate, ask: Ask, frame: Frame, deps: DecideWith): Promise<boolean> {
  const [asked] = frame.periods;
  if (asked === undefined) return false;
  const then: Frame = { ...frame, periods: [{ ...asked, period: stored.figure.period }] };
  const outcome = await decideAsk(ask, then, deps);
  if (outcome.kind !== "grouped") return false;
  return outcome.grouping.candidates.some((candidate) => candidate.stored.figure.id === stored.figure.id);
}
