import type { Carry } from "./carry.ts";
import type { FigureDraft } from "../draft.ts";
import { besideInName } from "./side-by-side.ts";

/** 牛出栏 for 出栏 behind 牛存栏; null where the name is no counterpart of what stands before. */
export function counterpartOf(name: string, { subject, drafts }: Carry): string | null {
  const own = besideInName(name).find((other) => subject.endsWith(other) && subject.length > other.length);
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
