import { unresolvedPeriod, yearlessPeriod, yearPeriod } from "../period.ts";
import type { Period, PeriodBasis } from "../period.ts";
import {
  accumulationOf,
  addDays,
  dayLabel,
  endInYear,
  isoDay,
  lastDayOf,
  monthsOf,
  periodInYear,
  stretchLabel,
  stretchPeriod,
  yearOf,
} from "./calendar.ts";
import type { Stretch } from "./calendar.ts";
import type { DatedPhrase, Part, YearWord } from "./grammar.ts";
import type { TimeAnchor, TimeKind } from "../time-words.ts";

/** Where a phrase without a written year takes it from: an earlier phrase of its sentence, else the anchor. */
export type YearSource = { year: number | null; basis: PeriodBasis };

export type Resolved = { period: Period; kind: TimeKind; relative: boolean };

/**
 * Gives a dated phrase its days. Null when it is no time at all (30 February, months 10—3). `before` is the period of
 * the last phrase of the same sentence, which 同期 repeats a year earlier.
 */
export function resolveDated(
  phrase: DatedPhrase,
  anchor: TimeAnchor,
  source: YearSource,
  before: Period | null,
): Resolved | null {
  const first = yearOfWord(phrase.years?.[0], anchor, source);
  const last = yearOfWord(phrase.years?.[1], anchor, source);
  const relative = phrase.years === null ? source.basis === "anchor" : "offset" in phrase.years[0];
  const basis: PeriodBasis = phrase.years === null ? source.basis : relative ? "anchor" : "explicit";
  const kind = kindOf(phrase);
  if (first === null || last === null)
    return { period: phrase.years === null ? yearless(phrase, anchor) : unresolvedPeriod, kind, relative: true };
  const stretch = stretchOf(phrase, first, last);
  if (stretch === null) return null;
  if (phrase.tail === "same-part") return { period: samePart(first, anchor, before, basis), kind, relative };
  return { period: withTail(phrase, stretch, anchor, basis), kind, relative };
}

/** 7月, 截至6月底: read in a leap year, which has every day there is, and told without it. */
function yearless(phrase: DatedPhrase, anchor: TimeAnchor): Period {
  const stretch = phrase.tail === "same-part" || phrase.tail === "since" ? null : stretchOf(phrase, 2000, 2000);
  return stretch === null ? unresolvedPeriod : yearlessPeriod(withTail(phrase, stretch, anchor, "unresolved"));
}

function yearOfWord(word: YearWord | undefined, anchor: TimeAnchor, source: YearSource): number | null {
  if (word === undefined) return source.year;
  if ("written" in word) return word.written;
  return anchor.year === null ? null : anchor.year + word.offset;
}

function kindOf({ asOf, tail, part, years }: DatedPhrase): TimeKind {
  if (asOf || tail === "end" || tail === "before" || (tail === "start" && part === null)) return "as-of";
  if (tail === "same-part") return "relative-span";
  if (tail === "since") return "range";
  if (part === null) return isOneYear(years) ? "year" : "range";
  if (part.kind === "month" || part.kind === "day") return part.kind;
  return part.kind === "half" || part.kind === "quarter" || part.kind === "quarters" ? "part-of-year" : "range";
}

function isOneYear(years: DatedPhrase["years"]): boolean {
  return years === null || !("written" in years[0] && "written" in years[1] && years[0].written !== years[1].written);
}

function stretchOf({ part, season }: DatedPhrase, first: number, last: number): Stretch | null {
  if (season !== null) return last === first + 1 ? { from: `${first}-09-01`, to: `${last}-08-31` } : null;
  if (part === null) return last >= first ? { from: `${first}-01-01`, to: `${last}-12-31` } : null;
  const [firstMonth, lastMonth] = part.months;
  if (lastMonth < firstMonth || lastMonth > 12) return null;
  if (part.days === null) return monthsOf(first, firstMonth, lastMonth);
  const until = part.kind === "ten-days" ? Math.min(part.days[1], lastDayOf(first, lastMonth)) : part.days[1];
  const from = isoDay(first, firstMonth, part.days[0]);
  const to = isoDay(first, lastMonth, until);
  return from === null || to === null || to < from ? null : { from, to };
}

