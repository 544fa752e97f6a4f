import { approximationOf } from "../../src/reports/quantities/approximation.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import { unitOf, type UnitTable } from "../../src/reports/quantities/units.ts";
import type { Span } from "../../src/reports/report.ts";

/**
 * What one cell holds. Only a cell that is a number and nothing else is one; `118.95(第3)` is text, because nobody can
 * tell by rule which of its numbers the column means.
 */
export type CellValue =
  | { kind: "number"; quantity: Quantity; /** Four digits that could name a year. */ yearLike: boolean }
  /** A sign that there is no number: —, /, …, 无数据. */
  | { kind: "none" }
  | { kind: "empty" }
  | { kind: "text" };

const digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
/** 约3,200人, -0.5%, 1.2—1.5: a number that may be a range, and what stands behind it. */
const numeric = new RegExp(
  `^(?<before>接近|近|约|超过|超|逾|不足|不到|将近|大约)?(?<sign>[-−–﹣+])?(?<value>${digits})` +
    `(?:(?<joint>[-—–~～至:∶])(?<second>${digits}))?(?<rest>.*)$`,
);
/** 12xx人, 9×.5: digits somebody masked. */
const hidden = /^(?<value>\d{0,6}[xX×*＊]{1,6}\d{0,2}(?:\.[xX×*＊\d]*)?)(?<rest>.*)$/;
/** 第3名. */
const rank = /^第(?<value>\d+)(?:名|位)?$/;
/** What stands for a missing number: —, /, …, 未统计. */
const noNumber = /^(?:[-—–―−~～]{1,6}|[/／]|…+|\.{3,6}|·{2,6}|无数据|暂无(?:数据)?|缺失?|未统计|不详|N\/?A)$/i;
/** 1季度, 3月份, 2021—2022: times that begin with digits are headings. */
const timeWord = /^(?:[1-4]季度|\d{1,2}月份?|\d{1,2}日|(?:19|20)\d{2}[-—–~～至](?:19|20)?\d{2}|(?:19|20)\d{2}年.*)$/;
/** Age groups are headings; 78.5岁 is a number (期望寿命). */
const ageGroup = /^\d+(?:周?岁)?[-—–~～至]\d+(?:周?岁|个?月)|(?:周?岁|个?月龄?)(?:及|\(含\))?以[上下内]|月龄$/;

/** Takes the cell's text and its span; the quantity's span is the whole cell, so that its slice is the cell. */
export function readCell(text: string, span: Span, units: UnitTable): CellValue {
  if (text === "") return { kind: "empty" };
  if (noNumber.test(text)) return { kind: "none" };
  if (timeWord.test(text) || ageGroup.test(text)) return { kind: "text" };
  const quantity = readRank(text, span) ?? readNumber(text, span, units) ?? readHidden(text, span, units);
  if (quantity === null) return { kind: "text" };
  return { kind: "number", quantity, yearLike: /^(?:19|20)\d{2}$/.test(text) };
}

/** A cell below headings that measure: a number, or the sign that there is none. */
export function isValue({ text }: { text: string }, units: UnitTable): boolean {
  const { kind } = readCell(text, [0, text.length], units);
  return kind === "number" || kind === "none";
}

const plain = { valueTo: null, approx: null, masked: "none", spelled: false } as const;
const unitless = { family: "bare", base: "", scale: 0 } as const;

function readRank(text: string, span: Span): Quantity | null {
  const value = rank.exec(text)?.groups?.["value"];
  return value === undefined ? null : { ...plain, span, value, unit: "名", family: "rank", base: "名", scale: 0 };
}

function readNumber(text: string, span: Span, units: UnitTable): Quantity | null {
  const groups = numeric.exec(text)?.groups;
  if (groups === undefined) return null;
  const printed = readRest(groups["rest"] ?? "", units);
  if (printed === null) return null;
  const { unit, middle, after, known } = printed;
  const sign = groups["sign"] === undefined || groups["sign"] === "+" ? "" : "-";
  const valueTo = groups["second"]?.replaceAll(",", "") ?? null;
  const isRatio = valueTo !== null && /[:∶]/.test(groups["joint"] ?? "");
  return {
    ...plain,
    span,
    value: `${sign}${(groups["value"] ?? "").replaceAll(",", "")}`,
    valueTo,
    unit,
    ...(isRatio && unit === "" ? { family: "ratio" as const, base: "", scale: 0 } : known),
    approx: approximationOf(groups["before"], middle, after),
  };
}

function readHidden(text: string, span: Span, units: UnitTable): Quantity | null {
  const groups = hidden.exec(text)?.groups;
  const printed = groups === undefined ? null : readRest(groups["rest"] ?? "", units);
  if (groups === undefined || printed === null) return null;
  const masked = /\d/.test(groups["value"] ?? "") ? "partial" : "mask";
  return { ...plain, span, value: null, unit: printed.unit, ...printed.known, masked };
}

type Rest = {
  unit: string;
  known: Pick<Quantity, "family" | "base" | "scale">;
  middle: string | undefined;
  after: string | undefined;
};

/** What follows the digits: nothing, or a known unit with its approximators (万余人, %以上, (元)); null for anything else. */
function readRest(rest: string, units: UnitTable): Rest | null {
  const groups = /^[(（]?(?<middle>[余多])?(?<unit>.*?)[)）]?(?<after>以上|以下|左右|以内)?$/.exec(rest)?.groups ?? {};
  const late = /^[十百千万亿]+(?<late>[余多])/.exec(groups["unit"] ?? "")?.groups?.["late"];
  const unit = late === undefined ? (groups["unit"] ?? "") : (groups["unit"] ?? "").replace(late, "");
  const known = unit === "" ? unitless : unitOf(units, unit);
  return known === null ? null : { unit, known, middle: groups["middle"] ?? late, after: groups["after"] };
}
