import { parseChineseNumeral } from "../numerals.ts";

/**
 * What a dated time phrase is made of. One pattern reads `[截至] [year] [part of a year] [底 以来 同期 …]`, so that every
 * combination of them is one mention and never two; what the pieces mean is decided in `resolve.ts`.
 * Text is folded; spaces may stand anywhere inside (2021 年12 月23 日), newlines may not.
 */

export type YearWord = { written: number } | { offset: number };

export type PartKind = "half" | "quarter" | "quarters" | "month" | "months" | "ten-days" | "day" | "days";

/** A part of some year: whole months, or days when the day numbers are given. */
export type Part = {
  kind: PartKind;
  months: [first: number, last: number];
  days: [first: number, last: number] | null;
};

export type Tail = "end" | "start" | "since" | "before" | "same-part";

export type DatedPhrase = {
  span: [number, number];
  /** 截至, 截止 */
  asOf: boolean;
  /** The second year of 2021—2022年. */
  years: [YearWord, YearWord] | null;
  part: Part | null;
  tail: Tail | null;
  /** 2021—2022学年, 2022—2023流感季: a year that runs from September to August, by the name it goes by. */
  season: string | null;
};

const gap = "[^\\S\\n]*";
const to = `${gap}(?:[-—–―~～]{1,2}|至|到)${gap}`;
const writtenYear = "(?:(?<![\\d.])(?:19|20)\\d{2}(?!\\d)|(?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2})";
const offsets: Record<string, number> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1, 来年: 1 };
/** Each word is also the tail of others: 以上年龄, 目前年均, 过去年份, 证明年限, 样本年龄; 去年审结 and 去年检查 have no 年审 or 年检. */
const offsetYear =
  "(?:今年|(?<![基成样根])本年|(?<!过)去年|(?<![以之加网线会])上年|(?<![目以之年提])前年|(?<![证声说表透文])明年|(?<![近年])来年)(?![龄级]|(?<=[本上]年)会|检(?![查测验])|审(?![执结理判查议批计核]))";
const month =
  "(?:(?<![\\d.])(?:1[0-2]|0?[1-9])|(?<![一二三四五六七八九十百个第每近前初])(?:十[一二]?|[一二三四五六七八九]))";
const laterMonth = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const monthWord = `${gap}月(?!龄|大|经(?![济营过费贸信开国省市县])|嫂|子|饼|球|票|薪|租)(?:${gap}份)?`;
const day = "(?:3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
/** 3、4月份, but not the list mark of a line that begins 1、3月份…. */
const listed = "(?<!^[^\\S\\n]*[\\d一二三四])、";
const quarter = "[一二三四1-4]";
/** 0时, 24:00, 零时: the hour from which or up to which a bulletin counts its days. */
export const hour = `(?:${gap}(?:\\d{1,2}|零)(?:[:：]\\d{2}|[时点](?:\\d{1,2}分)?))`;

const parts: Record<PartKind | "first-months" | "first-quarters", string> = {
  days: `(?<daysMonth>${month})${gap}月${gap}(?<daysFirst>${day})${gap}[日号]?${hour}?${to}(?<daysLast>${day})${gap}[日号]`,
  // 2024年/1月/11日: how a newspaper's archive prints the day of an issue.
  day: `(?<dayMonth>${month})${gap}月/?${gap}(?<dayNumber>${day})${gap}[日号](?!线)`,
  "ten-days": `(?<tenMonth>${month})${monthWord}${gap}(?<ten>[上中下])旬`,
  months: `(?<monthsFirst>${month})(?:(?:${monthWord})?${to}|${listed})(?<monthsLast>${laterMonth})${monthWord}`,
  "first-months": `(?<![目之以])前${gap}(?<upToMonth>${laterMonth})${gap}个?月(?!龄)`,
  month: `(?<month>${month})${monthWord}`,
  quarters: `第?(?<quartersFirst>(?<![\\d.十])${quarter})(?:(?:季度)?${to}|${listed})第?(?<quartersLast>${quarter})${gap}个?季度`,
  "first-quarters": `前${gap}(?<upToQuarter>${quarter})${gap}个?季度`,
  quarter: `(?:第${gap})?(?<quarter>(?<![\\d.十])${quarter})${gap}季度`,
  half: `(?<half>[上下])半年`,
};
const partPattern = Object.values(parts).join("|");

const yearUnit = `${gap}年(?!龄|级)(?:度(?![考测]))?(?:${gap}全年)?`;
const yearPattern = [
  `(?<yearFirst>${writtenYear})(?:${gap}年)?度?${to}(?<yearLast>${writtenYear})${gap}(?:(?:年度?)?(?<season>学年|流感季|流行季|采暖季|供暖季)|年(?!\\s*\\d{1,2}\\s*月)度?)`,
  `(?<schoolYear>${writtenYear})${gap}(?<oneSeason>学年)度?`,
  `(?<year>${writtenYear})(?:${yearUnit}|(?=${gap}(?:[上下]半年|全年|第?${quarter}季度|前三季度|(?:年度)?工作(?:总结|报告|情况|计划|思路|要点)))(?:${gap}全年)?)`,
  `(?<yearListed>${writtenYear})(?=${gap}[、和与及]${gap}${writtenYear}${gap}(?:年|[、和与及]))`,
  `(?<yearOffset>${offsetYear})度?`,
].join("|");

const tail = [
  `(?<end>年?[底末](?![线梢])(?:${gap}(?:以前|之前|前))?|为?止)`,
  "(?<same>同期)",
  "(?<since>以来|(?:至|到)(?:目前|现在)|至今|来(?=[,。、;:]|全|我|共|累|已|各)|起(?![步草来诉因])|以后|之后|后(?![勤备续期三两]))",
  "(?<before>以前|之前|前(?![后往期来列景\\d一二三四五六七八九十]))",
  // 2020年年初预算 is what a budget is called; 2020年初预算 has lost a 年 to the year.
  "初(?=预算)|(?<start>年?初(?![级中高步始诊次]|预算))",
].join("|");

