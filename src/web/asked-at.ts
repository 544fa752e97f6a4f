import { momentOf } from "../reports/wall-clock.ts";

/** 2022-01-05, 2022-01-05T10:00+08:00: a time needs its zone. */
const dayOrTime = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

const noon = 12 * 60;

/**
 * Reads the moment a question was asked: a full ISO time, or a day, which means noon of that day in the asker's time
 * zone so that 今年 and 今天 cannot slip over midnight. Null when the text is neither, or not a day of the calendar.
 */
export function askedAtOf(text: string, timeZone: string): Date | null {
  const [, day, time] = dayOrTime.exec(text.trim()) ?? [];
  if (day === undefined || !isCalendarDay(day)) return null;
  if (time === undefined) return momentOf(day, noon, timeZone);
  const instant = new Date(`${day}${time}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
