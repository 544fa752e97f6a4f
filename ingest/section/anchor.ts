import { unresolvedPeriod, yearPeriod, yearsOf, type Period } from "../../src/reports/period.ts";
import type { Span } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import { meetingDay, pageDay, signedDay, signedMonth } from "./days.ts";
import type { Line } from "./lines.ts";
import { eraLookedBackOn, yearInTurn } from "./years-behind.ts";
import { firstStated, openingLines, periodOf, statedPeriod } from "./stated-period.ts";

/** What 今年 and 截至目前 mean in one text (figures.md 4c). */
export type Anchor = {
  /** The period the text is about. */
  period: Period;
  /** The year 今年 means: that of the meeting a text was read to, otherwise that of its period. */
  year: number | null;
  /** The day 截至目前 stands for. */
  asOf: string | null;
  publishedOn: string | null;
};

/**
 * The first that exists decides: meeting line, title, opening, headings, sign-off date, page time. The date a page was
 * put online anchors nothing when the page collects several reports.
 */
export function findAnchor(title: string, lines: readonly Line[], options: { pageTimeCounts: boolean }): Anchor {
  const meeting = meetingDay(lines);
  const signed = signedDay(lines);
  const posted = pageDay(lines);
  const publishedOn = signed ?? posted ?? meeting;
  if (meeting) {
    const year = Number(meeting.slice(0, 4));
    const period = periodAtMeeting(title, lines, meeting);
    return { period, year, asOf: meeting, publishedOn };
  }
  const day =
    signed ?? (options.pageTimeCounts && posted !== null && !isOfAnotherTime(posted, title, lines) ? posted : null);
  const told = yearInTurn(statedPeriod(title, lines), day, title, lines);
  const stated = told !== null && day !== null && looksBackFrom(day, told, title, lines) ? null : told;
  const period = stated ?? (day === null ? undated(title, lines) : periodBy(day, title, lines));
  const era = stated === null && day !== null ? eraLookedBackOn(day, lines) : null;
  if (era !== null && day !== null) return { period: era, year: Number(day.slice(0, 4)), asOf: day, publishedOn };
  const year = isWinterNews(period, lines) ? newsYear(period, publishedOn) : yearOfEnd(period);
  const ofPage = stated === null && day !== null && period.label === `${day.slice(0, 4)}年`;
  const looksBack = year === null ? tellsOfLastYear(day ?? "", lines) : looksBackInWinter(day ?? "", lines);
  if (ofPage && (looksBack || tellsOfWholeYear(day, lines)))
    return {
      period: yearPeriod(Number(day.slice(0, 4)) - 1, "anchor"),
      year: Number(day.slice(0, 4)),
      asOf: null,
      publishedOn,
    };
  if (ofPage && isSummaryOfWinter(day, title))
    return { period: unresolvedPeriod, year: null, asOf: asOfDay(period, day), publishedOn };
  return { period, year, asOf: asOfDay(period, signed ?? posted ?? signedMonth(lines)), publishedOn };
}

/**
 * 今年一季度…。2024年全年…, 2021年至2023年共…。今年1至8月…: news of a day that also tells of years before. 今年 is the day's year where
 * it stands ahead of the first of them, or behind a stretch of years; not in winter, when it may be the year just over, and
 * not below a title that says its year.
 */
function looksBackFrom(day: string, told: Period, title: string, lines: readonly Line[]): boolean {
  const [first = "", ...later] = yearsOf(told);
  if (told.to === null || told.to.slice(0, 4) >= day.slice(0, 4) || Number(day.slice(5, 7)) <= 2) return false;
  if (firstStated([title]) !== null) return false;
  const text = lines.map((line) => line.text).join("\n");
  const own = text.search(/今年|本年(?!度)/);
  return own >= 0 && (later.length > 0 || own < text.indexOf(`${first}年`));
}

/**
 * 20xx年 and 于XX年6月 hide when the text is of, and one that tells of 2012 as the latest was not written in 2025: the day a site
 * put such a text online says nothing of it.
 */
function isOfAnotherTime(posted: string, title: string, lines: readonly Line[]): boolean {
  const told = `${title}\n${lines.map(({ text }) => text).join("\n")}`;
  if (hiddenYear.test(told)) return true;
  const years = Array.from(told.matchAll(toldYear), ([, year]) => Number(year));
  return (years.length > 0 && Math.max(...years) < Number(posted.slice(0, 4)) - 2) || isTooEarly(posted, title, lines);
}

/** A year that a text tells of: not of a document's number, nor one in which something began. */
const toldYear =
  /(?<![《〔[(（自从由在][^》〕\])）\n]{0,20})((?:19|20)\d{2})年(?!以来|起|开始|启动|实施|颁布|成立|[\d月日]{0,6}(?:以来|起))/g;

const hiddenYear = /(?:20[xX×*＊_]{1,2}|(?<![A-Za-z\d])[xX×*＊]{2,4}|20\d[xX×*＊_])年/;

/**
 * 上半年工作总结 put online in May, 全年工作总结 in August, 截止9月底 in February: the text is of an earlier year than its page, and no one says of
 * which.
 */
