import { inheritFrom, type LineSlots } from "./cell-slots.ts";

/**
 * 宫颈癌筛查数 | 完成率 | 乳腺癌筛查数 | 完成率: a rate that several columns have is of the count right before it. Where one of them
 * has none, or two have counts of one name, nobody can tell whose they are.
 */
export function withCountsBefore(columns: ReadonlyMap<number, LineSlots>): Map<number, LineSlots> {
  const result = new Map(columns);
  const alike = Map.groupBy([...columns], ([, slots]) => JSON.stringify(nameOf(slots)));
  for (const rates of alike.values()) {
    const [first, second] = rates;
    if (second === undefined || first === undefined || !first[1].metric.endsWith("率")) continue;
    const counts = rates.map(([column]) => columns.get(column - 1));
    const names = new Set(counts.map((count) => count && JSON.stringify(nameOf(count))));
    if (names.size < rates.length || counts.some((count) => count === undefined || !isCount(count))) continue;
    rates.forEach(([column, own], index) => {
      const count = counts[index];
      if (count !== undefined) result.set(column, { ...inheritFrom(count, own), unit: own.unit, role: own.role });
    });
  }
  return result;
}

/** What tells one column from another. */
function nameOf({ metric, place, times, population, doses }: LineSlots) {
  return [metric, place?.id, times, population, doses];
}

function isCount({ metric, change, role, total }: LineSlots): boolean {
  const isMeasure = change !== null || role === "share" || role === "rank" || role === "target" || role === "plan";
  return metric !== "" && !isMeasure && total === null && !/[率比]$/.test(metric);
}
