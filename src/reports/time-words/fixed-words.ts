import { unresolvedPeriod, yearPeriod } from "../period.ts";
import type { Period, PeriodBasis } from "../period.ts";
import type { TimeAnchor, TimeKind } from "../time-words.ts";
import { addDays, monthOf, monthsOf, stretchPeriod, weekOf, yearOf } from "./calendar.ts";
import { asOfAnchor, samePart, since } from "./resolve.ts";

/**
 * Time words that are not built of a year and its parts: 全年, 目前, 本月, “十四五”, 近三年, 20xx年. Each entry says which
 * words and what they mean for an anchor; lookarounds name the longer words they are the tail or head of.
 */

type Meaning = (anchor: TimeAnchor, match: RegExpMatchArray, ruling: Period | null) => Period | null;

type FixedWord = {
  words: RegExp;
  kind: TimeKind;
  relative: boolean;
  masked?: true;
  /** 全年, 年底 and 同期 belong to the year their sentence speaks of, when it speaks of one. */
  ruled?: true;
  meaning: Meaning;
};

export type FixedPhrase = {
  span: [number, number];
  word: FixedWord;
  /** What it means for an anchor; `ruling` is what 同期 repeats. Null when it is no time. */
  period: (anchor: TimeAnchor, ruling: Period | null) => Period | null;
};

/** Every fixed time word of a folded text; those of one entry are in order. */
export function scanFixedPhrases(text: string): FixedPhrase[] {
  return fixedWords.flatMap((word) =>
    Array.from(text.matchAll(word.words), (match): FixedPhrase => ({
      span: [match.index, match.index + match[0].length],
      word,
      period: (anchor, ruling) => word.meaning(anchor, match, ruling),
    })),
  );
}

const gap = "[^\\S\\n]*";
const count = "(?<count>\\d{1,2}|[一二两三四五六七八九十])";
const mask = "[xX×*＊]";

const numberedWeek = `第${gap}(?<week>\\d{1,2})${gap}周(?![岁年龄])`;

const wholeYear: Meaning = ({ year }) => (year === null ? unresolvedPeriod : yearPeriod(year, "anchor"));
const unresolved: Meaning = () => unresolvedPeriod;

