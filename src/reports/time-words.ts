import type { Period } from "./period.ts";
import { yearsOf } from "./period.ts";
import { stretchPeriod } from "./time-words/calendar.ts";
import { scanFixedPhrases } from "./time-words/fixed-words.ts";
import type { FixedPhrase } from "./time-words/fixed-words.ts";
import { hour, scanDatedPhrases } from "./time-words/grammar.ts";
import type { DatedPhrase } from "./time-words/grammar.ts";
import { resolveDated } from "./time-words/resolve.ts";
import type { YearSource } from "./time-words/resolve.ts";

/**
 * Time words (figures.md 4c): every word of a text that says when, with the days it means. The same words mean the
 * report's year in a report and the asker's year in a question, so the anchor is always passed in; where it does not
 * say, the period is unresolved and can never satisfy a question that names a year.
 */

export type TimeAnchor = {
  /** What 今年 means. */
  year: number | null;
  /** The ISO day 截至目前 means. */
  asOf: string | null;
  /** The month 本月 means where `asOf` is not known, 1 to 12. */
  month?: number;
};

export type TimeKind = "year" | "part-of-year" | "month" | "range" | "as-of" | "day" | "plan-era" | "relative-span";

export type TimeMention = {
  span: [number, number];
  period: Period;
  kind: TimeKind;
  /** True when the year or the day came from the anchor: 今年, 上半年, 6月, 目前. */
  relative: boolean;
  /** True when the source hides the year or month: 20xx年. The period is then unresolved. */
  masked: boolean;
};

/**
 * Takes folded text (`foldText`) and gives its time words in order, never overlapping. Durations (三年行动, 5年内,
 * 95年以上), repetitions (每年, 历年, 一年) and years inside 《》 or 〔〕 are not times and are not returned.
 */
export function findTimeWords(text: string, anchor: TimeAnchor): TimeMention[] {
  const readable = hideTitles(text);
  const candidates: Candidate[] = [...scanDatedPhrases(readable), ...scanFixedPhrases(readable)];
  candidates.sort((left, right) => left.span[0] - right.span[0] || right.span[1] - left.span[1]);
  const reading: Reading = { text: readable, anchor, mentions: [], end: 0, ruling: null };
  for (const candidate of candidates) {
    if (candidate.span[0] < reading.end || namesNoTime(readable, candidate.span)) continue;
    if (reading.ruling !== null && namesWhatWasSetUp(readable, candidate.span)) continue;
    if (sentenceEnd.test(readable.slice(reading.end, candidate.span[0]))) reading.ruling = null;
    const mention = "word" in candidate ? resolveFixed(reading, candidate) : resolvePhrase(reading, candidate);
    if (mention !== null) take(reading, mention);
  }
  return reading.mentions;
}

/**
 * 2013、2014年出生的儿童: who was born then is a group of people, and when nothing was counted. 上年结转, 结转下年: what is carried
 * from one year into the next is named after the other one.
 */
function namesNoTime(text: string, [start, end]: readonly [number, number]): boolean {
  const behind = text.slice(end, end + 16);
  if (/^(?:[、和及至到—-](?:19|20)\d{2}年)?出生的/.test(behind)) return true;
  const isRelative = !/\d/.test(text.slice(start, end));
  return isRelative && (/^度?结转/.test(behind) || /结转至?下?$/.test(text.slice(Math.max(0, start - 4), start)));
}

/** 2013年第24周，2005年设立的哨点医院报告…: behind the time that is told of, when a thing was set up only says which it is. */
function namesWhatWasSetUp(text: string, [start, end]: readonly [number, number]): boolean {
  return (
    /^(?:设立|成立|建立|建成|印制|购置|制作)的/.test(text.slice(end, end + 3)) &&
    /[\u4e00-\u9fff，,]$/.test(text.slice(0, start))
  );
}

type Candidate = DatedPhrase | FixedPhrase;
type Reading = {
  text: string;
  anchor: TimeAnchor;
  mentions: TimeMention[];
  /** Where the last mention ends. */
  end: number;
  /** The phrase that says when the sentence so far took place; phrases it is only compared with do not count. */
  ruling: TimeMention | null;
};

/** 1月—6月, 1月至6月, 6月1日0时至6月30日24时. */
const rangeJoint = new RegExp(`^${hour}?[^\\S\\n]*(?:[-—–―~～]{1,2}|至|到)[^\\S\\n]*$`);
/** 0时00分 — stands between two days. */
const longestJoint = 10;
/** 自2021年1月启动以来至2022年6月底. */
const sinceJoint = /^[\u4e00-\u9fff]{0,8}(?:以来|起|开始)[,，]?(?:截?[至止]|到|截至)$/;
/** 3月、4月和5月. */
const listJoint = /^[\s、和与及,()]*$/;
/** Behind it the next time stands by itself. */
const sentenceEnd = /[。!?！？\n]/;

