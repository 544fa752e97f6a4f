import { periodWithin, samePeriod, unresolvedPeriod, type Period } from "../../src/reports/period.ts";
import { findTimeWords, type TimeAnchor, type TimeMention } from "../../src/reports/time-words.ts";

/** The headings of one cell that say when, and what holds where they say nothing. */
export type TimeContext = {
  anchor: TimeAnchor & { period: Period };
  /** The words of the line above the table that say when, or empty. */
  told: string;
  /** The time words of all headings of the table: what 上年同期 is the same part of a year as. */
  all: readonly string[];
};

/** Words that name a time nobody can place without the table's makers: they never become the report's own year. */
const vague = /上期|基期|报告期|同期|累计/;

/** 累计发病数 without a time of its own: summed up to the end of what the other headings say. */
export const sumWord = "累计";

/** 上年同月 is 上年同期 in a table of months, and 1-本月 the sum up to this one. */
export function plainTimes(heading: string): string {
  return heading
    .replace(/(?<=[上去]年)(?:同月|同季度?|同旬)/, "同期")
    .replace(/^1月?[-—–~～至](?=[本当]月)([本当]月)(?:份|止|末|底)?(?:累计)?/, "$1累计");
}

/** Whether a heading has words about time that `resolveTimes` has to see. */
export function timeWords(text: string): { words: string; rest: string } {
  const bare = /^(?:19|20)\d{2}$|^(?:19|20)\d{2}[./-]\d{1,2}$/.exec(text);
  if (bare !== null) return { words: asWritten(text), rest: "" };
  const slashed = /(?:19|20)\d{2}[/／](?:19|20)?\d{2}年?/.exec(text);
  if (slashed !== null) return { words: "同期", rest: text.replace(slashed[0], "") };
  const mentions = findTimeWords(text, { year: 2000, asOf: "2000-12-31" });
  const words = mentions.map(({ span }) => text.slice(...span));
  let rest = text;
  for (const word of words) rest = rest.replace(word, "");
  if (/^(?:本期|报告期|本报告期|上期|基期|上年同期|同期)数?$/.test(rest))
    return { words: rest.replace(/数$/, ""), rest: "" };
  const sum = /^(?:底|末|份)?(?:止)?累计/.exec(rest);
  if (words.length > 0 && sum !== null) return { words: `${words.join("")}累计`, rest: rest.slice(sum[0].length) };
  if (words.length === 0 && rest.startsWith(sumWord)) return { words: sumWord, rest };
  return { words: words.join(""), rest: words.length > 0 ? rest.replace(/^[底末度份]?[(（]?[)）]?数?$/, "") : rest };
}

/** 2021 → 2021年, 2021.12 → 2021年12月. */
function asWritten(text: string): string {
  const [year, month] = text.split(/[./-]/);
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}

/**
 * The period of a cell from the time words of its row and column. A heading's own year rules; words without a year
 * (上半年, 上年同期) take it from the other heading, the line above the table or the report, in that order. Headings
 * that contradict each other leave the period unresolved.
 */
export function resolveTimes(headings: readonly string[], context: TimeContext): Period {
  const period = resolveStretch(
    headings.filter((words) => words !== sumWord),
    context,
  );
  return headings.includes(sumWord) ? summedUp(period, context) : period;
}

function resolveStretch(headings: readonly string[], context: TimeContext): Period {
  const told = context.told === "" ? null : single(readAll(context.told, context.anchor));
  const dated = headings.flatMap((words) => readAll(words, context.anchor).filter(({ relative }) => !relative));
  const explicit = narrowest(dated.map(({ period }) => period));
  if (explicit === "conflict") return unresolvedPeriod;
  const base = explicit ?? told ?? (context.told === "" ? context.anchor.period : unresolvedPeriod);
  const relative = headings.filter(
    (words) => words !== "" && readAll(words, context.anchor).every((mention) => mention.relative),
  );
  const own = relative.map((words) =>
    resolveRelative(words, words.includes("同期") ? partOf(base, context) : base, context.anchor),
  );
  if (explicit !== null && /^年[末底]$/.test(context.told))
    own.push(resolveRelative(context.told, explicit, context.anchor));
  const narrow = narrowest([...(explicit === null ? [] : [explicit]), ...own]);
  if (narrow === "conflict") return unresolvedPeriod;
  if (narrow !== null) return narrow;
  if (base.to === null) return unresolvedPeriod;
  return { ...base, basis: told === null ? "anchor" : "frame" };
}

