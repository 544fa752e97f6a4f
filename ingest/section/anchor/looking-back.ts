import { yearsOf, type Period } from "../../../src/reports/period.ts";
import type { Line } from "../lines.ts";
import { firstStated } from "../stated-period.ts";

/** 一、2025年工作回顾, 一、“十四五”时期工作回顾, 过去一年，…, 2025年，全市法院…, 2025年是“十四五”收官之年. */
export function looksBackOn(year: number, lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }) =>
      /^.{0,12}(?:过去一年|过去的一年|一年来|过去五年|五年来)/.test(text) ||
      (text.length <= 40 && /(?:工作|发展|时期|成就).{0,6}回顾|工作回顾|回顾$/.test(text)) ||
      new RegExp(`^${year}年[是,，]`).test(text) ||
      text.includes(`${year}年工作回顾`) ||
      new RegExp(`^${year}年度?的?(?:主要|重点)?工作(?:情况|总结)?$`).test(text) ||
      text.includes(`刚刚过去的${year}年`),
  );
}

/**
 * 今年一季度…。2024年全年…, 2021年至2023年共…。今年1至8月…: news of a day that also tells of years before. 今年 is the day's year where
 * it stands ahead of the first of them, or behind a stretch of years; not in winter, when it may be the year just over, and
 * not below a title that says its year.
 */
export function looksBackFrom(day: string, told: Period, title: string, lines: readonly Line[]): boolean {
  const [first = "", ...later] = yearsOf(told);
  if (told.to === null || told.to.slice(0, 4) >= day.slice(0, 4) || Number(day.slice(5, 7)) <= 2) return false;
  if (firstStated([title]) !== null) return false;
  const text = lines.map((line) => line.text).join("\n");
  const own = text.search(/今年|本年(?!度)/);
  return own >= 0 && (later.length > 0 || own < text.indexOf(`${first}年`));
}
