import type { Span } from "../../src/reports/report.ts";
import type { Line } from "./lines.ts";

/**
 * Where a plan tells how things stand before it: under 现状, 概况 or 基本情况 up to the next heading, marked or not, and in a
 * paragraph that describes its place. Nobody plans these, and no one says of when they are.
 */
export function findStates(lines: readonly Line[]): Span[] {
  const states: Span[] = [];
  let open: number | null = null;
  for (const { text, heading, span } of lines) {
    const words = heading?.words ?? (unmarked.test(text) ? text : null);
    if (open !== null && words !== null) {
      states.push([open, span[0]]);
      open = null;
    }
    if (words !== null && /(?:现状|概况|基本情况)(?:分析)?$/.test(words)) open = span[0];
    else if (open === null && placeWords.filter((word) => word.test(text)).length >= 3) states.push(span);
  }
  const last = lines.at(-1);
  if (open !== null && last) states.push([open, last.span[1]]);
  return states;
}

/** A short line that is no sentence. */
const unmarked = /^[^，,。；;：:]{2,24}$/;

const placeWords = [/地处|位于/, /[东南西北](?:邻|接|连|毗|靠)|毗邻|接壤/, /面积\d/, /辖\d/, /总?人口\d/];

/** Stretches without those that lie in others; each keeps what else it holds. */
export function without<T extends { span: Span }>(stretches: readonly T[], holes: readonly Span[]): T[] {
  return holes.reduce<T[]>(
    (rest, [from, to]) =>
      rest.flatMap((stretch) => {
        const [start, end] = stretch.span;
        if (to <= start || from >= end) return [stretch];
        const around: Span[] = [
          [start, from],
          [to, end],
        ];
        return around.filter(([first, last]) => first < last).map((span) => ({ ...stretch, span }));
      }),
    [...stretches],
  );
}
