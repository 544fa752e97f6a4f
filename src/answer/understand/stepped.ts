import { findTimeWords } from "../../reports/time-words.ts";
import type { Period } from "../../reports/period.ts";
import type { Place } from "../../reports/place.ts";
import type { Frame } from "../frame.ts";
import { saysNoYear } from "./periods.ts";
import type { UnderstandWith } from "./reading-with.ts";

/** A turn that was answered: what was understood of it, and what was said. */
export type Earlier = { frame: Frame; answer: string };

/** 上一年呢, 再往前一年, 同期呢, 下一年呢: a step from the time just shown. 比上年 compares, and is read with what it compares. */
const steps: readonly (readonly [RegExp, number])[] = [
  [/(?<![比较与和同跟])(?:去年|上年|前一年|上一年)(?:的)?同期|(?<![比较与和同跟史年])同期/, -1],
  [/(?<![比较与和同跟])(?:再?往前|再?往上|再上|再前|前|上)一?年(?!级|[底末初]|来|多|少|以|所)(?:度|的)?/, -1],
  [/(?:再?往后|再?往下|后|下|次|第二)一?年(?!级|[底末初]|多|少|内|以)(?:度|的)?/, 1],
];

/**
 * A follow-up told in steps, with the time it means: after 2021年 上一年呢 is 2020年呢, after a quarter that quarter of the year
 * before. Told of the figure that was shown, whatever the asker's own year is. As it was where no one time was shown.
 */
export function stepped(text: string, before: Earlier | undefined, today: string): string {
  const [pattern, years] = steps.find(([words]) => words.test(text)) ?? [];
  if (before === undefined || pattern === undefined || years === undefined) return text;
  if (/(?:19|20)\d{2}|今年/.test(text)) return text;
  const shown = shownPeriod(before, today);
  return shown === null ? text : text.replace(pattern, shiftedLabel(shown, years));
}

/** The one time the turn named, or the first its answer tells; null where it is of several years or of none. */
export function shownPeriod({ frame, answer }: Earlier, today: string): Period | null {
  const anchor = { year: Number(today.slice(0, 4)), asOf: today };
  const told = findTimeWords(answer, anchor).find(({ relative, masked }) => !relative && !masked);
  const [asked, ...more] = frame.periods;
  const period = more.length > 0 ? undefined : asked === undefined || saysNoYear(asked) ? told?.period : asked.period;
  if (period?.to === undefined || period.to === null) return null;
  return period.from !== null && period.from.slice(0, 4) !== period.to.slice(0, 4) ? null : period;
}

/** 2023年第一季度 and a year back: 2022年第一季度. */
export function shiftedLabel({ label }: Period, years: number): string {
  return label.replace(/(?:19|20)\d{2}/g, (year) => String(Number(year) + years));
}

/**
 * The one place an answer told of, where its question named none and asked for no ranking or row of places: who goes on asks
 * of that one. None where a choice of several was offered.
 */
export function placeShown({ frame, answer }: Earlier, { gazetteer, libraryPlaces }: UnderstandWith): Place[] {
  if (frame.scope !== null || frame.unknownPlace !== null || /[各每哪]/.test(frame.text)) return [];
  const told = answer.split("\n").flatMap((line) => {
    const mentions = gazetteer.find(line, libraryPlaces);
    let shown = mentions[0]?.span[0] === 0 ? mentions[0] : undefined;
    // 某市东区2009年…: a place told with the one it lies in.
    for (const inner of mentions.slice(1)) if (inner.span[0] === shown?.span[1]) shown = inner;
    return shown?.place ? [shown.place] : [];
  });
  const [place, ...others] = told;
  return place !== undefined && others.every(({ id }) => id === place.id) ? [place] : [];
}