/**
 * A sum beside the numbers of a month is the year's so far where the table compares it with 本月 or 上年同期; nobody can tell
 * otherwise when counting began, and only its last day is sure.
 */
function summedUp(period: Period, { all }: TimeContext): Period {
  const { from, to } = period;
  if (from === null || to === null || from.endsWith("-01-01")) return period;
  if (isMonth(period) && all.some((words) => /[本当]月|同期/.test(words))) return accumulated(period);
  const [year, month, day] = to.split("-").map(Number);
  return { ...period, from: null, label: `截至${year}年${month}月${day}日` };
}

function readAll(words: string, anchor: TimeAnchor): TimeMention[] {
  return findTimeWords(words, anchor);
}

/** A line that names two times says nothing about a column that names none. */
function single(mentions: readonly TimeMention[]): Period | null {
  const periods = mentions.map(({ period }) => period);
  const narrow = narrowest(periods);
  return narrow === "conflict" ? unresolvedPeriod : narrow;
}

function narrowest(periods: readonly Period[]): Period | "conflict" | null {
  let found: Period | null = null;
  for (const period of periods) {
    if (period.to === null) return "conflict";
    if (found === null || periodWithin(period, found)) found = period;
    else if (!periodWithin(found, period) && !samePeriod(found, period)) return "conflict";
  }
  return found;
}

/** 上年同期 beside 1-6月 is the first half too; beside several parts of a year nobody can tell which. */
function partOf(base: Period, { anchor, all }: TimeContext): Period {
  if (base.to === null || !(base.from?.endsWith("-01-01") && base.to.endsWith("-12-31"))) return base;
  const others = all
    .filter((words) => words !== "" && !words.includes("同期"))
    .map((words) => resolveRelative(words, base, anchor));
  const parts = others.filter((period) => periodWithin(period, base) && !samePeriod(period, base));
  const [part, ...more] = parts;
  if (part === undefined) return base;
  return more.every((period) => samePeriod(period, part)) ? part : unresolvedPeriod;
}

function resolveRelative(words: string, base: Period, anchor: TimeAnchor): Period {
  if (/^(?:本期|报告期|本报告期)$/.test(words)) return base;
  if (/^[本当]周$/.test(words)) return isWeek(base) ? base : unresolvedPeriod;
  if (/^[本当]月$/.test(words) && isMonth(base)) return base;
  const year = base.to === null ? null : Number(base.to.slice(0, 4));
  const own: TimeAnchor = { year, asOf: year === anchor.year ? anchor.asOf : null };
  const ruled = base.to === null ? words : `${base.label},${words}`;
  const found = findTimeWords(ruled, own).findLast(({ span }) => span[1] > ruled.length - words.length);
  const sums = words.includes("累计");
  if (found === undefined || vague.test(words.replace(/[上去]年同期|累计/g, ""))) return unresolvedPeriod;
  return sums ? accumulated(found.period) : found.period;
}

function isMonth({ from, to }: Period): boolean {
  return from !== null && to !== null && from.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7) && from !== to;
}

/** 10月14日—20日, of which a weekly bulletin's 本周 speaks; its one day of issue is no week. */
function isWeek({ from, to }: Period): boolean {
  const days = from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 4 && days <= 7;
}

/** 6月累计, 本月止累计: from the year's first day to the month's last. */
function accumulated(period: Period): Period {
  if (period.to === null) return unresolvedPeriod;
  const year = period.to.slice(0, 4);
  const month = Number(period.to.slice(5, 7));
  const label = month === 1 ? `${year}年1月` : `${year}年1—${month}月`;
  return { ...period, from: `${year}-01-01`, label: month === 12 ? `${year}年` : label, accumulation: "year-to-date" };
}
