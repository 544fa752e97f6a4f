import type { DiffFigure } from "../reports/diff/diff-figure.ts";

/** What a figure means, in one line: 青石县 2021年 18岁以上 第一剂 接种·覆盖率. */
export function figureLabel({ metric, place, period, population, qualifiers }: DiffFigure): string {
  return [place, period, population ?? "", ...qualifiers, metric].filter((part) => part !== "").join(" ");
}
