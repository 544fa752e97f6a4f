import type { Accumulation, Period, PeriodBasis } from "../period.ts";

/**
 * Days, months and the labels readers see. Everything is an ISO day string (`2021-02-28`): comparing and slicing them
 * is exact, and no time zone can move a day.
 */

export type Stretch = { from: string; to: string };

const pad = (part: number): string => String(part).padStart(2, "0");

/** Null when the calendar has no such day (2021-02-30, month 13). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole months, both ends included. */
export function monthsOf(year: number, first: number, last: number): Stretch {
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${pad(lastDayOf(year, last))}` };
}

/** The same day in another year; 29 February becomes the 28th where there is none. */
export function inYear(day: string, year: number): string {
  const month = Number(day.slice(5, 7));
  return `${year}-${pad(month)}-${pad(Math.min(Number(day.slice(8, 10)), lastDayOf(year, month)))}`;
}

/** The last day of a month stays the last day: 2021-02-28 in 2020 is the 29th. */
export function endInYear(day: string, year: number): string {
  const month = monthOf(day);
  const wasLast = Number(day.slice(8, 10)) === lastDayOf(yearOf(day), month);
  return wasLast ? monthsOf(year, month, month).to : inYear(day, year);
}

/** The same part of another year (同期), its label with it: `year` is the one it ends in. Unresolved periods stay as they are. */
export function periodInYear<P extends Pick<Period, "from" | "to" | "label">>(period: P, year: number): P {
  if (period.to === null) return period;
  const shift = year - yearOf(period.to);
  return {
    ...period,
    from: period.from === null ? null : inYear(period.from, yearOf(period.from) + shift),
    to: endInYear(period.to, year),
    label: period.label.replace(/(?<!\d)(?:19|20)\d{2}(?=年|—)/g, (old) => `${Number(old) + shift}`),
  };
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The month before one month, and its label; null for any other stretch. */
export function monthBefore({
  from,
  to,
}: {
  from: string | null;
  to: string | null;
}): (Stretch & { label: string }) | null {
  if (from === null || to === null || !from.endsWith("-01") || from.slice(0, 7) !== to.slice(0, 7)) return null;
  const last = addDays(from, -1);
  const [year, month] = [yearOf(last), monthOf(last)];
  return { ...monthsOf(year, month, month), label: `${year}年${month}月` };
}

/** 2021年12月23日 */
export function dayLabel(day: string): string {
  return `${yearOf(day)}年${monthOf(day)}月${Number(day.slice(8, 10))}日`;
}

/** The seven days of a week, from Monday, as bulletins of diseases count them: the first is that of 4 January. */
export function weekOf(year: number, number: number): Stretch | null {
  if (number < 1 || number > 53) return null;
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, (number - 1) * 7 - ((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

/**
 * The shortest exact label of a stretch: `2021年`, `2016—2020年`, `2021年1—5月`, `2021年10月—2022年3月`,
 * `2021年1月1日—12月23日`.
 */
export function stretchLabel({ from, to }: Stretch): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  const sameYear = first === last;
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return sameYear ? `${first}年` : `${first}—${last}年`;
  if (from.endsWith("-01") && Number(to.slice(8, 10)) === lastDayOf(last, monthOf(to))) {
    if (!sameYear) return `${first}年${monthOf(from)}月—${last}年${monthOf(to)}月`;
    return monthOf(from) === monthOf(to)
      ? `${first}年${monthOf(from)}月`
      : `${first}年${monthOf(from)}—${monthOf(to)}月`;
  }
  if (from === to) return dayLabel(from);
  return `${dayLabel(from)}—${sameYear ? dayLabel(to).slice(5) : dayLabel(to)}`;
}

/** A stretch from 1 January within one year counts as 年初以来累计; several years leave it open. */
export function accumulationOf({ from, to }: Stretch): Accumulation | null {
  if (yearOf(from) !== yearOf(to)) return null;
  return from.endsWith("-01-01") ? "year-to-date" : "in-period";
}

export function stretchPeriod(stretch: Stretch, basis: PeriodBasis): Period {
  return { ...stretch, label: stretchLabel(stretch), basis, accumulation: accumulationOf(stretch) };
}
