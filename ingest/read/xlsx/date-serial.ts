export type DateParts = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const secondsPerDay = 86_400;

/** The last serial a sheet can show: 9999-12-31. */
const lastDay = 2_958_465;

/**
 * A sheet counts days from the last day of 1899, or from 1904 in files that began on a Mac. It believes that 1900 was a
 * leap year, so serials below 60 are one day off. Null when no date is so numbered.
 */
export function dateParts(serial: number, date1904: boolean): DateParts | null {
  if (!(serial >= 0 && serial <= lastDay)) return null;
  const whole = Math.floor(serial);
  const seconds = Math.round((serial - whole) * secondsPerDay);
  const days = date1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  const date = new Date(Date.UTC(1899, 11, 30) + (days * secondsPerDay + seconds) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