const fixedWords: readonly FixedWord[] = [
  {
    words: /全年(?![龄无])|(?<![\d一二两三四五六七八九十几数半])年内/g,
    kind: "year",
    relative: true,
    ruled: true,
    meaning: wholeYear,
  },
  {
    words: /(?<=[比较与和于])同期|(?<![史年])同期(?=相比|增|下降|减少|水平|数|持平|对比)/g,
    kind: "relative-span",
    relative: true,
    ruled: true,
    meaning: (anchor, _, ruling) =>
      anchor.year === null ? unresolvedPeriod : samePart(anchor.year - 1, anchor, ruling, "anchor"),
  },
  {
    words: /(?<![每历逐各末年])年初(?:以来|至今|到现在)/g,
    kind: "range",
    relative: true,
    ruled: true,
    meaning: (anchor) => (anchor.year === null ? unresolvedPeriod : since(`${anchor.year}-01-01`, anchor, "anchor")),
  },
  {
    words: /(?<![每历逐各\d末年])年初(?!以来|至今|到现在|步|级|预算)/g,
    kind: "as-of",
    relative: true,
    ruled: true,
    meaning: edge("start"),
  },
  {
    words: /(?<![每历逐各\d年])年[底末](?:以前|之前|前)?/g,
    kind: "as-of",
    relative: true,
    ruled: true,
    meaning: edge("end"),
  },
  {
    words: new RegExp(
      `(?:截${gap}[至止](?:${gap}到)?|到|迄|至)?${gap}目前(?:${gap}为止)?|截[至止]到?(?:现在|今天|今日|发稿时?|日前)|迄今(?:为止)?|至今|到现在(?:为止)?`,
      "g",
    ),
    kind: "as-of",
    relative: true,
    meaning: asOfAnchor,
  },
  {
    words: new RegExp(`(?<year>(?<![\\d.])(?:19|20)\\d{2})${gap}年${gap}${numberedWeek}`, "g"),
    kind: "part-of-year",
    relative: false,
    meaning: (_, match) => week(Number(match.groups?.["year"]), match, "explicit"),
  },
  {
    words: new RegExp(`(?<![孕娠产后年\\s])${numberedWeek}`, "g"),
    kind: "part-of-year",
    relative: true,
    ruled: true,
    meaning: ({ year }, match) => (year === null ? unresolvedPeriod : week(year, match, "anchor")),
  },
  {
    words: /(?<=[于与比较和同])(?:前|上)一?周(?![岁年末])/g,
    kind: "part-of-year",
    relative: true,
    ruled: true,
    meaning: (_, __, ruling) => weekBefore(ruling),
  },
  { words: /本月份?|这个月/g, kind: "month", relative: true, meaning: month(0) },
  { words: /(?<![以])上个?月份?(?:同期)?(?!度)/g, kind: "month", relative: true, meaning: month(-1) },
  { words: /本季度|这个?季度/g, kind: "part-of-year", relative: true, meaning: quarter(0) },
  { words: /上个?季度/g, kind: "part-of-year", relative: true, meaning: quarter(-1) },
  { words: /今[天日](?!永)|昨[天日]|前天/g, kind: "day", relative: true, meaning: nearDay },
  { words: /[本上这]个?(?:周|星期)(?![一-龥]?[年末岁])|近日来/g, kind: "range", relative: true, meaning: unresolved },
  {
    words:
      /(?<![第二三四五六七八九十\d])[“"'‘]?十(?<era>[一二三四五])五[”"'’]?(?:规划)?(?:期间|时期)?(?<tail>[末初]|以来|前(?<ahead>[两二三四])年)?/g,
    kind: "plan-era",
    relative: false,
    meaning: planEra,
  },
  {
    words: new RegExp(
      `(?:近|最近|过去)(?:的|这)?${gap}${count}${gap}年(?:来|间|以来)?(?![级龄])|${count.replace("count", "since")}年来`,
      "g",
    ),
    kind: "relative-span",
    relative: true,
    meaning: pastYears,
  },
  {
    words: new RegExp(`(?:今后|未来|下)(?:的)?${gap}${count}${gap}年`, "g"),
    kind: "relative-span",
    relative: true,
    meaning: ({ year }, match) =>
      year === null ? unresolvedPeriod : years(year + 1, year + read(match.groups?.["count"])),
  },
  {
    words: new RegExp(
      `近年来?|近[几些]年来?|(?:近|最近|过去)${gap}(?:${count}|[几半])${gap}(?:个?月|周|天|日|个?季度|年)来?`,
      "g",
    ),
    kind: "relative-span",
    relative: true,
    meaning: unresolved,
  },
  {
    words: new RegExp(
      `(?:截[至止]到?${gap})?(?<![\\d\\-—.A-Za-z])(?:20${mask}{1,2}|20\\d${mask}|20[-—_]{1,2}|[二2][〇零○0]${mask}{2}|${mask}{1,4})${gap}年(?!龄|级)度?` +
        `(?:${gap}(?:(?:\\d|${mask}){1,2}(?:[-—至到](?:\\d|${mask}){1,2})?${gap}月份?(?:${gap}(?:\\d|${mask}){1,2}${gap}[日号])?|[上下]半年|第?[一二三四1-4]季度|前三季度|年?[底末初]|以来))?`,
      "g",
    ),
    kind: "year",
    relative: false,
    masked: true,
    meaning: unresolved,
  },
  {
    words: new RegExp(
      `(?:截[至止]到?${gap})?(?:(?:19|20)\\d{2}${gap}年${gap})?(?<![\\d.A-Za-z])(?:${mask}{1,2}${gap}月(?:${gap}(?:\\d|${mask}){1,2}${gap}[日号])?|\\d{1,2}${gap}月${gap}${mask}{1,2}${gap}[日号])`,
      "g",
    ),
    kind: "month",
    relative: false,
    masked: true,
    meaning: unresolved,
  },
];

/**
 * 第24周为3.7%，高于前一周（3.4%）; 6月13日—19日…，较上周（3.05万剂次）: the week before that told of; where no week is, nobody can place it.
 */
function weekBefore(ruling: Period | null): Period {
  const told = /第(?<number>\d{1,2})周$/.exec(ruling?.label ?? "")?.groups?.["number"];
  if (ruling === null || told === "1") return unresolvedPeriod;
  if (ruling.from === null || ruling.to === null) return unresolvedPeriod;
  const [from, to] = [addDays(ruling.from, -7), addDays(ruling.to, -7)];
  if (told === undefined)
    return addDays(ruling.from, 6) === ruling.to ? stretchPeriod({ from, to }, ruling.basis) : unresolvedPeriod;
  return { ...ruling, from, to, label: ruling.label.replace(/\d{1,2}(?=周$)/, String(Number(told) - 1)) };
}

function edge(end: "start" | "end"): Meaning {
  return ({ year }) => {
    if (year === null) return unresolvedPeriod;
    const [to, label] = end === "end" ? [`${year}-12-31`, `截至${year}年底`] : [`${year}-01-01`, `${year}年初`];
    return { from: null, to, label, basis: "anchor", accumulation: null };
  };
}

/** Months and quarters count from the anchor's month, or from the month of its day. */
function anchorMonth(anchor: TimeAnchor): { year: number; month: number } | null {
  if (anchor.asOf !== null) return { year: yearOf(anchor.asOf), month: monthOf(anchor.asOf) };
  return anchor.year === null || anchor.month === undefined ? null : { year: anchor.year, month: anchor.month };
}

/** 5月报告12例（上月9例）: the month before the one its sentence speaks of, or else before the anchor's. */
function month(offset: number): Meaning {
  return (anchor, _, ruling) => {
    const at = (offset === 0 ? null : ruledMonth(ruling)) ?? anchorMonth(anchor);
    if (at === null) return unresolvedPeriod;
    const index = at.year * 12 + at.month - 1 + offset;
    const [year, inYear] = [Math.floor(index / 12), (index % 12) + 1];
    return { ...stretchPeriod(monthsOf(year, inYear, inYear), "anchor"), accumulation: "in-period" };
  };
}

function ruledMonth(ruling: Period | null): { year: number; month: number } | null {
  const { from = null, to = null } = ruling ?? {};
  if (from === null || to === null || from.slice(0, 7) !== to.slice(0, 7) || from === to) return null;
  return { year: yearOf(to), month: monthOf(to) };
}

/** 第32周; a year has no sixtieth. */
function week(year: number, { groups }: RegExpMatchArray, basis: PeriodBasis): Period | null {
  const number = Number(groups?.["week"]);
  const days = weekOf(year, number);
  return days && { ...days, label: `${year}年第${number}周`, basis, accumulation: null };
}

function quarter(offset: number): Meaning {
  return (anchor) => {
    const at = anchorMonth(anchor);
    if (at === null) return unresolvedPeriod;
    const index = at.year * 4 + Math.floor((at.month - 1) / 3) + offset;
    const [year, first] = [Math.floor(index / 4), (index % 4) * 3 + 1];
    const label = `${year}年第${["一", "二", "三", "四"][index % 4]}季度`;
    return { ...monthsOf(year, first, first + 2), label, basis: "anchor", accumulation: "in-period" };
  };
}

function nearDay({ asOf }: TimeAnchor, match: RegExpMatchArray): Period {
  if (asOf === null) return unresolvedPeriod;
  const day = addDays(asOf, match[0].startsWith("今") ? 0 : match[0].startsWith("昨") ? -1 : -2);
  return { ...stretchPeriod({ from: day, to: day }, "anchor"), accumulation: "in-period" };
}

/** “十三五” is 2016 to 2020: the first plan of this naming, 十一五, began in 2006. */
function planEra(anchor: TimeAnchor, match: RegExpMatchArray): Period {
  const first = 2006 + "一二三四五".indexOf(match.groups?.["era"] ?? "一") * 5;
  const ahead = match.groups?.["ahead"];
  const last = first + (ahead === undefined ? 5 : read(ahead)) - 1;
  const tail = match.groups?.["tail"];
  if (tail === "末")
    return { from: null, to: `${last}-12-31`, label: `截至${last}年底`, basis: "explicit", accumulation: null };
  if (tail === "初") return { ...yearPeriod(first, "explicit"), label: `${first}年` };
  const running = tail === "以来" ? since(`${first}-01-01`, anchor, "explicit") : unresolvedPeriod;
  return running.to === null ? { ...years(first, last), basis: "explicit" } : running;
}

/** 近三年 ends with the anchor's year; 近一年 is a rolling year nobody can place. */
function pastYears({ year }: TimeAnchor, match: RegExpMatchArray): Period | null {
  const wanted = read(match.groups?.["count"] ?? match.groups?.["since"]);
  if (wanted < 2) return match.groups?.["since"] === undefined ? unresolvedPeriod : null;
  return year === null ? unresolvedPeriod : years(year - wanted + 1, year);
}

function years(first: number, last: number): Period {
  return stretchPeriod({ from: `${first}-01-01`, to: `${last}-12-31` }, "anchor");
}

function read(text: string | undefined): number {
  const position = "零一二三四五六七八九十".indexOf(text === "两" ? "二" : (text ?? ""));
  return position > 0 ? position : Number(text);
}
