import type { PlaceMention } from "../../../src/reports/gazetteer.ts";
import type { Place } from "../../../src/reports/place.ts";
import { findDoses, findPopulations } from "../../../src/reports/populations.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import { subjectOfClause, type PlaceReader } from "./clause-place.ts";
import type { WordRules } from "../naming/word-rules.ts";

/** A word of the text that a slot was read from. */
export type Named = { label: string; span: Span };

/** What the words before a number name, apart from what is counted. */
export type Names = {
  /** The words without times, ages, doses and places. */
  bare: string;
  population: Named | null;
  dose: Named | null;
  place: Place | null;
  /** What is printed for a place that is another than the report's and that nothing names. */
  unnamed: string | null;
  /** The larger place a number is compared with: 低于全省1:1.2. */
  compared: Place | null;
  /** Places to be shared out by index where the clause says 分别. */
  listed: Place[];
};

export type Mentions = { times: readonly TimeMention[]; places: readonly PlaceMention[] };

/** Takes the named slots out of the words before a number (`text` begins at `base`), so that only what is counted remains. */
export function readNames(
  text: string,
  base: number,
  {
    mentions,
    reader,
    rules,
    sentence,
  }: { mentions: Mentions; reader: PlaceReader; rules: WordRules; sentence: string },
): Names {
  const end = base + text.length;
  const cuts = mentions.times
    .filter(({ span }) => span[0] >= base && span[1] <= end)
    .flatMap(({ span }) => timeCut(text, base, span));
  // 高血糖(>6.1mmol/L)检出率: where a thing begins is no part of its name.
  for (const aside of text.matchAll(
    /[(（][^()（）]*[)）]$|[(（](?:[A-Z]{1,5})?[<>≥≤][^()（）]*[)）]|[(（]以[^()（）]{1,6}为100[^()（）]*[)）]/g,
  ))
    cuts.push(shift([aside.index, aside.index + aside[0].length], base));
  const population = findPopulations(text).findLast((mention) => mention.population.ages !== null);
  const doses = dosesIn(text, sentence);
  const dose = doses.at(-1);
  if (population) cuts.push(agesOnly(text, population.span, base));
  const rated = population ? null : rules.ratedGroup.exec(text);
  if (rated) cuts.push(shift([rated.index, rated.index + rated[0].length], base));
  // 第三剂(加强针): one dose said twice.
  for (const said of doses) if (said.dose === dose?.dose) cuts.push(shift(doseCut(text, said.span), base));
  const told = behindTime(text, base, cuts);
  const subject = subjectOfClause(text.slice(told), base + told, mentions.places, reader);
  cuts.push(...subject.cuts);
  const trailing = mentions.places.findLast((mention) => mention.span[1] === end && mention.span[0] >= base);
  if (trailing) cuts.push(trailing.span);
  const extreme = extremeIn(text, base, mentions.places);
  if (extreme) cuts.push(extreme.span);
  return {
    bare: without(text, base, cuts),
    population: population
      ? { label: population.population.ages ?? population.label, span: shift(population.span, base) }
      : rated && groupOf(rated, base),
    dose: dose ? { label: dose.dose, span: shift(dose.span, base) } : null,
    place: extreme?.place ?? subject.owner,
    unnamed: extreme ? null : subject.unnamed,
    compared: subject.compared,
    listed: subject.listed,
  };
}

/** …,全程10862人: behind the people of another dose 全程 alone is a dose too. */
function dosesIn(text: string, sentence: string): ReturnType<typeof findDoses> {
  const found = findDoses(text, sentence);
  const bare = found.length === 0 ? /(?<=^|[，,、;；])全程$/.exec(text) : null;
  return bare === null ? found : [{ dose: "全程", span: [bare.index, bare.index + bare[0].length] }];
}