const dated = new RegExp(
  `(?<asOf>截[至止]到?${gap})?(?:${yearPattern}|(?:当年${gap})?(?=[第前上下\\d一二三四五六七八九十]))(?:${gap}[的/]?${gap}(?:${partPattern}))?(?:${gap}(?:${tail}))?`,
  "gm",
);
const isoDate = new RegExp(
  `(?<asOf>截[至止]到?${gap})?(?<![\\d./-])(?<y>(?:19|20)\\d{2})${gap}(?<sep>[-./])${gap}(?<m>\\d{1,2})${gap}\\k<sep>${gap}(?<d>\\d{1,2})(?![\\d%])`,
  "g",
);
/** 截至20211231日: a day whose 年 and 月 were lost on the way. */
const bareDate = new RegExp(
  `(?<asOf>截[至止]到?${gap})?(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])${gap}日`,
  "g",
);

type Groups = Record<string, string | undefined>;

/** Every dated phrase of the text in order; phrases from the two patterns cannot start at the same place. */
export function scanDatedPhrases(text: string): DatedPhrase[] {
  const phrases: DatedPhrase[] = [];
  for (const match of [...text.matchAll(isoDate), ...text.matchAll(bareDate)]) {
    const { y, m, d, asOf } = match.groups ?? {};
    phrases.push({
      span: [match.index, match.index + match[0].length],
      asOf: asOf !== undefined,
      years: [{ written: Number(y) }, { written: Number(y) }],
      part: { kind: "day", months: [Number(m), Number(m)], days: [Number(d), Number(d)] },
      tail: null,
      season: null,
    });
  }
  for (const match of text.matchAll(dated)) {
    const groups = match.groups ?? {};
    const [years, part] = [readYears(groups), readPart(groups)];
    if (years === null && (part === null || isOneMonth(match[0]))) continue;
    phrases.push({
      span: [match.index, match.index + match[0].length],
      asOf: groups["asOf"] !== undefined,
      years,
      part,
      tail: readTail(groups),
      season: groups["season"] ?? groups["oneSeason"] ?? null,
    });
  }
  return phrases.sort((left, right) => left.span[0] - right.span[0]);
}

/** 一月 without 份 or a year is as often "one month" as January. */
function isOneMonth(matched: string): boolean {
  return /^一月(?!份)/.test(matched.replace(/\s/g, ""));
}

function readYears(groups: Groups): [YearWord, YearWord] | null {
  const { yearFirst, yearLast, year, yearListed, yearOffset, schoolYear } = groups;
  if (yearOffset !== undefined) {
    const word = { offset: offsets[yearOffset] ?? 0 };
    return [word, word];
  }
  // 2024学年 begins in that September.
  if (schoolYear !== undefined) return [{ written: readYear(schoolYear) }, { written: readYear(schoolYear) + 1 }];
  const first = yearFirst ?? year ?? yearListed;
  if (first === undefined) return null;
  return [{ written: readYear(first) }, { written: readYear(yearLast ?? first) }];
}

function readYear(text: string): number {
  return Number(parseChineseNumeral(text.replaceAll("○", "〇")) ?? text);
}

function readTail(groups: Groups): Tail | null {
  if (groups["end"] !== undefined) return "end";
  if (groups["same"] !== undefined) return "same-part";
  if (groups["since"] !== undefined) return "since";
  if (groups["before"] !== undefined) return "before";
  return groups["start"] === undefined ? null : "start";
}

/** Arabic or Chinese, 1 to 31; NaN when the group is absent. */
const small = (text: string | undefined): number =>
  text === undefined ? Number.NaN : Number(parseChineseNumeral(text) ?? text);

function readPart(groups: Groups): Part | null {
  const read = (name: string): number => small(groups[name]);
  if (groups["half"] !== undefined)
    return { kind: "half", months: groups["half"] === "上" ? [1, 6] : [7, 12], days: null };
  if (groups["quarter"] !== undefined) return quarters("quarter", read("quarter"), read("quarter"));
  if (groups["upToQuarter"] !== undefined) return quarters("quarters", 1, read("upToQuarter"));
  if (groups["quartersFirst"] !== undefined) return quarters("quarters", read("quartersFirst"), read("quartersLast"));
  if (groups["month"] !== undefined) return { kind: "month", months: [read("month"), read("month")], days: null };
  if (groups["upToMonth"] !== undefined) return { kind: "months", months: [1, read("upToMonth")], days: null };
  if (groups["monthsFirst"] !== undefined)
    return { kind: "months", months: [read("monthsFirst"), read("monthsLast")], days: null };
  if (groups["dayMonth"] !== undefined) return days("day", read("dayMonth"), read("dayNumber"), read("dayNumber"));
  if (groups["daysMonth"] !== undefined) return days("days", read("daysMonth"), read("daysFirst"), read("daysLast"));
  if (groups["tenMonth"] === undefined) return null;
  const first = { 上: 1, 中: 11, 下: 21 }[groups["ten"] ?? "上"] ?? 1;
  return days("ten-days", read("tenMonth"), first, first === 21 ? 31 : first + 9);
}

function quarters(kind: PartKind, first: number, last: number): Part {
  return { kind, months: [first * 3 - 2, last * 3], days: null };
}

function days(kind: PartKind, inMonth: number, first: number, last: number): Part {
  return { kind, months: [inMonth, inMonth], days: [first, last] };
}
