import type { Period } from "../../reports/period.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { saysNoYear } from "../understand/periods.ts";
import { byPeriod } from "./slot-filters.ts";

/**
 * 上半年接种多少 asked where no report tells of the asker's own first half: whoever names no year means the last one there is,
 * as one who names no time does, and the answer says so. One year for all places, so that none is set beside another's.
 * Empty where the question names a year, or several times, or works something out.
 */
export function ofNewestYear(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  const [asked, ...more] = frame.periods;
  const isPlain = frame.intent === "figure" && frame.basePeriods.length === 0;
  if (asked === undefined || more.length > 0 || !isPlain || !saysNoYear(asked)) return [];
  const own = Number(asked.period.to?.slice(0, 4));
  const years = candidates.map(({ stored }) => Number(stored.figure.period.to?.slice(0, 4) ?? NaN));
  for (const year of new Set(years.filter((other) => other < own).toSorted((left, right) => right - left))) {
    const period = inYear(asked.period, year, own);
    const found = byPeriod(candidates, { ...frame, periods: [{ ...asked, period }] });
    if (found.length > 0) return found;
  }
  return [];
}

function inYear(period: Period, year: number, own: number): Period {
  const moved = (day: string | null) => (day === null ? null : `${year}${day.slice(4)}`);
  return {
    ...period,
    from: moved(period.from),
    to: moved(period.to),
    label: period.label.replace(String(own), String(year)),
  };
}
