import { stretchPeriod } from "../../src/reports/time-words/calendar.ts";
import { yearPeriod, type Period } from "../../src/reports/period.ts";
import type { Span } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import { sentencesOf } from "../figures/sentences.ts";
import type { Line } from "./lines.ts";

/** A stretch of a text read to a meeting that looks back on one year, or on the five years of a plan or a term. */
export type Review = { span: Span; period: Period };

/**
 * 一、“十四五”时期和2025年工作回顾: what such a report tells is of the five years until 刚刚过去的2025年 opens a paragraph, and of
 * that year from there. `about` is the last year looked back on; nothing is found where a text looks back on no year before
 * its meeting's.
 */
export function findReviews(lines: readonly Line[], about: number | null, meeting: number | null): Review[] {
  if (about === null || meeting === null || about >= meeting) return [];
  const reviews: Review[] = [];
  let open: { start: number; period: Period } | null = null;
  const turn = (at: number, period: Period | null) => {
    if (open !== null) reviews.push({ span: [open.start, at], period: open.period });
    open = period === null ? null : { start: at, period };
  };
  for (const line of lines) {
    const part = partOf(line, about);
    if (part !== undefined) turn(line.span[0], part);
    else if (line.heading === null || line.text.length > longestHeading) {
      const spoken = spokenOf(line, about);
      if (spoken !== null) turn(line.span[0], spoken);
    }
  }
  const last = lines.at(-1);
  if (last) turn(last.span[1], null);
  return reviews;
}

/** Whether a paragraph begins with what is past: 五年来, 过去一年, “十四五”时期. */
export function looksBack(line: Line, about: number): boolean {
  const [first] = sentencesOf(line);
  return first !== undefined && pastOf(first.text, about) !== null;
}

const longestHeading = 40;

/** What a heading of the first rank says its part is about; null where it names no past, undefined where it is no such heading. */
function partOf({ text, heading }: Line, about: number): Period | null | undefined {
  const named = heading?.level === 1 || (text.length <= 30 && /[^。;；:：,，]$/.test(text) && reviewing.test(text));
  if (!named || text.length > longestHeading) return undefined;
  return pastTime(text, about);
}

/** 五年工作回顾, 主要成效. */
const reviewing = /(?:回顾|成就|成绩|成效)$/;

/** The last of a paragraph's first sentences that opens with a past time: 2025年是收官之年。五年来，…. */
function spokenOf(line: Line, about: number): Period | null {
  const opening = sentencesOf(line).slice(0, openingSentences);
  return opening.map(({ text }) => pastOf(text, about)).findLast((period) => period !== null) ?? null;
}

const openingSentences = 4;

function pastOf(sentence: string, about: number): Period | null {
  const text = sentence.replace(/^(?:各位代表|同志们)[!！:：,，]?/, "");
  if (/^(?:回[望首顾]|纵观)?(?:过去的?|这)?(?:五年|5年)(?:来|间|里)?(?![级期])/.test(text)) return fiveYears(about);
  if (/^(?:回[望首顾]|纵观)?[“"]?十[一二三四五]五/.test(text) || /标志着[“"]十[一二三四五]五/.test(text))
    return pastTime(text, about);
  if (/^(?:回[望首顾])?(?:刚刚)?过去的?(?:这)?一年|^一年来/.test(text)) return yearPeriod(about, "anchor");
  const year = /^(?:回[望首顾])?(?:刚刚过去的((?:19|20)\d{2})年|((?:19|20)\d{2})年(?:是|很|极))/.exec(text);
  return (year?.[1] ?? year?.[2]) === String(about) ? yearPeriod(about, "anchor") : null;
}

/** The first year or plan a line names that ended with the year looked back on, or before. */
function pastTime(text: string, about: number): Period | null {
  const mention = findTimeWords(text, { year: about, asOf: null }).find(
    ({ kind, period }) => period.to !== null && (kind === "plan-era" || kind === "year" || kind === "relative-span"),
  );
  const to = mention?.period.to ?? null;
  return mention === undefined || to === null || to > `${about}-12-31` ? null : { ...mention.period, basis: "anchor" };
}

function fiveYears(about: number): Period {
  return stretchPeriod({ from: `${about - 4}-01-01`, to: `${about}-12-31` }, "anchor");
}
