import { foldForSearch } from "../reports/fold.ts";
import { yearsOf } from "../reports/period.ts";
import type { ExpectedPeriod } from "./evaluation-case.ts";

/**
 * Whether a shown slot says what the label says. A number under another place, year, age group or dose is a wrong
 * number, so each comparison forgives spelling only, never meaning.
 */
const placeSuffix = /(?:特别行政区|自治[区州县旗]|开发区|新区|地区|街道|[省市区县旗镇乡盟州])$/;

/** 甲, 甲县 and 乙市甲县 are one place; 乙市 is not, and neither are 吉林省 and 吉林市. */
export function samePlace(expected: string, shown: string): boolean {
  const left = readPlace(expected);
  const right = readPlace(shown);
  if (left.short === "" || right.short === "") return false;
  if (left.suffix !== "" && right.suffix !== "" && left.suffix !== right.suffix) return false;
  if (left.short.endsWith(right.short) || right.short.endsWith(left.short)) return true;
  return (
    (right.suffix.startsWith("自治") && right.short.startsWith(left.short)) ||
    (left.suffix.startsWith("自治") && left.short.startsWith(right.short))
  );
}

function readPlace(name: string): { short: string; suffix: string } {
  const full = foldForSearch(name);
  const suffix = placeSuffix.exec(full)?.[0] ?? "";
  const short = full.slice(0, full.length - suffix.length);
  return short.length >= 2 ? { short, suffix } : { short: full, suffix: "" };
}

/**
 * Exact ends must both be equal. A label alone is compared by its years, of which one must be shared, or word for word
 * where it names none; a period that was never resolved to dates matches no year (figures.md 4c).
 */
export function samePeriod(
  expected: ExpectedPeriod,
  shown: { label: string; from: string | null; to: string | null },
): boolean {
  if (!("label" in expected)) return expected.from === shown.from && expected.to === shown.to;
  const years = labelledYears(expected.label);
  if (years.length === 0) return foldForSearch(expected.label) === foldForSearch(shown.label);
  return yearsOf(shown).some((year) => years.includes(year));
}

function labelledYears(label: string): number[] {
  const years = [...label.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  const isRange = /\d{4}年?\s*[-—–~～至到]\s*\d{4}/.test(label);
  const [first, last] = years;
  if (!isRange || first === undefined || last === undefined || last < first) return years;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Ages must be equal; the noun behind them may be left out on one side: 60岁以上 and 60岁以上老年人. */
export function samePopulation(expected: string, shown: string | undefined): boolean {
  if (shown === undefined) return false;
  const [left, right] = [foldPopulation(expected), foldPopulation(shown)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (
    /(?:岁|月龄)(?:以上|以下)?$/.test(short) && long.startsWith(short) && !/^以[上下]/.test(long.slice(short.length))
  );
}

function foldPopulation(written: string): string {
  return foldForSearch(written)
    .replace(/周岁/g, "岁")
    .replace(/岁[(（]?含?[)）]?及?以(?=[上下])/g, "岁以")
    .replace(/(?<=\d)(?:岁)?[-—–~～至到](?=\d)/g, "-")
    .replace(/老年人/g, "老人")
    .replace(/的?人群$/, "");
}

/** Every labelled qualifier must be there; the figure may carry more of them than the label names. */
export function hasQualifiers(expected: readonly string[], shown: readonly string[]): boolean {
  const carried = shown.map(foldForSearch);
  return expected.every((qualifier) => carried.includes(foldForSearch(qualifier)));
}
