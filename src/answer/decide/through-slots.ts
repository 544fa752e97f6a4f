import type { Candidate } from "../retrieve.ts";
import { byComparison } from "./comparisons.ts";
import { readable } from "./nearest.ts";
import { noDose, noNumber, noPeriod } from "./none-left.ts";
import { none, type Selecting, type Selection } from "./selection.ts";
import { withoutContained } from "./running-total.ts";
import { byAccumulation, byDose, byPeriod, byPopulation, latest, ofAllDoses, ofEveryone } from "./slot-filters.ts";

/** What by its words answers, through people, dose, time and comparison; the first slot that leaves nothing says why. */
export function throughSlots(close: readonly Candidate[], selecting: Selecting): Selection {
  const { frame } = selecting;
  const peopled = ofEveryone(byPopulation(close, frame), frame);
  if (peopled.length === 0) return none("WRONG_POPULATION", inTime(close, frame));
  const dosed = ofAllDoses(byDose(peopled, frame), frame);
  if (dosed.length === 0) return noDose(peopled, selecting);
  const timed = withoutContained(byAccumulation(byPeriod(dosed, frame), frame), frame);
  if (timed.length === 0) return noPeriod(dosed);
  const compared = byComparison(timed, frame);
  if (compared.length === 0) return none("NOT_STATED", readable(timed[0]));
  const printed = compared.filter(({ stored }) => stored.figure.value !== null);
  if (printed.length === 0) return noNumber(compared);
  return current(printed, selecting);
}

/** What came nearest of the time that was asked, before what is of another. */
function inTime(candidates: readonly Candidate[], frame: Selecting["frame"]): Candidate | null {
  return readable(byPeriod(candidates, frame)[0] ?? candidates[0]);
}

/** Of what is printed the two ends that are asked for, or what is of the latest time where none is named. */
function current(printed: readonly Candidate[], { frame }: Selecting): Selection {
  const ends = /[从由]多少.*[到至为]多少/.test(frame.text) ? printed.filter(isEnd) : [];
  if (ends.length > 1) return { kind: "figures", candidates: ends, otherYears: false };
  // 任务是多少: a task that was set, and no forecast that stands beside it.
  const tasks = /任务/.test(frame.text) ? printed.filter(({ stored }) => stored.figure.role === "target") : [];
  const meant = tasks.length > 0 ? tasks : [...printed];
  const candidates = frame.periods.length > 0 || frame.intent === "trend" ? meant : latest(meant);
  return { kind: "figures", candidates, otherYears: candidates.length < printed.length };
}

/** 从多少增加到多少 asks for both ends, of whatever years. */
function isEnd({ stored: { figure } }: Candidate): boolean {
  return figure.role === "from" || figure.role === "to";
}
