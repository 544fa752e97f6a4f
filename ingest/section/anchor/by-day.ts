import { yearPeriod, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import { findTimeWords } from "../../../src/reports/time-words.ts";
import type { Line } from "../lines.ts";
import { openingLines } from "../stated-period.ts";
import { headOfLine, partOfYear } from "./parts-of-year.ts";

/**
 * 上半年全市经济稳中向好 above a date: the part of the year that the title or the first lines name, in the year of the date,
 * or in the year before where that part was not over on the day.
 */
export function periodBy(day: string, title: string, lines: readonly Line[]): Period {
  const year = Number(day.slice(0, 4));
  for (const text of [
    title.replace(halfYear, halfBefore(day)),
    ...lines.slice(0, openingLines).map((line) => announced.exec(line.text)?.[0] ?? line.text.slice(0, headOfLine)),
  ]) {
    for (const told of [year, year - 1]) {
      const part = findTimeWords(text, { year: told, asOf: null }).find(
        ({ relative, span }) => relative && (partOfYear.test(text.slice(...span)) || isReportOf(text, span)),
      )?.period;
      if (part !== undefined && part.from !== null && part.to !== null && part.to <= day) return part;
    }
  }
  return monthOfBulletin(day, lines) ?? yearPeriod(year, "anchor");
}

/** 半年工作总结, which is of the half that was over on its day. */
const halfYear = /(?<![上下])半年(?=工作|总结|小结|情况)/;

function halfBefore(day: string): string {
  const month = Number(day.slice(5, 7));
  return month >= 6 && month <= 11 ? "上半年" : "下半年";
}

/** 现将4月份案件办理情况通报如下: the month is what the text is about. */
const announced = /现将[^，,。；;]{0,24}月份?[^，,。；;\d]{0,20}如下[:：]?$/;

function isReportOf(text: string, [, end]: Span): boolean {
  return text.startsWith("现将") && /月份?$/.test(text.slice(0, end));
}

/**
 * 本月受理3840件。…6月份转派201件, dated 7月12日: a bulletin is of the one month before its day that it names, or that its issue
 * (第6期) counts, and 本月 is that month.
 */
function monthOfBulletin(day: string, lines: readonly Line[]): Period | null {
  const text = lines.map((line) => line.text).join("\n");
  const named = Array.from(text.matchAll(namedMonth), ([, month]) => Number(month));
  const issue = Array.from(text.slice(0, 200).matchAll(/第(\d{1,2})期/g), ([, number]) => Number(number));
  const [only, ...others] = new Set(named.length > 0 ? named : issue);
  if (only === undefined || others.length > 0 || !/本月|当月/.test(text)) return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [told] = findTimeWords(`${only < month ? year : year - 1}年${only}月`, { year: null, asOf: null });
  const isJustOver = (month - only + 12) % 12 === 1;
  return isJustOver && told !== undefined ? { ...told.period, basis: "anchor" } : null;
}

const namedMonth = /(?<![\d年第\-—–~至到])(\d{1,2})月份?(?![\d日\-—–~至到])/g;
