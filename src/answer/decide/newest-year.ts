import { periodInYear } from "../../reports/time-words/calendar.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { saysNoYear } from "../understand/periods.ts";
import { byPeriod } from "./slot-filters.ts";

/**
 * 上半年接种多少 asked where no report tells of the asker's own first half: whoever names no year means the last one there is,
 * as one who names no time does, and the answer says so. The question with each year that something is told of, the newest
 * first: one year for all places, so that none is set beside another's. None where it names a year, or several times, or
 * works something out.
 */
export function inYearsBefore(candidates: readonly Candidate[], frame: Frame): Frame[] {
  const [asked, ...more] = frame.periods;
  const isPlain = frame.intent === "figure" && frame.basePeriods.length === 0;
  if (asked === undefined || more.length > 0 || !isPlain || !saysNoYear(asked)) return [];
  const own = Number(asked.period.to?.slice(0, 4));
  const years = candidates.map(({ stored }) => Number(stored.figure.period.to?.slice(0, 4) ?? NaN));
  const before = [...new Set(years.filter((year) => year < own))].toSorted((left, right) => right - left);
  return before
    .map((year) => ({ ...frame, periods: [{ ...asked, period: periodInYear(asked.period, year), relative: false }] }))
    .filter((other) => byPeriod(candidates, other).length > 0);
}
