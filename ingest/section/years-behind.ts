import { unresolvedPeriod, yearsOf, type Period } from "../../src/reports/period.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { Line } from "./lines.ts";
import { firstStated, openingLines } from "./stated-period.ts";

/** Texts that look back on years before their own, told apart from those of one year. */

/**
 * 2021年…；2022年…；今年1至10月…: a text that goes through the years up to its own is of none of them. 今年 is its day's year, and without
 * a day nobody's.
 */
export function yearInTurn(
  told: Period | null,
  day: string | null,
  title: string,
  lines: readonly Line[],
): Period | null {
  const [first, ...later] = told === null ? [] : yearsOf(told);
  if (first === undefined || later.length > 0 || firstStated([title]) !== null) return told;
  if (goesOnByYears(first, lines)) return unresolvedPeriod;
  if (isHistory(first, lines)) return day === null ? unresolvedPeriod : null;
  const text = lines.map((line) => line.text).join("\n");
  const run = new RegExp(
    `(?<=[;；。\\n]|^)${first}年[^;；。]*\\d[^;；。]*[;；。]${first + 1}年[^。]*[;；。](?:今年|本年)(?!度)`,
  );
  if (!run.test(text)) return told;
  return day === null || Number(day.slice(0, 4)) <= first + 1 ? unresolvedPeriod : null;
}

/**
 * 1958年，…。1963年，…。1990年，…。: a text whose sentences open with later and later years is of no one of them, and least of all of its first,
 * beside which all the others would be plans. What is set for a year to come is none of them.
 */
function isHistory(first: number, lines: readonly Line[]): boolean {
  const years = lines.flatMap(({ text }) => Array.from(text.matchAll(yearAhead), ([, year]) => Number(year)));
  const later = new Set(years.filter((year) => year > first));
  // Each disease of a chapter begins with years of its own: three later ones tell enough.
  if (later.size >= 3) return true;
  return years.every((year) => year >= first) && later.size > 0 && (later.size > 1 || Math.max(...later) > first + 1);
}

const yearAhead =
  /(?<=^|[。；;])((?:19|20)\d{2})年(?![^。；;]*(?:计划|预计|预期|力争|目标|确保|打算|将|(?<![主重需只])要|争取|拟|以上|以内|左右))[^。；;]{0,60}\d/g;

/**
 * 2013年，…。/ 2014年，…。: paragraph for paragraph a chronicle goes through the years, and what stands in none of them is of no year it
 * names. A plan for the next year is none.
 */
function goesOnByYears(first: number, lines: readonly Line[]): boolean {
  const counting = lines.filter(({ text }) => text.length >= shortestParagraph && /\d/.test(text));
  const years = counting.flatMap(({ text }) => {
    const year = /^((?:19|20)\d{2})年[，,](?!.*(?:计划|预计|力争|目标|确保|打算|我们将))/.exec(text)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  return (
    years.length >= 2 && years.length >= counting.length - 1 && years.every((year, index) => year === first + index)
  );
}

const shortestParagraph = 30;

/** “十二五”期间，全县… on a page of the years just behind it: the text is of those five years, and so is its 五年来. */
export function eraLookedBackOn(day: string, lines: readonly Line[]): Period | null {
  const opening = lines.slice(0, openingLines).find(({ text }) => eraOpens.test(text))?.text ?? "";
  const era = findTimeWords(opening.slice(0, headOfLine), { year: null, asOf: null }).find(
    ({ kind }) => kind === "plan-era",
  )?.period;
  const end = Number(era?.to?.slice(0, 4));
  const year = Number(day.slice(0, 4));
  return era !== undefined && end < year && year - end <= 2 ? era : null;
}

const eraOpens = /^[“"]?十[一二三四五]五[”"]?(?:期间|时期)[，,]/;
const headOfLine = 24;