function isTooEarly(posted: string, title: string, lines: readonly Line[]): boolean {
  const named = `${title}${lines
    .slice(0, 8)
    .map(({ text }) => text.slice(0, 80))
    .join("")}`;
  if (collected.test(named)) return true;
  const month = Number(posted.slice(5, 7));
  const reached = lines.some(({ text }) =>
    Array.from(text.matchAll(/(?<!年)截[至止]到?(\d{1,2})月/g)).some(([, told]) => Number(told) > month),
  );
  if (reached) return true;
  if (/上半年[^，,。]{0,8}(?:总结|情况|回顾|汇报)/.test(named)) return month < 6;
  return /(?:全年|年度|年终)[^，,。]{0,6}总结/.test(title) && month > 2 && month < 11;
}

/** 由会员上传分享: when a library of documents took a text in says nothing of the text. */
const collected = /(?:会员|网友|用户)(?:上传|投稿|分享)|由.{0,6}上传|文库|范文网/;

/**
 * A text read to a meeting is about the meeting's year unless its title names another; one read in the first months
 * that looks back on 过去一年 is about the year before.
 */
function periodAtMeeting(title: string, lines: readonly Line[], day: string): Period {
  const year = Number(day.slice(0, 4));
  const titled = firstStated([title]);
  const years = titled && !titled.masked ? yearsOf(titled.period) : [];
  const early = Number(day.slice(5, 7)) <= 4;
  const back = early && looksBackOn(year - 1, lines.slice(0, openingOfSpeech));
  const ofMeeting = years[0] === year && back && /政府工作报告/.test(title);
  if (titled && years.length === 1 && !ofMeeting && (years[0] === year || years[0] === year - 1))
    return periodOf(titled);
  return yearPeriod(back ? year - 1 : year, "anchor");
}

/** How many lines of a speech are looked through for what it looks back on: pages put names, menus and a summary above. */
const openingOfSpeech = 40;

/** 一、2025年工作回顾, 一、“十四五”时期工作回顾, 过去一年，…, 2025年，全市法院…, 2025年是“十四五”收官之年. */
function looksBackOn(year: number, lines: readonly Line[]): boolean {
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
 * 上半年全市经济稳中向好 above a date: the part of the year that the title or the first lines name, in the year of the date,
 * or in the year before where that part was not over on the day.
 */
function periodBy(day: string, title: string, lines: readonly Line[]): Period {
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

/** 半年工作总结, which is of the half that was over on its day. */
const halfYear = /(?<![上下])半年(?=工作|总结|小结|情况)/;

function halfBefore(day: string): string {
  const month = Number(day.slice(5, 7));
  return month >= 6 && month <= 11 ? "上半年" : "下半年";
}

/** 上半年, 前三季度, 1-5月; a month or 今年以来 names what a sentence tells, not what a text is about. */
const partOfYear =
  /(?:季度|半年|[\d一二三四五六七八九十]+[-—–~至到][\d一二三四五六七八九十]+月(?:份)?|前[\d一二三四五六七八九十]+个月)$/;

/** 现将4月份案件办理情况通报如下: the month is what the text is about. */
const announced = /现将[^，,。；;]{0,24}月份?[^，,。；;\d]{0,20}如下[:：]?$/;

function isReportOf(text: string, [, end]: Span): boolean {
  return text.startsWith("现将") && /月份?$/.test(text.slice(0, end));
}

/** How far into one of the first lines a part of the year is still what the text is about. */
const headOfLine = 24;

/** Of a text that says no year: 发病率与2017年同比上升 is of the year behind the one that 同比 names, where it names but one. */
function undated(title: string, lines: readonly Line[]): Period {
  const bases = lines.flatMap(({ text }) => Array.from(text.matchAll(comparedYear), ([, year]) => Number(year)));
  const [base, ...others] = new Set(bases);
  return base === undefined || others.length > 0 ? partWithoutYear(title, lines) : yearPeriod(base + 1, "anchor");
}

const comparedYear = /[与和较比同]((?:19|20)\d{2})年度?同比/g;

/** 截至目前: the day the text was signed when that lies in its year, the end of its period otherwise. */
function asOfDay(period: Period, day: string | null): string | null {
  if (period.to === null) return null;
  const inside = day !== null && day >= (period.from ?? period.to) && day <= period.to;
  return inside ? day : period.to;
}

/**
 * 本报某地1月8日电 of what 2022 was, 记者获悉 on a page put online in January: 去年 in it is that year and 今年 the next, so
 * neither is told from the year it is about.
 */
function isWinterNews({ from, to }: Period, lines: readonly Line[]): boolean {
  if (from?.endsWith("-01-01") !== true || to?.endsWith("-12-31") !== true) return false;
  return lines.slice(0, openingLines).some(({ text }) => winterDay.test(text.slice(0, headOfNews)));
}

const winterDay =
  /(?:本报|新华社|中新社|中新网|人民网)[^，,。]{0,8}(?<!\d)[123]月\d{1,2}日[电讯]|记者[^，,。]{0,12}(?<!\d)[123]月\d{1,2}日[^。]{0,30}(?:获悉|了解到)|(?<![\d年])[123]月\d{1,2}日[^。]{0,30}(?:记者|新闻发布会|新闻通气会)/;
const headOfNews = 80;

/** What 今年 is in news of a year just over: the year of its page, where that is the next. */
function newsYear({ to }: Period, publishedOn: string | null): number | null {
  const next = Number(to?.slice(0, 4)) + 1;
  return publishedOn !== null && publishedOn >= `${next}-01` && publishedOn < `${next}-04` ? next : null;
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
function isSummaryOfWinter(day: string, title: string): boolean {
  return day.slice(5, 7) <= "02" && /总结|回顾|述职/.test(title);
}

function yearOfEnd({ to }: Period): number | null {
  return to === null ? null : Number(to.slice(0, 4));
}
