import Big from "big.js";

import type { Calculation } from "../../reports/answer.ts";
import type { Figure } from "../../reports/figure.ts";
import { unitOf, type UnitTable } from "../../reports/quantities/units.ts";
import { calculate } from "../calculate.ts";

export type TakenBack = Pick<Calculation, "value" | "unit" | "formula">;

/**
 * What a figure was before a change that the report states: 30.5% after a rise of 2.5个百分点 was 28%, 86例 after a fall
 * of 12例 was 98例. Null where the change is of another figure, of another kind, or only about so much.
 */
export function takenBack(now: Figure, moved: Figure, units: UnitTable): TakenBack | null {
  const { change } = moved;
  if (now.value === null || moved.value === null || change === null || change.of !== now.id || moved.approx !== null)
    return null;
  if (change.direction === "none") return null;
  const fell = change.direction === "down";
  if (now.family === "percent") return moved.family === "percentage-point" ? points(now, moved, fell) : null;
  if (grainOf(now, units) > grainOf(moved, units)) return null;
  const result = calculate(fell ? "add" : "sub", [now, moved], units);
  return typeof result === "string" ? null : { value: result.value, unit: result.unit, formula: result.formula };
}

/** The power of ten of the last printed digit: 2.16万人 is known to a hundred, so 1874人 cannot be taken back from it. */
function grainOf({ value, unit }: Figure, units: UnitTable): number {
  return (unitOf(units, unit)?.scale ?? 0) - (value?.split(".")[1]?.length ?? 0);
}

function points(now: Figure, moved: Figure, fell: boolean): TakenBack {
  const before = new Big(now.value ?? 0);
  const value = (fell ? before.plus(moved.value ?? 0) : before.minus(moved.value ?? 0)).toFixed();
  return {
    value,
    unit: now.unit,
    formula: `${now.display} ${fell ? "+" : "−"} ${moved.display} = ${value}${now.unit}`,
  };
}
