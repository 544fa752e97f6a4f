/** What the clock on a wall and the calendar beside it show in a time zone. All of it rests on `aheadOfUtc`. */

const dayMs = 86_400_000;

/** Whether this is the name of a time zone, as in `Asia/Shanghai`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The calendar day, `YYYY-MM-DD`: a question asked at 00:30 in Shanghai is asked on that day. */
export function localDay(moment: Date, timeZone: string): string {
  return shown(moment, timeZone).slice(0, 10);
}

/** The time of day, `hh:mm`. */
export function localClock(moment: Date, timeZone: string): string {
  return shown(moment, timeZone).slice(11, 16);
}

/** ISO time with the zone's offset: `2021-12-30T00:00:00+08:00`. */
export function localTime(moment: Date, timeZone: string): string {
  const minutes = Math.round(aheadOfUtc(moment.getTime(), timeZone) / 60_000);
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return `${shown(moment, timeZone).slice(0, 19)}${minutes < 0 ? "-" : "+"}${offset}`;
}

/**
 * The moment at which a clock on a wall of this zone shows `day` and `minutes` after midnight. A time that the clocks
 * skip in spring is the moment they jump to it; one that comes twice in autumn is the first of the two.
 */
export function momentOf(day: string, minutes: number, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const offsets = [wall - dayMs, wall + dayMs].map((around) => aheadOfUtc(around, timeZone));
  const fitting = offsets
    .map((offset) => wall - offset)
    .filter((moment) => moment + aheadOfUtc(moment, timeZone) === wall);
  const [before = 0] = offsets;
  return new Date(fitting.length > 0 ? Math.min(...fitting) : wall - before);
}

/** What the zone's clock shows, written as if it were UTC. */
function shown(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + aheadOfUtc(moment.getTime(), timeZone)).toISOString();
}

/** Since this moment clocks everywhere are changed at a whole quarter of an hour only; within one, a zone has one offset. */
const quartersSince = Date.parse("1973-01-01T00:00:00Z");
const quarterHourMs = 15 * 60_000;

/** Asking a formatter costs far more than all else here, and hundreds of groups ask for the same hours every minute. */
const offsets = new Map<string, Map<number, number>>();
const offsetsAtMost = 5_000;

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(moment: number, timeZone: string): number {
  if (moment < quartersSince) return readOffset(moment, timeZone);
  const quarter = Math.floor(moment / quarterHourMs);
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  const offset = known.get(quarter) ?? readOffset(quarter * quarterHourMs, timeZone);
  if (known.size >= offsetsAtMost) known.clear();
  known.set(quarter, offset);
  offsets.set(timeZone, known);
  return offset;
}

function readOffset(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "0";
  const wall = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
  return Date.parse(wall) - Math.floor(moment / 1000) * 1000;
}

/** Making a formatter costs far more than using one, and hundreds of groups share a few zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(timeZone, clock);
  return clock;
}
