/**
 * Reads the moment a question was asked: a full ISO time, or a day, which means noon of that day in the asker's time
 * zone so that 今年 and 今天 cannot slip over midnight. Null when the text is neither, or not a day of the calendar.
 */
export function askedAtOf(text: string, timeZone: string): Date | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text.trim());
  if (parts === null || !isCalendarDay(parts[1]!)) return null;
  const instant = new Date(parts[2] === undefined ? `${parts[1]}T12:00:00Z` : `${parts[1]}${parts[2]}`);
  if (Number.isNaN(instant.getTime())) return null;
  return parts[2] === undefined ? new Date(instant.getTime() - zoneOffset(instant, timeZone)) : instant;
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Milliseconds the zone is ahead of UTC at that instant. */
function zoneOffset(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute")) - instant.getTime();
}