/** Titles and document numbers keep their length but lose their words; a newline inside one ends it. */
function hideTitles(text: string): string {
  return text.replace(/《[^《》\n]{0,200}》|〔[^〔〕\n]{0,40}〕/g, (title) => "\u0000".repeat(title.length));
}

function take(reading: Reading, mention: TimeMention): void {
  const compared = isNamedToCompare(reading.text, mention);
  if (!joinRange(reading, mention)) reading.mentions.push(mention);
  reading.end = mention.span[1];
  if (!compared && !(reading.ruling !== null && inBracket(reading.text, mention.span[0])))
    reading.ruling = reading.mentions.at(-1) ?? mention;
}

/** 手足口病12例（上月9例，去年同期14例）: what a bracket compares with rules nothing, in it or behind it. */
function inBracket(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestBracket), at);
  return (
    Math.max(before.lastIndexOf("("), before.lastIndexOf("（")) >
    Math.max(before.lastIndexOf(")"), before.lastIndexOf("）"))
  );
}

const longestBracket = 80;

/** 比2019年, 较去年底, 去年同期: named only to be compared with. */
function isNamedToCompare(text: string, { span }: TimeMention): boolean {
  if (/同期$|^[前上]一?周$/.test(text.slice(...span))) return true;
  return /[比较与跟同从由自因对][^\S\n]*$/.test(text.slice(Math.max(0, span[0] - 3), span[0]));
}

function resolvePhrase(reading: Reading, phrase: DatedPhrase): TimeMention | null {
  const source: YearSource =
    phrase.years === null ? yearSource(reading, phrase.span) : { year: reading.anchor.year, basis: "anchor" };
  const resolved = resolveDated(phrase, reading.anchor, source, reading.ruling?.period ?? null);
  return resolved === null ? null : { span: phrase.span, masked: false, ...resolved };
}

function resolveFixed(reading: Reading, { span, word, period }: FixedPhrase): TimeMention | null {
  const { anchor, ruling } = reading;
  const source: YearSource = word.ruled ? yearSource(reading, span) : { year: anchor.year, basis: "anchor" };
  const sameYear = source.year === anchor.year;
  const found = period(sameYear ? anchor : { year: source.year, asOf: null }, ruling?.period ?? null);
  if (found === null) return null;
  const fromSentence = word.ruled === true && source.basis !== "anchor" && found.to !== null;
  return {
    span,
    period: fromSentence ? { ...found, basis: source.basis } : found,
    kind: word.kind,
    relative: word.relative && !fromSentence,
    masked: word.masked ?? false,
  };
}

/**
 * 2020年一季度…, 二季度…: a part without a year takes the year that rules its sentence. After a date that is only a
 * count's day (截至2020年底…, 6月) nobody can tell whose June it is, so it stays unresolved.
 */
function yearSource({ text, anchor, mentions, ruling }: Reading, span: [number, number]): YearSource {
  const anchored: YearSource = { year: anchor.year, basis: "anchor" };
  const previous = mentions.at(-1);
  if (previous === undefined) return anchored;
  const between = text.slice(previous.span[1], span[0]);
  const linked = between.length < 8 && (listJoint.test(between) || rangeJoint.test(between));
  const ruler = linked ? previous : ruling;
  if (ruler === null) return anchored;
  if (ruler.masked) return { year: null, basis: "unresolved" };
  const [year, more] = yearsOf(ruler.period);
  if (year === undefined || more !== undefined || (ruler.relative && year === anchor.year)) return anchored;
  if (ruler.kind === "as-of" && !linked && year !== anchor.year) return { year: null, basis: "unresolved" };
  return { year, basis: ruler.relative ? "anchor" : linked ? "explicit" : "frame" };
}

/** 2021年10月—2022年3月: two phrases and a joint are one range. True when the mention was taken into the last one. */
function joinRange({ text, mentions }: Reading, mention: TimeMention): boolean {
  const before = mentions.at(-1);
  if (before === undefined || before.masked || mention.masked) return false;
  const between = text.slice(before.span[1], mention.span[0]);
  const since = /[自从]$/.test(text.slice(0, before.span[0])) && sinceJoint.test(between);
  if (!since && (between.length > longestJoint || !rangeJoint.test(between))) return false;
  // 2月底至3月15日: from the end of a month on; 截至2月底 counts up to it.
  const isFrom = before.kind === "as-of" && !text.slice(...before.span).startsWith("截") && before.period.to !== null;
  const from = isFrom ? before.period.to : before.period.from;
  const { to } = mention.period;
  if (from === null || to === null || to < from) return false;
  mentions[mentions.length - 1] = {
    span: [before.span[0], mention.span[1]],
    period: stretchPeriod({ from, to }, before.period.basis),
    kind: "range",
    relative: before.relative || mention.relative,
    masked: false,
  };
  return true;
}
