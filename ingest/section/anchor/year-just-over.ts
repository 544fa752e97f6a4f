import type { Period } from "../../../src/reports/period.ts";
import type { Line } from "../lines.ts";
import { yearBehind } from "./behind-several-years.ts";
import { openingLines } from "../stated-period.ts";
import { looksBackOn } from "./looking-back.ts";

/** What 今年 is in a text: the year it is of, and in news of a year just over that of its page, where that is the next. */
export function thisYear(period: Period, publishedOn: string | null, lines: readonly Line[]): number | null {
  if (isWinterNews(period, lines)) return newsYear(period, publishedOn);
  return yearBehind(period, lines);
}

/**
 * 本报某地1月8日电 or 昨天…获悉 of what 2022 was, 记者获悉 on a page put online in January: 去年 in it is that year and 今年 the next, so
 * neither is told from the year it is about.
 */
function isWinterNews({ from, to }: Period, lines: readonly Line[]): boolean {
  if (from?.endsWith("-01-01") !== true || to?.endsWith("-12-31") !== true) return false;
  return lines.slice(0, openingLines).some(({ text }) => winterDay.test(text.slice(0, headOfNews)));
}

const winterDay =
  /(?:本报|新华社|中新社|中新网|人民网)[^，,。]{0,8}(?<!\d)[123]月\d{1,2}日[电讯]|记者[^，,。]{0,12}(?<!\d)[123]月\d{1,2}日[^。]{0,30}(?:获悉|了解到)|(?<![\d年])[123]月\d{1,2}日[^。]{0,30}(?:记者|新闻发布会|新闻通气会)|^昨[天日](?:记者)?从?[^。\d]{0,20}(?:获悉|了解到)[，,](?:19|20)\d{2}年/;
const headOfNews = 80;

/** What 今年 is in news of a year just over: the year of its page, where that is the next. */
function newsYear({ to }: Period, publishedOn: string | null): number | null {
  const next = Number(to?.slice(0, 4)) + 1;
  return publishedOn !== null && publishedOn >= `${next}-01` && publishedOn < `${next}-04` ? next : null;
}

/** A page of the first months that names no year, and yet tells of the one just over; `year` is what 今年 was taken for. */
export function tellsOfYearJustOver(day: string, year: number | null, lines: readonly Line[]): boolean {
  const looksBack = year === null ? tellsOfLastYear(day, lines) : looksBackInWinter(day, lines);
  return looksBack || tellsOfWholeYear(day, lines);
}

/** 1月7日，新闻发布会通报，去年破案2.5万起 on a page of January that names no year: it is of the year just over. */
function tellsOfLastYear(day: string, lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join("\n");
  const [last, own] = [text.search(/去年(?!同期)/), text.search(/今年|本年/)];
  return Number(day.slice(5, 7)) <= 3 && last >= 0 && (own < 0 || last < own);
}

/** 过去一年，… on a page of the first months: it is of the year just over. */
function looksBackInWinter(day: string, lines: readonly Line[]): boolean {
  return day.slice(5, 7) <= "03" && looksBackOn(Number(day.slice(0, 4)) - 1, lines.slice(0, openingLines));
}

/** 全年送戏下乡420场 on a page of January or February: the whole year that it tells of is the one just over. */
function tellsOfWholeYear(day: string, lines: readonly Line[]): boolean {
  return day.slice(5, 7) <= "02" && lines.some(({ text }) => wholeYear.test(text));
}

const wholeYear =
  /(?<!今年|本年|确保|力争|预计|完成|计划|实现)全年(?!的?(?:目标|任务|计划|工作|重点|预算|预期|指标|经济))(?:(?!将|要|力争|确保|计划|目标|任务)[^，,。；;\d]){2,24}\d/;

/** 工作总结 put online in January, and no year in it: of the year just over or of the first weeks of the new one, no one says which. */
export function isSummaryOfWinter(day: string, title: string): boolean {
  return day.slice(5, 7) <= "02" && /总结|回顾|述职/.test(title);
}
