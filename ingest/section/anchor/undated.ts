import { unresolvedPeriod, yearPeriod, type Period } from "../../../src/reports/period.ts";
import { findTimeWords } from "../../../src/reports/time-words.ts";
import type { Line } from "../lines.ts";
import { headOfLine, partOfYear } from "./parts-of-year.ts";

/** Of a text that says no year: 发病率与2017年同比上升 is of the year behind the one that 同比 names, where it names but one. */
export function undated(title: string, lines: readonly Line[]): Period {
  const bases = lines.flatMap(({ text }) => Array.from(text.matchAll(comparedYear), ([, year]) => Number(year)));
  const [base, ...others] = new Set(bases);
  return base === undefined || others.length > 0 ? partWithoutYear(title, lines) : yearPeriod(base + 1, "anchor");
}

const comparedYear = /[与和较比同]((?:19|20)\d{2})年度?同比/g;

/** 一季度，全县…，and no year anywhere: what follows is of that part of the year as much as the first sentence, of whatever year. */
function partWithoutYear(title: string, lines: readonly Line[]): Period {
  for (const text of [title, ...lines.slice(0, linesOfStart).map((line) => line.text)]) {
    const [first] = findTimeWords(text.slice(0, headOfLine), { year: null, asOf: null });
    if (first === undefined || !opensLine.test(text.slice(0, first.span[0]))) continue;
    if (first.relative && partOfYear.test(text.slice(...first.span))) return first.period;
  }
  return unresolvedPeriod;
}

/** 1、, （一）, 全县: what may stand ahead of the time a line opens with. */
const opensLine = /^(?:[^，,。；;]{0,10}[:：、.．)）】])?(?:[\u4e00-\u9fff]{0,6}[省市县区州])?$/;

/** How many lines a text may have above the one that says of which part of the year it tells. */
const linesOfStart = 4;
