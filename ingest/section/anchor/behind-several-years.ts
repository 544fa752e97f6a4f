import { yearsOf, type Period } from "../../../src/reports/period.ts";
import type { Line } from "../lines.ts";
import { toldYear } from "./page-of-another-time.ts";

/**
 * 2018年至2020年共检查…，今年追回…。2021年1至8月…: what tells of several years just over and of a later one has its 今年 in neither of them, but in the one
 * that is named with the same months as 今年 is; where none is, nobody knows.
 */
export function yearBehind(period: Period, lines: readonly Line[]): number | null {
  const end = period.to === null ? null : Number(period.to.slice(0, 4));
  if (end === null || yearsOf(period).length < 2) return end;
  const text = lines.map((line) => line.text).join("\n");
  const later = Array.from(text.matchAll(toldYear), ([, year]) => Number(year)).filter((year) => year > end);
  if (later.length === 0 || !/今年(?!来)/.test(text)) return end;
  const own = Array.from(text.matchAll(monthsOfThisYear), ([, months = ""]) => months);
  return later.find((year) => own.some((months) => text.includes(`${year}年${months}`))) ?? null;
}

const monthsOfThisYear = /今年(\d{1,2}[-—–~至到]\d{1,2}月|上半年|前三季度|[一1]季度)/g;
