import type { Carry } from "./carry.ts";
import type { FigureDraft } from "../draft.ts";

/**
 * Measures that stand side by side, each of the same owner: 牛存栏3.1万头，出栏0.8万头; 基金总收入8亿元，总支出7亿元; 油菜种植面积6万亩，总产量1万吨.
 * A longer name stands before the one it ends with.
 */
const counterparts = [
  ["总收入", "总支出"],
  ["存栏", "出栏"],
  ["存笼", "出笼"],
  ["新增", "退出", "清退"],
  ["主办", "独办", "协办", "会办", "分办"],
  ["基础免疫接种率", "加强免疫接种率"],
  ["基础免疫率", "加强免疫率"],
  ["基础免疫", "加强免疫"],
  [
    "播种面积",
    "种植面积",
    "栽培面积",
    "养殖面积",
    "面积",
    "种植",
    "播种",
    "总产量",
    "年产量",
    "产量",
    "总产值",
    "年产值",
    "产值",
    "总产",
    "单产",
    "亩产",
  ],
];

/** 牛出栏 for 出栏 behind 牛存栏; null where the name is no counterpart of what stands before. */
export function counterpartOf(name: string, { subject, drafts }: Carry): string | null {
  const group = counterparts.find((names) => names.includes(name));
  const own = group?.find((other) => subject.endsWith(other) && subject.length > other.length);
  if (own !== undefined) return `${subject.slice(0, -own.length)}${name}`;
  const last = drafts.at(-1);
  const isCrop = last?.quantity.family === "area" && last.head === "" && last.phrase.length >= 2;
  return isCrop && yielded.test(name) ? `${last.phrase}${name}` : null;
}

/** 其中水稻21.3万亩，产量10.1万吨: what a field gives is of what grows on it. */
const yielded = /^(?:[总年]?产量|[总年]?产值|总产|单产|亩产)$/;

/**
 * 省级资金214万元，县级配套107万元，实际支出320万元: behind several sums nobody says which one was spent, so that the spending, and a
 * rate of it, is of none.
 */
export function spendsSeveral({ quantity, before }: FigureDraft, head: string, { drafts }: Carry): boolean {
  if (quantity.family !== "money" || head !== "支出" || !/(?:实际|共|合计|累计|已)支出/.test(before)) return false;
  const sums = drafts.filter((draft) => draft.quantity.family === "money" && draft.head === "");
  return new Set(sums.map(({ phrase }) => phrase)).size > 1;
}
