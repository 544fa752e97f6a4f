import { unresolvedPeriod, yearPeriod, yearsOf, yearsPeriod, type Period } from "../../src/reports/period.ts";
import { findTimeWords, type TimeMention } from "../../src/reports/time-words.ts";
import { censusPeriod } from "./census.ts";
import { meetingDay, pageDay, signedDay } from "./days.ts";
import type { Line } from "./lines.ts";

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

const noAnchor = { year: null, asOf: null };

/** How many lines of a text count as its opening. */
const openingLines = 8;
/** How far into a paragraph its time is still what the text is about. */
const openingLength = 240;

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
  const stated = statedPeriod(title, lines);
  const day =
    signed ?? (options.pageTimeCounts && posted !== null && !isTooEarly(posted, title, lines) ? posted : null);
  const period = stated ?? (day === null ? unresolvedPeriod : periodBy(day, title, lines));
  const year = period.to === null || isWinterNews(period, lines) ? null : Number(period.to.slice(0, 4));
  return { period, year, asOf: asOfDay(period, signed ?? posted), publishedOn };
}

/**
 * 上半年工作总结 put online in May, 全年工作总结 in August: the text is of an earlier year than its page, and no one says of
 * which.
 */
function isTooEarly(posted: string, title: string, lines: readonly Line[]): boolean {
  const named = `${title}${lines
    .slice(0, 8)
    .map(({ text }) => text.slice(0, 80))
    .join("")}`;
  if (collected.test(named)) return true;
  const month = Number(posted.slice(5, 7));
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

/** 一、2025年工作回顾, 一、“十四五”时期工作回顾, 过去一年，…, 2025年是“十四五”收官之年. */
function looksBackOn(year: number, lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }) =>
      /^.{0,12}(?:过去一年|过去的一年|一年来|过去五年|五年来)/.test(text) ||
      (text.length <= 40 && /(?:工作|发展|时期|成就).{0,6}回顾|工作回顾|回顾$/.test(text)) ||
      text.startsWith(`${year}年是`) ||
      text.includes(`${year}年工作回顾`) ||
      text.includes(`刚刚过去的${year}年`),
  );
}

/**
 * 上半年全市经济稳中向好 above a date: the part of the year that the title or the first lines name, in the year of the date,
 * or in the year before where that part was not over on the day.
 */
function periodBy(day: string, title: string, lines: readonly Line[]): Period {
  const year = Number(day.slice(0, 4));
  for (const text of [title, ...lines.slice(0, openingLines).map((line) => line.text.slice(0, headOfLine))]) {
    for (const told of [year, year - 1]) {
      const part = findTimeWords(text, { year: told, asOf: null }).find(
        ({ relative, span }) => relative && partOfYear.test(text.slice(...span)),
      )?.period;
      if (part !== undefined && part.from !== null && part.to !== null && part.to <= day) return part;
    }
  }
  return yearPeriod(year, "anchor");
}

/** 上半年, 前三季度, 1-5月; a month or 今年以来 names what a sentence tells, not what a text is about. */
const partOfYear = /(?:季度|半年|[\d一二三四五六七八九十]+[-—–~至到][\d一二三四五六七八九十]+月(?:份)?)$/;

/** How far into one of the first lines a part of the year is still what the text is about. */
const headOfLine = 24;

/** 截至目前: the day the text was signed when that lies in its year, the end of its period otherwise. */
function asOfDay(period: Period, day: string | null): string | null {
  if (period.to === null) return null;
  const inside = day !== null && day >= (period.from ?? period.to) && day <= period.to;
  return inside ? day : period.to;
}

function statedPeriod(title: string, lines: readonly Line[]): Period | null {
  const census = censusPeriod(title, lines);
  if (census !== null) return census;
  const opening = lines
    .slice(0, openingLines)
    .filter((line) => line.text !== title && line.heading === null && line.text.length >= 16)
    .filter(({ text }) => !announces.test(text) && !isForm.test(text));
  const headings = lines.filter((line) => line.heading !== null);
  const whole = [title, ...opening.slice(0, 2).map((line) => line.text.slice(0, openingLength))];
  const found = firstStated(whole);
  if (found !== null && yearsDisagree(title, lines)) return unresolvedPeriod;
  if (found) {
    if (found.masked) return null;
    const where = whole.find((text) => firstStated([text]) !== null) ?? "";
    const years = where === title ? null : yearsInTurn(where);
    if (years !== null) return years;
    const period = isItem.test(where) ? yearOf(periodOf(found)) : periodOf(found);
    return where !== title && isDoneLater(lines, period) ? unresolvedPeriod : period;
  }
  const heading = headings.find(
    ({ text }) => /年度|年主要|年.{0,8}(?:总结|情况|完成)/.test(text) && firstStated([text]) !== null,
  );
  const headed = heading ? firstStated([heading.text]) : null;
  if (!heading || !headed) return null;
  return heading.text.endsWith(heading.heading?.words ?? "") ? periodOf(headed) : yearOf(periodOf(headed));
}

/** 2021年献血…；2022年…；2023年…: a text that opens by going through the years is about all of them, and about no one of them. */
function yearsInTurn(text: string): Period | null {
  const years = Array.from(text.matchAll(/(?<=^|[;；。])((?:19|20)\d{2})年(?=[^;；。]*\d)/g), ([, year]) =>
    Number(year),
  );
  const [first = 0, ...later] = years;
  const inTurn = later.length >= 2 && later.every((year, index) => year === first + index + 1);
  return inTurn && !planned.test(text) ? yearsPeriod(first, first + later.length, "explicit") : null;
}

