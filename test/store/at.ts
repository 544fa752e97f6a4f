/** Where time begins in tests of leases and tries. */
export const start = new Date("2026-03-01T02:00:00Z");

/** So many seconds after the start. */
export function at(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}
