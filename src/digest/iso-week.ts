/** An ISO 8601 week: weeks begin on Monday, and week 1 is the one with the year's first Thursday. */
export type IsoWeek = { year: number; week: number };

const dayMs = 86_400_000;

/** The ISO week a calendar day (`YYYY-MM-DD`) falls in: 2027-01-03 is still 2026-W53. */
export function isoWeekOf(day: string): IsoWeek {
  const thursday = shiftDay(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / dayMs;
  return { year, week: Math.floor(days / 7) + 1 };
}

/** `2026-W53`: what a digest is kept under. */
export function weekKey({ year, week }: IsoWeek): string {
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
