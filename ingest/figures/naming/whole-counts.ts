import type { FigureDraft } from "../draft.ts";

/** Counts above this can have grown by almost any percentage that is printed with two places. */
const largest = 500;

/**
 * 报告856例，死亡2例，上升19.22%: a count is whole, and so was the one before. Whether some whole count, changed by what is printed,
 * gives this one; true where that cannot be told.
 */
export function mayHaveChanged({ quantity }: FigureDraft, change: FigureDraft): boolean {
  const [count, percent] = [Number(quantity.value), Number(change.quantity.value)];
  const isCount = /^(?:count|person|event)$/.test(quantity.family) && quantity.scale === 0 && Number.isInteger(count);
  if (!isCount || count > largest || change.quantity.value === null || change.quantity.family !== "percent")
    return true;
  const half = 0.5 / 10 ** (change.quantity.value.split(".")[1]?.length ?? 0);
  const isNear = (before: number) =>
    before > 0 && Math.abs((Math.abs(count - before) / before) * 100 - percent) <= half + 1e-9;
  const either = [count / (1 + percent / 100), percent < 100 ? count / (1 - percent / 100) : 0];
  return either.some((before) => isNear(Math.floor(before)) || isNear(Math.ceil(before)));
}