function withTail(phrase: DatedPhrase, stretch: Stretch, anchor: TimeAnchor, basis: PeriodBasis): Period {
  const { tail, part, asOf } = phrase;
  if (tail === "since") return since(stretch.from, anchor, basis);
  if (tail === "before") return upTo(addDays(stretch.from, -1), `${partLabel(phrase, stretch)}以前`, basis);
  if (tail === "start" && part === null) return upTo(stretch.from, `${yearOf(stretch.from)}年初`, basis);
  if (tail === "end" || asOf) {
    const end = part?.days ? dayLabel(stretch.to) : partLabel(phrase, stretch);
    const label = `截至${end}${part === null && tail === "end" ? "底" : ""}`;
    const counted = asOf && part !== null ? "year-to-date" : null;
    return { ...upTo(stretch.to, label, basis), accumulation: counted };
  }
  const accumulation = part === null ? null : accumulationOfPart(part, stretch);
  return { ...stretch, label: partLabel(phrase, stretch), basis, accumulation };
}

/** The words a reader expects for a part (第一季度, 前三季度, 上半年); anything else by its months and days. */
function partLabel({ part, season }: DatedPhrase, stretch: Stretch): string {
  const year = yearOf(stretch.from);
  if (season !== null) return `${year}—${yearOf(stretch.to)}${season}`;
  if (part?.kind === "half") return `${year}年${part.months[0] === 1 ? "上" : "下"}半年`;
  if (part?.kind !== "quarter" && part?.kind !== "quarters") return stretchLabel(stretch);
  const [first, last] = [quarterOf(part.months[0]), quarterOf(part.months[1])];
  if (first === last) return `${year}年第${first}季度`;
  return part.months[0] === 1 ? `${year}年前${last}季度` : `${year}年第${first}至${last}季度`;
}

function quarterOf(month: number): string {
  return ["一", "二", "三", "四"][Math.ceil(month / 3) - 1] ?? "";
}

/** A single month, quarter or day is of itself; the first half-year is the same count as 1—6月. */
function accumulationOfPart(part: Part, stretch: Stretch): Period["accumulation"] {
  return part.kind === "month" || part.kind === "quarter" || part.kind === "day" || part.kind === "ten-days"
    ? "in-period"
    : accumulationOf(stretch);
}

function upTo(day: string, label: string, basis: PeriodBasis): Period {
  return { from: null, to: day, label, basis, accumulation: null };
}

/**
 * From a day to the day the text speaks of, or to the end of the anchor's year. Unresolved when neither is known or
 * both lie before the day: the end would be a guess.
 */
export function since(from: string, anchor: TimeAnchor, basis: PeriodBasis): Period {
  const yearEnd = anchor.year === null ? null : `${anchor.year}-12-31`;
  const to = [anchor.asOf, yearEnd].find((day) => day !== null && day >= from) ?? null;
  return to === null ? unresolvedPeriod : stretchPeriod({ from, to }, basis);
}

/** The count read on the text's own day (截至目前); by its year alone where the text names no day. */
export function asOfAnchor(anchor: TimeAnchor): Period {
  if (anchor.asOf !== null) return upTo(anchor.asOf, `截至${dayLabel(anchor.asOf)}`, "anchor");
  return anchor.year === null ? unresolvedPeriod : upTo(`${anchor.year}-12-31`, `截至${anchor.year}年`, "anchor");
}

/**
 * 同期: what the sentence spoke of last, moved to the given year. Without such a phrase, the year's part up to the
 * text's own day, or the whole year.
 */
export function samePart(year: number, anchor: TimeAnchor, before: Period | null, basis: PeriodBasis): Period {
  if (before !== null && before.to !== null && before.basis !== "unresolved") {
    const to = endInYear(before.to, year);
    return before.from === null
      ? { ...upTo(to, `截至${dayLabel(to)}`, basis), accumulation: before.accumulation }
      : { ...periodInYear(before, year), basis };
  }
  if (anchor.asOf === null) return yearPeriod(year, basis);
  return stretchPeriod({ from: `${year}-01-01`, to: endInYear(anchor.asOf, year) }, basis);
}