/** 接种率最高的是甲县(81%), 接种率依次为甲县81%, 除甲县(81%)外: the figure is that county's, and 最高的是 no part of its name. */
function extremeIn(text: string, base: number, places: readonly PlaceMention[]): { place: Place; span: Span } | null {
  const end = base + text.replace(/[(（]$/, "").length;
  const last = places.findLast(({ span }) => span[0] >= base && span[1] === end);
  if (!last?.place) return null;
  const words =
    /(?:(?:最|较|更)[高低多少快慢大小好差](?:的[\u4e00-\u9fff]{0,4})?(?:是|为|有)|(?:分别|依次)(?:为|是)|(?:位?居|排名?|位?列)?(?:在)?前[\d二两三四五六七八九十]{1,2}[位名]的?[^，,。；;]{0,8}?(?:是|为|有)|^的[\u4e00-\u9fff]{0,3}(?:有|是|为)|^[，,]?除|(?:^|[，,])[与同和跟比较距]?(?:全[省市州县])?最[高低多少快慢]的(?=$))[:：]?$/.exec(
      text.slice(0, last.span[0] - base),
    );
  return words === null ? null : { place: last.place, span: [base + words.index, base + text.length] };
}

/** 加强免疫率 is the 免疫率 of that dose. */
export function doseCut(text: string, [start, end]: Span): Span {
  return text[end] === "率" && text.slice(start, end).endsWith("免疫") ? [start, end - 2] : [start, end];
}

/** 初中生 before 近视率 says whose rate it is. */
function groupOf(match: RegExpExecArray, base: number): Named {
  const label = match.groups?.["group"] ?? "";
  return { label, span: shift([match.index, match.index + label.length], base) };
}

/** A time goes with the 到, 自 or 在 before it; one that is only compared with (较2022年末) stays for the comparison. */
function timeCut(text: string, base: number, [start, end]: Span): Span[] {
  const before = text.slice(0, start - base);
  if (/[比较]$/.test(before)) return [];
  const likened =
    /[与和同跟]$/.test(before) && /^(?:同期)?(?:相比较?|相较|比较|对比)/.exec(text.slice(end - base))?.[0].length;
  if (likened) return [[start - 1, end + likened]];
  const preposition = /(?:^|[,，、;；:：])(到|至|自|从|自从|在|于)$/.exec(before)?.[1] ?? "";
  const annual = text.slice(end - base - 1, end - base + 1) === "年度" ? 1 : 0;
  const behind =
    /^(?:当[天日]|前(?![列期后沿景提往一二三四五六七八九十])|(?:[上下]午|凌晨|中午|晚上?)?\d{1,2}(?:[时点](?:整|\d{1,2}分)?|:\d{2})(?!间))/.exec(
      text.slice(end - base),
    )?.[0].length ?? 0;
  return [[start - preposition.length, end + annual + behind]];
}

/** 2022年青禾县…, 截至3月4日24时全市…: whose figure it is stands behind the time a clause opens with. */
function behindTime(text: string, base: number, cuts: readonly Span[]): number {
  const opening = /^[\s、,，;；:：和与及而其中]*/.exec(text)?.[0].length ?? 0;
  return (cuts.find(([start]) => start === base + opening)?.[1] ?? base) - base;
}

/** 3岁以下儿童管理率 keeps 儿童 in its metric; 18岁以上人群 names nobody further. */
export function agesOnly(text: string, span: Span, base: number): Span {
  const mention = text.slice(...span);
  const ages =
    /^.*(?:岁|月龄|个月|\d(?=及以上))(?:及|\(含\))?(?:以上|以下|以内)?的?/.exec(mention)?.[0].length ?? mention.length;
  const group = /^(?:人群|人口|人|[组段])$/.test(mention.slice(ages)) ? mention.length : ages;
  return [base + span[0], base + span[0] + group];
}

export function without(text: string, base: number, cuts: readonly Span[]): string {
  let result = "";
  for (let at = 0; at < text.length; at += 1) {
    if (!cuts.some(([start, end]) => base + at >= start && base + at < end)) result += text[at];
  }
  return result;
}

function shift([start, end]: Readonly<Span>, by: number): Span {
  return [start + by, end + by];
}
