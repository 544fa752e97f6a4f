/** A stretch of time that can stand beside others of its kind: years beside years, quarters beside quarters. */
export type TimeSpan = { kind: "year" | "half" | "quarter" | "month" | "year-end"; label: string };

/** The whole year, half, quarter or month a period is, or a year's end; null for any other. */
export function timeSpanOf({ from, to }: { from: string | null; to: string | null }): TimeSpan | null {
  if (to === null) return null;
  const year = to.slice(0, 4);
  if (from === null) return to.endsWith("-12-31") ? { kind: "year-end", label: `${year}年底` } : null;
  if (from.slice(0, 4) !== year || !from.endsWith("-01") || !isLastOfMonth(to)) return null;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const months = last - first + 1;
  if (last % months !== 0) return null;
  const at = last / months;
  switch (months) {
    case 12:
      return { kind: "year", label: `${year}年` };
    case 6:
      return { kind: "half", label: `${year}年${at === 1 ? "上" : "下"}半年` };
    case 3:
      return { kind: "quarter", label: `${year}年${at}季度` };
    case 1:
      return { kind: "month", label: `${year}年${last}月` };
    default:
      return null;
  }
}

function isLastOfMonth(day: string): boolean {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}
