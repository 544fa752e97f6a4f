import { unresolvedPeriod, yearlessPeriod, yearPeriod, yearsOf, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import { findTimeWords, type TimeMention } from "../../../src/reports/time-words.ts";
import type { SentenceContext } from "../reading.ts";
import type { Sentence } from "../sentences.ts";
import type { Frame } from "./frames.ts";

/** Every time word has one of these; most sentences have none and need no closer look. */
const maybeTime =
  /年|月|季度|目前|[今昨]|前天|现在|发稿|日前|至今|同期|周|星期|近日|十[“"'‘]?[一二三四五]五|(?:近|最近|过去).{0,6}[天日]|(?:19|20)\d{2}/;

/**
 * The time words of a sentence, in offsets of the cleaned text. 今年以来 in a report tells of its year so far, which is the
 * year the report is about; 全年 after a date that is only compared with (2021年末53.0万人，2020年末为52.4万人；全年…) is the
 * sentence's own year. In a text read to a meeting 今年 is the meeting's year, but 全年, 上半年, 五年来 and 今后五年 are told from
 * the year the text is about, or from the one its paragraph tells of (2017年，…。全年监测900份 in a yearbook of 2018).
 */
export function timesOf(
  sentence: Sentence,
  carried: Frame | null,
  { anchor, planZoneAt }: Pick<SentenceContext, "anchor" | "planZoneAt">,
): TimeMention[] {
  if (!maybeTime.test(sentence.text)) return [];
  const zoneYears = yearsOf(planZoneAt(sentence.span[0])?.period ?? { from: null, to: null });
  const ofReport = Number(anchor.period.to?.slice(0, 4));
  // Of several years just over the last is not the one that 截至8月份 means: that is the year of 今年, where anyone knows it.
  const isBehind = yearsOf(anchor.period).length > 1 && anchor.year !== ofReport;
  // In a report of a quarter a year told of before is an aside: 2023年走访910户。3月走访42户.
  const told = wholeYear(anchor.period) === null && anchor.period.to !== null ? null : wholeYear(carried?.period);
  const about = zoneYears.length === 1 ? Number(zoneYears[0]) : (told ?? ofReport);
  const mentions = findTimeWords(sentence.text, anchor);
  const spoken = spokenOf(sentence, anchor, about);
  const ahead = about === ofReport ? spoken : spokenOf(sentence, anchor, ofReport);
  const [first] = mentions;
  const opening = first?.period.to?.slice(0, 4) === String(anchor.year) && first.span[0] <= 2;
  // 去年日均3万辆，同比增长6%，全年完成5万单: behind 去年 the whole year is that year, told from when the text was written.
  const lastYear = sentence.text.search(/(?<![比较与同])[去上]年/);
  return mentions.map((found): TimeMention => {
    const said = sentence.text.slice(...found.span);
    if (said === "全年" && lastYear >= 0 && lastYear < found.span[0])
      return { ...found, span: shift(found.span, sentence.span[0]) };
    // Each of these is told from the year of the report, and not from that of its plan: 下一年打算.
    const ofYear = /今后|未来|^下/.test(said)
      ? ahead
      : /今年|本年|去年|上年|前年|明年|来年|目前/.test(said) || (isBehind && said.startsWith("截"))
        ? []
        : spoken;
    const mention = ofYear.find(({ span }) => span[0] === found.span[0]) ?? found;
    const words = sentence.text.slice(...mention.span);
    const span = shift(mention.span, sentence.span[0]);
    const past = pastYear(words, anchor.period);
    if (past !== null) return { ...mention, span, kind: "year", period: past };
    const publication = onDayOfPage(sentence, mention, found.span, anchor);
    if (publication !== null) return { ...mention, span, period: publication };
    if (/^(?:[今昨][天日]|前天)$/.test(words))
      return { ...mention, span, period: nearDay(sentence, found.span, anchor) };
    if (/^[本这]个?(?:周|星期)$/.test(words) && isWeek(anchor.period))
      return { ...mention, span, period: anchor.period };
    if (mention.kind === "as-of" && isOfNoKnownDay(words, anchor))
      return { ...mention, span, period: { ...mention.period, label: `截至${anchor.period.label}` } };
    if (isHardlyBegun(words, anchor.asOf)) return { ...mention, span, period: unresolvedPeriod };
    const own =
      /^(?:今年|本年|年初)(?:以)?来$/.test(words) ||
      (opening && mention.period.to === null && /^(?:全年|年内)$/.test(words));
    if (anchor.year === null || !own) return { ...mention, span };
    const accumulation = words.endsWith("来") ? ("year-to-date" as const) : null;
    return { ...mention, span, kind: "year", period: { ...yearSoFar(anchor.year, anchor.period), accumulation } };
  });
}

function wholeYear(period: Period | undefined): number | null {
  const year = Number(period?.from?.slice(0, 4));
  return period?.from === `${year}-01-01` && period.to === `${year}-12-31` ? year : null;
}

/** 昨日 is told from the day a text was published on, and not from the end of what it is about. */
function nearDay(sentence: Sentence, [start]: Span, { year, publishedOn }: SentenceContext["anchor"]): Period {
  const told = findTimeWords(sentence.text, { year, asOf: publishedOn });
  return told.find(({ span }) => span[0] === start)?.period ?? unresolvedPeriod;
}

/** 截至1月6日 on a page of 6 January 2022 that tells of 2021: the day a page was put online is of its own year. */
function onDayOfPage(
  sentence: Sentence,
  { relative, kind, period: { to } }: TimeMention,
  [start]: Span,
  { publishedOn }: SentenceContext["anchor"],
): Period | null {
  if (!relative || (kind !== "day" && kind !== "as-of") || to === null || publishedOn === null) return null;
  const year = Number(publishedOn.slice(0, 4));
  if (to.slice(4) !== publishedOn.slice(4) || Number(to.slice(0, 4)) !== year - 1) return null;
  const told = findTimeWords(sentence.text, { year, asOf: publishedOn }).find(({ span }) => span[0] === start);
  // 3月4日，记者获悉，…: the day something was learnt says nothing of what it is of.
  const isDayOfNews = newsVerb.test(sentence.text.slice(told?.span[1] ?? start));
  return isDayOfNews ? null : (told?.period ?? null);
}

const newsVerb = /^[,，]?[^,，。；;\d]{0,24}(?:获悉|了解到|得知|发布|公布|通报)/;

/** 本周 in a bulletin of 第32周 is that week; in any other text nobody can place it. */
function isWeek({ from, to }: Period): boolean {
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) === 6 * 86_400_000;
}

/** 截至目前 in a text of 2024 that bears no day was said some time in that year, and not on its last day. */
function isOfNoKnownDay(words: string, { publishedOn, asOf, period }: SentenceContext["anchor"]): boolean {
  return (
    publishedOn === null &&
    asOf !== null &&
    asOf === period.to &&
    wholeYear(period) !== null &&
    /目前|现在|至今|当前|迄今/.test(words)
  );
}

/** 本季度 in a text of 12 October may be the one just over or the one just begun, and who reads the text cannot tell. */
function isHardlyBegun(words: string, asOf: string | null): boolean {
  const [month, day] = (asOf ?? "").split("-").slice(1).map(Number);
  if (month === undefined || day === undefined) return false;
  if (/^(?:本|这个)月份?$/.test(words)) return day <= 10;
  return /^(?:本|这个?)季度$/.test(words) && month % 3 === 1 && day <= 20;
}

/**
 * 2005—2008年报告412例，其中5至8月占71.8%: in several years a month is one of each of them, and nobody's own. `about` is the time
 * that what stands before tells of.
 */
export function partsOfYears(
  times: readonly TimeMention[],
  about: Period,
  text: (span: Span) => string,
): TimeMention[] {
  let around = about;
  return times.map((mention) => {
    if (!mention.relative) around = mention.period;
    const years = yearsOf(around);
    const own = yearsOf(mention.period)[0];
    const ofAny = mention.relative && years.length > 1 && own !== undefined && years.includes(own);
    return ofAny && bareMonths.test(text(mention.span))
      ? { ...mention, period: yearlessPeriod(mention.period) }
      : mention;
  });
}

/** 5至8月份, 第一季度; 今年5月 and 本月 say whose. */
const bareMonths = /^[^年本上这]*(?:月份?|季度)$/;

function spokenOf(sentence: Sentence, anchor: SentenceContext["anchor"], year: number): TimeMention[] {
  return Number.isNaN(year) || year === anchor.year ? [] : findTimeWords(sentence.text, { ...anchor, year });
}

/** 过去一年 in a text about a whole year is that year. */
function pastYear(words: string, about: Period): Period | null {
  const [year, more] = yearsOf(about);
  if (!/^过去(?:的|这)?(?:一|1)年$/.test(words) || year === undefined || more !== undefined) return null;
  return about.from === `${year}-01-01` && about.to === `${year}-12-31` ? yearPeriod(year, "anchor") : null;
}

/** 今年以来 in a report of September is January to September; in a report of the year it is the year. */
function yearSoFar(year: number, about: Period): Period {
  const whole = yearPeriod(year, "anchor");
  const { from, to } = about;
  if (from === null || to === null || to === whole.to || !to.startsWith(String(year))) return whole;
  return { ...whole, to, label: `${year}年1—${Number(to.slice(5, 7))}月` };
}

function shift([start, end]: Readonly<Span>, by: number): Span {
  return [start + by, end + by];
}
