import { madeOnce } from "../made-once.ts";
import { parseChineseNumeral } from "../numerals.ts";
import type { Span } from "../report.ts";
import { approximationOf } from "./approximation.ts";
import type { Quantity } from "./scan.ts";
import { endsBefore, unitOf, type UnitTable } from "./units.ts";

const digit = "零〇一二两三四五六七八九";
/** 一亿三千二百万, 两万三千: a 万 or 亿 inside is part of the number; one at its end is its scale. */
const sums =
  `[${digit}十][${digit}十百千]*亿[${digit}十百千]+万(?:[${digit}十百千]*[十百千])?|` +
  `[${digit}十][${digit}十百千]*[万亿][${digit}十百千]+(?![${digit}十百千万亿点])`;

/**
 * Numbers written in Chinese (figures.md 4b.5): fractions of a hundred or thousand, ranks, and counts with a measure
 * word. One numeral character alone is a count only where the unit is not the start of a word (三家, not 一站式,
 * 两大行动, 一人一诊室).
 */
export function findSpelled(text: string, units: UnitTable): Quantity[] {
  return [...findFractions(text), ...findNone(text), ...findCounts(text, units)].sort(
    (left, right) => left.span[0] - right.span[0],
  );
}

function findFractions(text: string): Quantity[] {
  const pattern = new RegExp(`(?<base>[百千])分之(?<number>[${digit}十百点.\\d]+)(?<after>以上|以下|左右)?`, "g");
  return [...text.matchAll(pattern)].flatMap((match) => {
    const number = match.groups?.["number"] ?? "";
    const value = /^\d/.test(number) ? number : parseChineseNumeral(number);
    if (value === null) return [];
    const percent = match.groups?.["base"] === "百";
    return [
      spelledQuantity(spanOf(match), value, {
        unit: percent ? "%" : "‰",
        family: percent ? "percent" : "permille",
        approx: approximationOf(undefined, undefined, match.groups?.["after"]),
      }),
    ];
  });
}

/** 10万分之16.1, 十万分之八点二: how many of a hundred thousand. */
export function findOfPopulation(text: string): Quantity[] {
  const pattern = new RegExp(
    `(?<![\\d.])(?:10|十)万分之(?<number>[${digit}十百点.\\d]+)(?<after>以上|以下|左右)?`,
    "g",
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const number = match.groups?.["number"] ?? "";
    const value = /^\d/.test(number) ? number : parseChineseNumeral(number);
    if (value === null) return [];
    const approx = approximationOf(undefined, undefined, match.groups?.["after"]);
    return [spelledQuantity(spanOf(match), value, { unit: "/十万", family: "per-population", approx, base: "/十万" })];
  });
}

/** 全市第四, 排名第9, 排名1, 全省第一: a place in an order, never a count. */
export function findRanks(text: string): Quantity[] {
  const pattern = new RegExp(
    `(?:(?<=(?:排名?|位列|位居|名列|列|居|[省市县区州国]|全球|世界)(?:全[国省市县区州])?)第(?<rank>[${digit}十\\d]+)(?:名|位)?(?=[，,。；;、)）(（]|\\s|$)` +
      `|(?<!(?:[放摆]在|作为|列为|视为|置于)(?:了)?)第(?<named>[${digit}十\\d]+)(?:名|位)(?!医)|(?<=排名)(?<place>\\d+)(?:名|位)?(?=[，,。；;、)）])|(?<=排)(?<stood>\\d+)(?:名|位))`,
    "g",
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const printed =
      Object.values(match.groups ?? {}).find((group) => group !== undefined && !/[名位]/.test(group)) ?? "";
    const value = /^\d+$/.test(printed) ? printed : parseChineseNumeral(printed);
    if (value === null) return [];
    return [spelledQuantity(spanOf(match), value, { unit: "名", family: "rank", approx: null, base: "名" })];
  });
}