const planned = /计划|预计|力争|目标|将/;

/** 现将进展情况通报如下:, and an office with the day behind it: what leads to the text and tells nothing of its time. */
const announces = /^(?!.*(?:19|20)\d{2}年).*如下[:：。]?$|(?:\s|办公室|局|委|中心)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/;

/**
 * 2020年实施20个…。2021年实施28个，剩余3个在2022年5月全部完成: a text that tells what was done in later years is not of the
 * first year it names.
 */
function isDoneLater(lines: readonly Line[], { to }: Period): boolean {
  if (to === null) return false;
  return lines.some(({ text }) =>
    Array.from(text.matchAll(doneIn)).some(
      ({ 0: clause, 1: year = "" }) => year > to.slice(0, 4) && !/前|力争|计划|预计|争取|确保|将/.test(clause),
    ),
  );
}

const doneIn =
  /(?<=[，,。；;]|^)[^，,。；;]{0,16}?((?:19|20)\d{2})年(?:\d{1,2}月)?[份底末]?[^，,。；;]{0,4}(?:已经?|全部|均已)(?:完成|完工|竣工|建成|投入使用|投用)/g;

/** 本报某地1月8日电 of what 2022 was: 去年 in it is that year and 今年 the next, so neither is told from the year it is about. */
function isWinterNews({ from, to }: Period, lines: readonly Line[]): boolean {
  if (from?.endsWith("-01-01") !== true || to?.endsWith("-12-31") !== true) return false;
  return lines
    .slice(0, 4)
    .some(({ text }) =>
      /(?:本报|新华社|中新社|中新网|人民网)[^，,。]{0,8}(?<!\d)[123]月\d{1,2}日[电讯]/.test(text.slice(0, 60)),
    );
}

/**
 * 第1篇 乡镇政府2023年工作总结 above 乡镇政府2022年工作总结: one title in two years. A page that collects texts has put its own year
 * over the text's, and which of the two is true no one says.
 */
function yearsDisagree(title: string, lines: readonly Line[]): boolean {
  const year = /(?:19|20)\d{2}(?=年)/;
  const bare = (text: string) => text.replace(/^第[\d一二三四五六七八九十]+篇[:： ]?|[\s#]/g, "").replace(year, "");
  const own = year.exec(title)?.[0];
  if (own === undefined || bare(title).length < 8) return false;
  return lines.slice(0, 4).some(({ text }) => bare(text) === bare(title) && (year.exec(text)?.[0] ?? own) !== own);
}

/** 索引号|0144|分类|…, 发布机构|市政府办|发文日期|2018-02-28: the form above the text of an official page. */
const isForm = /^[^。]*\|[^。]*\||^(?:索引号|发布机构|文号|主题词|成文日期|公开方式)/;

/** 3.抽检方面: an item of a list; its 2021年一到四月份 is its own, and of the whole text it says the year at most. */
const isItem = /^(?:\d{1,2}[.、．]|[（(]?[一二三四五六七八九十]+(?:[)）、]|是))/;

function yearOf(period: Period): Period {
  const years = yearsOf(period);
  return years.length === 1 && years[0] !== undefined ? yearPeriod(years[0], "explicit") : period;
}

/** 截至2020年10月 in an opening says which year the text is about, not that it is about one day. */
function periodOf(mention: TimeMention): Period {
  return mention.kind === "as-of" && mention.period.to !== null
    ? yearPeriod(Number(mention.period.to.slice(0, 4)), "explicit")
    : mention.period;
}

/** The first written year, half-year, quarter, month or as-of date of the texts, in order; plans name other years. */
function firstStated(texts: readonly string[]): TimeMention | null {
  for (const text of texts) {
    const mention = findTimeWords(text, noAnchor).find(
      (candidate) =>
        (candidate.masked || (!candidate.relative && candidate.period.to !== null)) && !isAside(text, candidate),
    );
    if (mention) return mention;
  }
  return null;
}

/** Plan eras, days of events and years a plan runs to are no statement of what the text is about. */
function isAside(text: string, mention: TimeMention): boolean {
  if (mention.kind === "plan-era" || mention.kind === "day") return true;
  if (isGoal(text, mention) || isBeginning(text, mention)) return true;
  const after = text.slice(mention.span[1], mention.span[1] + 12).replace("免疫规划", "");
  return /^以来|^.{0,6}(?:规划|工作打算|工作计划|工作思路|工作安排)/.test(after) && !/总结|情况/.test(after);
}

/** 由2018年的77.0岁提高到…, 在2011年开始推进: what was before, and when something began. */
function isBeginning(text: string, { span: [start, end] }: TimeMention): boolean {
  return /[由从]$/.test(text.slice(0, start))
    ? text.slice(end).startsWith("的")
    : /^(?:开始|起步|启动|率先)/.test(text.slice(end));
}

/** 到2015年,我省将实现…: the year a goal is set for. */
function isGoal(text: string, { span: [start, end] }: TimeMention): boolean {
  return (
    (/(?<!截)[到至]$/.test(text.slice(0, start)) || /^[到至]/.test(text.slice(start))) &&
    /^[底末]?[,，]?(?:…|[^,，。]{0,8}(?:将|力争|争取|要|确保))/.test(text.slice(end))
  );
}
