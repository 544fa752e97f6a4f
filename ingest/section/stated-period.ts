import { unresolvedPeriod, yearPeriod, yearsOf, yearsPeriod, type Period } from "../../src/reports/period.ts";
import { findTimeWords, type TimeMention } from "../../src/reports/time-words.ts";
import { censusPeriod } from "./census.ts";
import { begunSince, isOfHistory } from "./history.ts";
import type { Line } from "./lines.ts";
import { isFormLine, isPaperLine } from "./page-form.ts";
import { studyPeriod, withoutFindings } from "./study.ts";
import { namesYearbook, yearbookOf } from "./yearbook.ts";

const noAnchor = { year: null, asOf: null };

/** How many lines of a text count as its opening. */
export const openingLines = 8;
/** How many lines the cover of a form may have, on which （2020年度） stands alone. */
const linesOfCover = 16;
/** How far into a paragraph its time is still what the text is about. */
const openingLength = 240;

/** The time that a title, an opening or a heading says the text is about; unresolved where they disagree. */
export function statedPeriod(title: string, lines: readonly Line[]): Period | null {
  const census = censusPeriod(title, lines);
  const counted = census ?? (findTimeWords(title, noAnchor).length === 0 ? studyPeriod(lines) : null);
  if (counted !== null) return counted;
  const opening = lines
    .slice(0, openingLines)
    .filter((line) => line.text !== title && line.heading === null && line.text.length >= 16)
    .filter(({ text }) => !announces.test(text) && !isFormLine(text) && !isPaperLine(text) && !source.test(text));
  const headings = lines.filter((line) => line.heading !== null);
  const yearAlone = lines
    .slice(0, linesOfCover)
    .find(({ text }) => /^[（(]?\s?(?:19|20)\d{2}\s*年度\s?[)）]?$/.test(text));
  const whole = [
    // A first sentence that was cut short for a title is read in full below.
    title.endsWith("…") ? "" : title,
    ...(yearAlone === undefined ? [] : [yearAlone.text]),
    ...opening.slice(0, 2).map((line) => withoutFindings(line.text.slice(0, openingLength))),
  ];
  const found = firstStated(whole);
  if (found !== null && yearsDisagree(title, lines)) return unresolvedPeriod;
  if (found) {
    if (found.masked) return null;
    const where = whole.find((text) => firstStated([text]) !== null) ?? "";
    const years = where === title ? null : yearsInTurn(where);
    if (years !== null) return years;
    const period = isItem.test(where) ? yearOf(periodOf(found)) : periodOf(found);
    if (where === title) return period;
    return countedIn(lines, period) ?? (isDoneLater(lines, period) ? unresolvedPeriod : period);
  }
  const ofYearbook = yearbookOf([title, ...lines.slice(0, openingLines).map((line) => line.text)]);
  if (ofYearbook !== null) return ofYearbook;
  const heading = headings.find(
    ({ text }) => /年度|年主要|年.{0,8}(?:总结|情况|完成)/.test(text) && firstStated([text]) !== null,
  );
  const headed = heading ? firstStated([heading.text]) : null;
  if (!heading || !headed) return yearSince(opening, lines);
  return heading.text.endsWith(heading.heading?.words ?? "") ? periodOf(headed) : yearOf(periodOf(headed));
}

