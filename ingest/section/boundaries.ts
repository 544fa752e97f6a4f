import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import { isBareNumber, titleBehindNumber } from "../clean/numbered-texts.ts";
import { placesOf, type Line } from "./lines.ts";
import { headingNumber, tellsOfIntentions } from "./second-run.ts";
import { aims, means } from "./study.ts";

/**
 * Where one report ends and the next begins on a page that collects several (figures.md 4b.2). A missed boundary lends
 * one county's year to another's figures, so titles, repeated openings and list numbers that start over all count.
 */
export type Boundary = {
  /** Index of the first line of the sub-report. */
  line: number;
  /** True when that line is its title, false when it is an opening paragraph. */
  titled: boolean;
};

/** A 一、 that comes only after so many (一)(二)(三) belongs to another text than they do. */
const leastSecondRank = 3;

/** A page with fewer openings than this is one report with a preface or a plan. */
const leastOpenings = 3;

export function findBoundaries(lines: readonly Line[], gazetteer: Gazetteer, lexicon: Lexicon): Boundary[] {
  const collects = (line: Line | undefined) =>
    lexicon.reading.collectionWords.some((word) => line?.text.includes(word));
  const behindNumbers = lines.flatMap(({ text }, index) => (titleBehindNumber(text) === null ? [] : [index]));
  const inHeadings = titlesInHeadings(lines, gazetteer, lexicon);
  const titles = lines.flatMap((line, index) =>
    behindNumbers.includes(index) ||
    inHeadings.has(index) ||
    (isTitle(line, lexicon) && (index === 0 || !collects(line)))
      ? [index]
      : [],
  );
  const openings = lines.flatMap((line, index) => (isOpening(line) ? [index] : []));
  const named = titles.filter((index) => namesReport(lines[index], lexicon));
  const abstracts = lines.flatMap((line, index) => (opensAbstract(lines, index, line) ? [index] : []));
  const numbered = lines.flatMap(({ text }, index) => (isBareNumber(text) ? [index] : []));
  const composite =
    numbered.length + behindNumbers.length >= 2 ||
    new Set(inHeadings.values()).size >= 2 ||
    openings.length >= leastOpenings ||
    abstracts.length >= 2 ||
    named.length >= 4 ||
    (collects(lines[0]) && openings.length + titles.length >= 3);
  if (!composite) return [];
  const starts = new Map<number, Boundary>();
  const headsPage = isTitle(lines[0], lexicon) && !behindNumbers.includes(0) && !isOpening(lines[1]);
  for (const index of titles.slice(headsPage ? 1 : 0)) {
    starts.set(index, { line: index, titled: true });
  }
  for (const index of numbered) {
    if (!starts.has(index + 1)) starts.set(index, { line: index, titled: false });
  }
  for (const index of abstracts) if (!starts.has(index)) starts.set(index, { line: index, titled: false });
  for (const index of openings) {
    const titled = [...titles, ...numbered].some((title) => title < index && index - title <= 3);
    if (!titled && startsOver(lines, index)) starts.set(index, { line: index, titled: false });
  }
  const known = [...starts.keys()].sort((left, right) => left - right);
  for (const index of restarts(lines, known, gazetteer)) starts.set(index, { line: index, titled: false });
  return [...starts.values()].sort((left, right) => left.line - right.line);
}

/**
 * Reports whose title and opening were lost: first-rank headings that start over, and second-rank ones that do so where
 * another place is spoken of from there on. First-rank ones that tell of intentions alone are the plan of the report
 * they stand in.
 */
function restarts(lines: readonly Line[], known: readonly number[], gazetteer: Gazetteer): number[] {
  const found: number[] = [];
  let highest: Record<number, number> = {};
  let start = 0;
  lines.forEach((line, index) => {
    if (known.includes(index)) [highest, start] = [{}, index];
    const { heading } = line;
    if (!heading || heading.level > 2) return;
    const number = headingNumber(line.text);
    const lateFirst = heading.level === 1 && highest[1] === undefined && (highest[2] ?? 0) >= leastSecondRank;
    const over = number === 1 && ((highest[heading.level] ?? 0) > 1 || lateFirst);
    const end = known.find((boundary) => boundary > index) ?? lines.length;
    const another = () =>
      (heading.level === 1 && !tellsOfIntentions(lines.slice(0, end), index)) ||
      changesPlace(lines, { start, index, end }, gazetteer);
    if (over && another()) {
      found.push(index);
      [highest, start] = [{}, index];
    }
    highest[heading.level] = Math.max(number, highest[heading.level] ?? 0);
    if (heading.level === 1) highest[2] = 0;
  });
  return found;
}

/** A place named at least three times from here on and never before. */
function changesPlace(
  lines: readonly Line[],
  { start, index, end }: { start: number; index: number; end: number },
  gazetteer: Gazetteer,
): boolean {
  const namesIn = (from: number, to: number) => {
    const counts = new Map<string, number>();
    for (const line of lines.slice(from, to)) {
      for (const { place, form } of placesOf(line, gazetteer)) {
        if (place && form === "full") counts.set(place.id, (counts.get(place.id) ?? 0) + 1);
      }
    }
    return counts;
  };
  const before = namesIn(start, index);
  return [...namesIn(index, end)].some(([id, count]) => count >= 3 && !before.has(id));
}

