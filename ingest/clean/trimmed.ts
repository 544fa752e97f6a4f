import type { Span } from "../../src/reports/report.ts";

/** The stretch without the white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return [from, Math.max(from, start + slice.trimEnd().length)];
}