/** 2021年以来，全市… at the head of a text that goes on with 这一年: it looks back on that one year. */
function yearSince(opening: readonly Line[], lines: readonly Line[]): Period | null {
  const year = /^((?:19|20)\d{2})年以来[，,]/.exec(opening[0]?.text ?? "")?.[1];
  return year !== undefined && lines.some(({ text }) => /(?:^|。)这一年[，,]/.test(text))
    ? yearPeriod(Number(year), "explicit")
    : null;
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

/** 文章来源：某区某局 更新时间：…: what a page prints above its text. */
const source = /^(?:文章|信息|稿件)?来源[:：][^，,。；;]{0,60}$/;

/** 现将进展情况通报如下:, and an office with the day behind it: what leads to the text and tells nothing of its time. */
const announces = /^(?!.*(?:19|20)\d{2}年).*如下[:：。]?$|(?:\s|办公室|局|委|中心)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/;

/**
 * 2012年有困难户410户。…截至2019年11月8日，现有…: a text that opens with what was and counts to a later day is of that day's year.
 * One that counts into the first months of the next year looks back from them.
 */
function countedIn(lines: readonly Line[], { to }: Period): Period | null {
  const about = Number(to?.slice(0, 4));
  const years = lines.flatMap(({ text }) =>
    Array.from(text.matchAll(countedTo), ([, year, month]) => Number(year) - (Number(month) <= 3 ? 1 : 0)),
  );
  const latest = Math.max(about, ...years);
  return to === null || latest === about ? null : yearPeriod(latest, "explicit");
}

const countedTo =
  /截[至止]到?((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日|底|末)?(?![^。；;]{0,24}(?:将|力争|确保|计划|预计|目标))/g;

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

/**
 * 第1篇 乡镇政府2023年工作总结 above 乡镇政府2022年工作总结: one title in two years. A page that collects texts has put its own year
 * over the text's, and which of the two is true no one says.
 */
function yearsDisagree(title: string, lines: readonly Line[]): boolean {
  const year = /(?:19|20)\d{2}(?=年)/;
  const bare = (text: string) => text.replace(/^第[\d一二三四五六七八九十]+篇[:： ]?|[\s#]/g, "").replace(year, "");
  const own = year.exec(title)?.[0];
  if (own === undefined || bare(title).length < 8) return false;
  if (lines.slice(0, 4).some(({ text }) => bare(text) === bare(title) && (year.exec(text)?.[0] ?? own) !== own))
    return true;
  return /总结/.test(title) && summed(lines).some((told) => told !== own);
}

/** 2022年工作总结.pdf above 2019年三科工作总结: which years the first lines say that a summary is of, the title's among them. */
function summed(lines: readonly Line[]): string[] {
  const told = lines
    .slice(0, linesOfFile)
    .flatMap(({ text }) => Array.from(text.slice(0, openingLength).matchAll(summary), ([, year = ""]) => year));
  return lines.slice(0, linesOfFile).some(({ text }) => isOfLibrary.test(text)) ? told : [];
}

const linesOfFile = 6;
const summary = /((?:19|20)\d{2})\s?年度?[\u4e00-\u9fff]{0,12}?总结/g;
/** What a library of documents writes above a file. */
const isOfLibrary =
  /由(?:会员|网友|用户)[^，,。]{0,6}(?:分享|上传)|(?:会员|网友|用户)(?:上传|投稿|分享)|下载后可|珍藏版|欢迎下载/;

/** 3.抽检方面: an item of a list; its 2021年一到四月份 is its own, and of the whole text it says the year at most. */
const isItem = /^(?:\d{1,2}[.、．]|[（(]?[一二三四五六七八九十]+(?:[)）、]|是))/;

function yearOf(period: Period): Period {
  const years = yearsOf(period);
  return years.length === 1 && years[0] !== undefined ? yearPeriod(years[0], "explicit") : period;
}

/** 截至2020年10月 in an opening says which year the text is about, not that it is about one day. */
export function periodOf(mention: TimeMention): Period {
  return mention.kind === "as-of" && mention.period.to !== null
    ? yearPeriod(Number(mention.period.to.slice(0, 4)), "explicit")
    : mention.period;
}

/** The first written year, half-year, quarter, month or as-of date of the texts, in order; plans name other years. */
export function firstStated(texts: readonly string[]): TimeMention | null {
  const stated = texts.flatMap((text) =>
    findTimeWords(text, noAnchor)
      .filter(
        (candidate) =>
          (candidate.masked || (!candidate.relative && candidate.period.to !== null)) && !isAside(text, candidate),
      )
      .map((mention) => ({ mention, after: text.slice(mention.span[1], mention.span[1] + longestHonour) })),
  );
  const [first, ...others] = stated;
  const year = first?.mention.period.to ?? "";
  const later =
    first && honour.test(first.after) ? others.find(({ mention }) => (mention.period.to ?? "") > year) : null;
  return (later ?? first)?.mention ?? null;
}

/** 2022年度…考核排名第一。2023年，全县…: the year of an honour is not the text's where a later one is told of. */
const honour =
  /^[^，,。；;\d]{0,30}(?:考核|评比|评价|测评)[^，,。；;\d]{0,8}(?:排名|名列|位居|位列|第[一二三四五]|优秀|优胜)/;
const longestHonour = 48;

/** Plan eras, days of events and years a plan runs to are no statement of what the text is about. */
function isAside(text: string, mention: TimeMention): boolean {
  if (mention.kind === "plan-era" || mention.kind === "day" || namesYearbook(text, mention.span)) return true;
  if (isGoal(text, mention) || isBeginning(text, mention) || isBase(text, mention)) return true;
  // 前4年连续增产，2019年增41亿斤、2020年增12亿斤、2021年增36亿斤: years gone through in one sentence are what came before.
  if (isOfSeries(text, mention.span)) return true;
  // 困难户1193户，其中2014—2015年认定96户，2016年…: when some of them came or went.
  if (/其中[^。；;\n]*$/.test(text.slice(0, mention.span[0]))) return true;
  // 2008年全市位次30位: when a place stood where among others.
  if (/^[^，,。；;\d]{0,6}(?:位次|排名)/.test(text.slice(mention.span[1]))) return true;
  if (isOfHistory(text.slice(0, mention.span[0]), text.slice(mention.span[1]))) return true;
  // 在2022年全国宣传周活动上发布了2022年上半年…: the year of an event is not what it tells of.
  if (/^[^，,。；;\d]{0,14}(?:宣传[周月日]|主场活动|高峰论坛|博览会)/.test(text.slice(mention.span[1]))) return true;
  const after = text.slice(mention.span[1], mention.span[1] + 12).replace("免疫规划", "");
  return /^以来|^.{0,6}(?:规划|工作打算|工作计划|工作思路|工作安排)/.test(after) && !/总结|情况/.test(after);
}

/** Whether the year stands in a row of years, each with what it added or lost. */
function isOfSeries(text: string, [start, end]: TimeMention["span"]): boolean {
  const isCut = text.length >= openingLength && movedBy.test(text.slice(end));
  return isCut || leadsSeries.test(text.slice(end)) || endsSeries.test(text.slice(0, start));
}

const moved = "(?:增加?长?|减少?|下降|上升)";
/** 增41亿斤、2020年增: what stands behind a year of which another goes on. */
export const leadsSeries = new RegExp(
  `^${moved}[^。；;，,、]{1,16}[、，,](?:(?:19|20)\\d{2}年${moved}|(?:(?:19|20)\\d{2}年?)?$)`,
);
/** The opening ends before anyone knows whether another year goes on. */
const movedBy = new RegExp(`^${moved}[^。；;，,、]{0,16}[、，,]?(?:[12]\\d{0,3}年?)?$`);
const endsSeries = new RegExp(`(?:19|20)\\d{2}年${moved}[^。；;，,、]{1,16}[、，,]$`);

/** 由2018年的77.0岁提高到…, 在2011年开始推进, 自从2019年推开集采以来: what was before, and when something began. */
function isBeginning(text: string, { span: [start, end] }: TimeMention): boolean {
  if (/自从?$/.test(text.slice(0, start)) && /^[^，,。；;]{1,30}以来/.test(text.slice(end))) return true;
  // 2003年抗击非典斗争以来，我市…: what has been going on since.
  if (begunSince.test(text.slice(end))) return true;
  return /[由从]$/.test(text.slice(0, start))
    ? text.slice(end).startsWith("的")
    : /^(?:开始|起步|启动|率先)/.test(text.slice(end));
}

/** 今年1-6月门诊1200人次，与2006年同期相比上升: the year a text is measured against is one that it is not of. */
function isBase(text: string, { span: [start, end] }: TimeMention): boolean {
  const against = `${text.slice(start, end).replace(/^(?:19|20)\d{2}年/, "")}${text.slice(end)}`;
  return /[与和同较比]$/.test(text.slice(0, start)) && wordsBehindBase.test(against);
}

const wordsBehindBase =
  /^[底末]?(?:的?同期|同比|相比|[的,，]?[^，,。；;]{0,12}(?:增|减|升|降|提高|上涨|持平)|[^。；;]{0,40}相比)/;

/** 到2015年,我省将实现…, 预计2022年会减少: the year a goal is set for or a forecast made of. */
function isGoal(text: string, { span: [start, end] }: TimeMention): boolean {
  if (/(?:预计|预测|预期|有望)(?:在|到)?$/.test(text.slice(0, start))) return true;
  return (
    (/(?<!截)[到至]$/.test(text.slice(0, start)) || /^[到至]/.test(text.slice(start))) &&
    /^[底末]?[,，][^。；;]{0,30}[”"]?的(?:预期|年度)?目标|^[底末]?[,，]?(?:…|[^,，。]{0,8}(?:将|力争|争取|要|确保))/.test(
      text.slice(end),
    )
  );
}
