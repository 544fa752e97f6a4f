import type { Place } from "./place.ts";
import { yearsOf, type Period } from "./period.ts";

/** How many reports there are of each expected place for each year; nought is a gap. */
export type CoverageTable = {
  years: number[];
  rows: { place: string; reports: number[] }[];
};

/**
 * Places that are expected to report against the years the library knows, the latest `mostYears` up to this one. A
 * report of a place in an expected place does not count for it: a county's report is not the city's.
 */
export function coverageOf(
  expected: readonly string[],
  reports: readonly { place: Pick<Place, "name"> | null; period: Pick<Period, "from" | "to"> }[],
  { thisYear, mostYears }: { thisYear: number; mostYears: number },
): CoverageTable {
  const known = reports.map(({ place, period }) => ({ place: place?.name ?? null, years: yearsOf(period) }));
  const all = new Set(known.flatMap(({ years }) => years).filter((year) => year <= thisYear));
  const years = [...all].toSorted((left, right) => left - right).slice(-mostYears);
  const rows = expected.map((place) => ({
    place,
    reports: years.map(
      (year) => known.filter((each) => sameName(each.place, place) && each.years.includes(year)).length,
    ),
  }));
  return { years, rows };
}

/** 甲乙 and 甲乙市 are the same in a list somebody typed. */
function sameName(full: string | null, typed: string): boolean {
  return full !== null && (full === typed || full.replace(/[省市县区]$/, "") === typed);
}