/** `卫生健康局年工作总结和工作思路`: a short line without punctuation that ends in what such texts are called. */
function isTitle(line: Line | undefined, lexicon: Lexicon): boolean {
  if (!line || line.heading !== null || line.text.length < 6 || line.text.length > 44) return false;
  if (
    /[。；;，,！？]/.test(line.text) ||
    /^[（(一二三四五六七八九十\d]/.test(line.text.replace(/^(?:19|20)\d{2}年?度?/, ""))
  )
    return false;
  const ending = line.text.replace(
    /[（(].*$|[\d一二三四五六七八九十]*字?(?:模板|范文)?篇?[一二三四五六七八九十\d]*$/g,
    "",
  );
  return lexicon.reading.titleWords.some((word) => ending.endsWith(word));
}

/**
 * (二)甲县2021年医保工作总结: headings that are titles of reports, with a year and the place each is of. Headings of one place alone, on a
 * page that nothing else says is a collection, head parts of a report.
 */
function titlesInHeadings(lines: readonly Line[], gazetteer: Gazetteer, lexicon: Lexicon): Map<number, string> {
  const found = new Map<number, string>();
  lines.forEach((line, index) => {
    const words = line.heading?.words ?? "";
    if (words.length > 40 || words.length < line.text.length - 5 || /[。；;，,！？]/.test(words)) return;
    if (!/(?:19|20)\d{2}年/.test(words) || !lexicon.reading.titleWords.some((word) => words.endsWith(word))) return;
    const place = gazetteer.find(words).find(({ span, form }) => span[0] === 0 && form === "full")?.place;
    if (place) found.set(index, place.id);
  });
  return found;
}

/** `主要工作情况` heads a part of one report; a title of a report names a bureau or a year. */
function namesReport(line: Line | undefined, lexicon: Lexicon): boolean {
  if (!line) return false;
  return (
    /(?:19|20)\d{2}年|[xX×*]{2,4}年|年度/.test(line.text) ||
    lexicon.reading.issuerSuffixes.some((suffix) => line.text.includes(suffix))
  );
}

/** 2023年以来，, 上半年，, 1—6月，: how the first paragraph of a report begins. */
const openingTime =
  /^(?:(?:20|19)\d{2}年是[^。]{4,60}[。,，](?:今年以?来)?|(?:20|19)?[\dxX×*＊—-]{2,4}年(?:度|上半年|下半年|以来|来)?|今年(?:以)?来|今年|[\dxX×*一二三四]+[-—~至到]?[\dxX×*]*月份?|上半年|一年来|半年来|近年来)(?:[,，、]|(?<=[。,，]))/;
/** What a first paragraph goes on with: 在…领导下, 现将…如下, 按照…要求. */
const openingPhrase =
  /领导下|指导下|关心支持下|现将|如下|为指导|为抓手|坚持以|紧紧围绕|紧扣|按照.{2,40}(?:要求|部署)|认真贯彻|深入贯彻|以.{4,40}为(?:目标|引领|统领|主线|中心)|关键之年|开局之年/;
/** What the last paragraphs say: 下一步, 存在的问题, 我局将…. */
const closing =
  /将继续|总体思路|下一步|存在.{0,6}(?:问题|不足)|还存在|仍存在|我(?:局|委|县|市|区)将|将坚持|将围绕|将按照|将以|将紧/;

function isOpening(line: Line | undefined): boolean {
  if (!line || line.heading !== null || line.text.length < 40) return false;
  const head = line.text.slice(0, 200);
  return openingTime.test(head) && openingPhrase.test(head) && !closing.test(head);
}

/** 目的 了解某区…结果…: a list of studies tells of each in an abstract, which has a place and years of its own. */
function opensAbstract(lines: readonly Line[], index: number, { text }: Line): boolean {
  const told = () => lines.slice(index, index + linesOfAbstract).some((line) => /(?:^|[。\s【[])结果/.test(line.text));
  return purpose.test(text) && told();
}

const linesOfAbstract = 6;
const purpose = new RegExp(
  String.raw`^(?:[【[]?摘要[】\]]?[:：]?\s?)?(?:[^。]{0,40}?\d{1,3}[.、]\s?)?[【[]?目的[】\]]?[:：\s]?(?:${aims}|${means}|为)`,
);

/**
 * Whether the numbering of headings starts over after this paragraph: the next heading is a first one, and a first one
 * of the same level stood before it.
 */
function startsOver(lines: readonly Line[], index: number): boolean {
  if (index <= 3) return true;
  const next = lines.slice(index + 1, index + 6).find((line) => line.heading !== null);
  if (!next || !/^(?:#*\s*)?(?:第?一[、.章]|[（(]一[)）]|1[.、．])/.test(next.text))
    return lines[index]?.text.includes("如下") ?? false;
  return (
    /现将.{0,40}如下/.test(lines[index]?.text ?? "") ||
    lines.slice(0, index).some((line) => line.heading?.level === next.heading?.level)
  );
}
