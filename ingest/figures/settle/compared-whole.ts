import type { FigureDraft } from "../draft.ts";

/**
 * 报告312例，其中重症2例，与去年同期的287例相比上升8.7%: a number compared with may be that of any figure told so far. Where the change
 * stated behind it tells that it is not of the last one and of which other it is, both go by that one's name.
 */
export function nameComparedByChange(drafts: readonly FigureDraft[], before: readonly FigureDraft[]): void {
  drafts.forEach((base, index) => {
    const change = drafts[index + 1];
    if (base.compared !== true || change?.role !== "change" || change.change === null) return;
    const levels = [...before, ...drafts.slice(0, index)].filter(
      ({ role, compared, quantity }) =>
        (role === "result" || role === "to") && compared !== true && quantity.base === base.quantity.base,
    );
    const [level, ...more] = levels.filter((each) => isLevelOf(each, base, change));
    if (level === undefined || more.length > 0 || (level.phrase === base.phrase && level.phrase === change.phrase))
      return;
    for (const each of [base, change]) {
      [each.phrase, each.head] = [level.phrase, level.head];
      [each.place, each.placeLabel] = [level.place, level.placeLabel];
      [each.population, each.qualifiers] = [level.population, [...level.qualifiers]];
    }
    change.edges = change.edges.filter(({ kind }) => kind !== "base");
    change.edges.push({ kind: "base", to: level });
  });
}

/** Whether the level lies as far from the base as the change says, as precisely as it is printed. */
function isLevelOf(level: FigureDraft, base: FigureDraft, { quantity, change }: FigureDraft): boolean {
  const [now, then, by] = [amountOf(level), amountOf(base), Number(quantity.value)];
  if ([now, then, by].some((amount) => Number.isNaN(amount)) || then === 0 || change?.direction === "none")
    return false;
  const sign = change?.direction === "down" ? -1 : 1;
  if (quantity.family !== "percent")
    return quantity.base === base.quantity.base && now - then === sign * amountOf({ quantity });
  const decimals = quantity.value?.split(".")[1]?.length ?? 0;
  return Math.abs((now / then - 1) * 100 - sign * by) <= 0.5 * 10 ** -decimals + 1e-9;
}

function amountOf({ quantity: { value, scale } }: Pick<FigureDraft, "quantity">): number {
  return value === null ? Number.NaN : Number(value) * 10 ** scale;
}
