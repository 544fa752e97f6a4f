import { unresolvedPeriod, yearPeriod, yearsOf, type Period } from "../../src/reports/period.ts";
import { periodAtMeeting } from "./anchor/at-meeting.ts";
import { periodBy } from "./anchor/by-day.ts";
import { looksBackFrom } from "./anchor/looking-back.ts";
import { isOfAnotherTime } from "./anchor/page-of-another-time.ts";
import { undated } from "./anchor/undated.ts";
import { isSummaryOfWinter, tellsOfYearJustOver, thisYear } from "./anchor/year-just-over.ts";
import { meetingDay, pageDay, signedDay, signedMonth } from "./days.ts";
import type { Line } from "./lines.ts";
import { eraLookedBackOn, yearInTurn } from "./years-behind.ts";
import { statedPeriod } from "./stated-period.ts";

/** What 今年 and 截至目前 mean in one text (figures.md 4c). */
export type Anchor = {
  /** The period the text is about. */
  period: Period;
  /** The year 今年 means: that of the meeting a text was read to, otherwise that of its period. */
  year: number | null;
  /** The day 截至目前 stands for. */
  asOf: string | null;
  publishedOn: string | null;
};

/**
 * The first that exists decides: meeting line, title, opening, headings, sign-off date, page time. The date a page was
 * put online anchors nothing when the page collects several reports.
 */
export function findAnchor(title: string, lines: readonly Line[], options: { pageTimeCounts: boolean }): Anchor {
  const [meeting, signed, posted] = [meetingDay(lines), signedDay(lines), pageDay(lines)];
  const publishedOn = signed ?? posted ?? meeting;
  if (meeting !== null)
    return { period: periodAtMeeting(title, lines, meeting), year: yearOf(meeting), asOf: meeting, publishedOn };
  const isPostedInTime = options.pageTimeCounts && posted !== null && !isOfAnotherTime(posted, title, lines);
  const day = signed ?? (isPostedInTime ? posted : null);
  const told = toldPeriod(day, title, lines);
  if (told === null && day !== null) return { ...ofItsDay(day, title, lines), publishedOn };
  const period = told ?? undated(title, lines);
  const asOf = asOfDay(period, signed ?? posted ?? signedMonth(lines));
  const year = thisYear(period, publishedOn, lines);
  // Behind several years 今年 may be another than their last, and 截至8月份 is of it too.
  const isBehind = yearsOf(period).length > 1 && String(year) !== period.to?.slice(0, 4);
  return { period, year, asOf: isBehind ? null : asOf, publishedOn };
}

/** The time that the text itself says it is of; null where it says none, or only looks back on that time from its day. */
function toldPeriod(day: string | null, title: string, lines: readonly Line[]): Period | null {
  const told = yearInTurn(statedPeriod(title, lines), day, title, lines);
  return told !== null && day !== null && looksBackFrom(day, told, title, lines) ? null : told;
}

/** A text that says no time of its own is of the years it looks back on, or of its day's year or a part of that. */
function ofItsDay(day: string, title: string, lines: readonly Line[]): Omit<Anchor, "publishedOn"> {
  const era = eraLookedBackOn(day, lines);
  if (era !== null) return { period: era, year: yearOf(day), asOf: day };
  const period = periodBy(day, title, lines);
  const year = thisYear(period, day, lines);
  const asOf = asOfDay(period, day);
  if (period.label !== `${yearOf(day)}年`) return { period, year, asOf };
  if (tellsOfYearJustOver(day, year, lines))
    return { period: yearPeriod(yearOf(day) - 1, "anchor"), year: yearOf(day), asOf: null };
  return isSummaryOfWinter(day, title) ? { period: unresolvedPeriod, year: null, asOf } : { period, year, asOf };
}

/** 截至目前: the day the text was signed when that lies in its year, the end of its period otherwise. */
function asOfDay(period: Period, day: string | null): string | null {
  if (period.to === null) return null;
  const inside = day !== null && day >= (period.from ?? period.to) && day <= period.to;
  return inside ? day : period.to;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