/** 无一例新增感染: a stated zero, never one case; 死亡率为零: a zero behind the name of a rate or a count. */
function findNone(text: string): Quantity[] {
  const stated = [
    ...text.matchAll(/(?<=[率数量例]\s?(?:均|都|仍|保持|连续\S{1,3}年)?(?:为|是|实现))零(?=[，,。；;、)）\s]|$)/gm),
  ].map((match) => spelledQuantity(spanOf(match), "0", { unit: "", family: "bare", approx: null }));
  const none = [...text.matchAll(/(?:无|没有|未发生)一(例|起|人|名|家)/g)].map((match) =>
    spelledQuantity(spanOf(match), "0", {
      unit: match[1] ?? "",
      family: match[1] === "人" ? "person" : "count",
      approx: null,
    }),
  );
  return [...stated, ...none];
}

function findCounts(text: string, units: UnitTable): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(countPattern(units))) {
    const groups = match.groups ?? {};
    const unit = unitOf(units, `${groups["scale"] ?? ""}${groups["unit"] ?? ""}`);
    const next = text[match.index + match[0].length] ?? "";
    const numeral = groups["number"] ?? "";
    if (!unit || !endsBefore(units, groups["unit"] ?? "", next) || isCalendarYear(numeral, groups["unit"] ?? ""))
      continue;
    const value = numeral === "" ? "1" : parseChineseNumeral(numeral);
    if (value === null || Number(value) === 0 || isWord(text, match, units)) continue;
    found.push(
      spelledQuantity(spanOf(match), value, {
        unit: `${groups["scale"] ?? ""}${groups["unit"] ?? ""}`,
        family: unit.family,
        base: unit.base,
        scale: unit.scale,
        approx: approximationOf(groups["before"], groups["middle"], groups["after"]),
      }),
    );
  }
  return found;
}

const countPattern = madeOnce(
  (units: UnitTable): RegExp =>
    new RegExp(
      `(?<![第每几数${digit}十百千万亿\\d.])(?<![${digit}十百千]点)(?:(?<before>近|约|超过|超|逾|不足|不到)?` +
        `(?<number>${sums}|[${digit}十][${digit}十百千]+|[二两三四五六七八九十]|[${digit}十][${digit}十百千]*点[${digit}]+))` +
        `(?<middle>[余多])?(?<scale>万亿|千万|百万|十万|万|亿)?(?<unit>${[units.spelledPattern, ...units.measured].join("|")})(?<after>以上|以下|左右)?` +
        `|(?<![第每几数${digit}十百千万亿\\d.])近(?<scale>万亿|千万|百万|十万|万|亿|千|百)(?<unit>${units.spelledPattern})`,
      "g",
    ),
);

/** 二〇一九年 is a date, not a duration. */
function isCalendarYear(numeral: string, unit: string): boolean {
  return unit === "年" && numeral.length === 4 && !/[十百千]/.test(numeral);
}

/** One numeral and a measure word inside a fixed word: 四大, 二次分诊, 三个责任, 两会 are no counts. */
function isWord(text: string, match: RegExpExecArray, { measured }: UnitTable): boolean {
  const groups = match.groups ?? {};
  if (isLeading(text, match.index, groups["unit"] ?? "")) return true;
  if ((groups["number"] ?? "").length !== 1 || groups["scale"] !== undefined) return false;
  const before = text[match.index - 1] ?? "";
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 1);
  return (
    /[“《]/.test(before) ||
    /[”》]/.test(after) ||
    /[个次件项年期]/.test(groups["unit"] ?? "") ||
    measured.has(groups["unit"] ?? "")
  );
}

/** 前五位死因, 居前三名, 排名后三名, 末三位: how many are listed, which nobody counted. 目前三名 and 此前两名 are counts. */
function isLeading(text: string, at: number, unit: string): boolean {
  return (
    /[位名]$/.test(unit) &&
    /(?:^|[，,；;、是居列排在名])[后末]$|倒数$|(?<![目此以当之日年月提])前$/.test(text.slice(Math.max(0, at - 3), at))
  );
}

function spelledQuantity(
  span: Span,
  value: string,
  rest: Pick<Quantity, "unit" | "family" | "approx"> & Partial<Pick<Quantity, "base" | "scale">>,
): Quantity {
  return { span, value, valueTo: null, base: rest.unit, scale: 0, masked: "none", spelled: true, ...rest };
}

function spanOf(match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return [start, start + match[0].length];
}
