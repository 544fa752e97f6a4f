import { yearPeriod, yearsOf, type Period } from "../../../src/reports/period.ts";
import type { Line } from "../lines.ts";
import { firstStated, periodOf } from "../stated-period.ts";
import { looksBackOn } from "./looking-back.ts";

/**
 * A text read to a meeting is about the meeting's year unless its title names another; one read in the first months
 * that looks back on 过去一年 is about the year before.
 */
export function periodAtMeeting(title: string, lines: readonly Line[], day: string): Period {
  const year = Number(day.slice(0, 4));
  const titled = firstStated([title]);
  const years = titled && !titled.masked ? yearsOf(titled.period) : [];
  const early = Number(day.slice(5, 7)) <= 4;
  const back = early && looksBackOn(year - 1, lines.slice(0, openingOfSpeech));
  const ofMeeting = years[0] === year && back && /政府工作报告/.test(title);
  if (titled && years.length === 1 && !ofMeeting && (years[0] === year || years[0] === year - 1))
    return periodOf(titled);
  return yearPeriod(back ? year - 1 : year, "anchor");
}

/** How many lines of a speech are looked through for what it looks back on: pages put names, menus and a summary above. */
const openingOfSpeech = 40;
