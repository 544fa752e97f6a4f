import type { Calculation, Claim } from "../../reports/answer.ts";
import type { Figure } from "../../reports/figure.ts";
import { compareDecimal } from "../../reports/numerals.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import { calculate } from "../calculate.ts";
import { takenBack, type TakenBack } from "../calculate/taken-back.ts";

/**
 * Each calculation done again from the figures behind the claims (figures.md 5c): the same result, unit and formula.
 * A highest or lowest value is not worked out but chosen, over rows that need not all be shown; it must be a claim's. A
 * count of places has a row behind each.
 */
export function wrongCalculations(
  calculations: readonly Calculation[],
  claims: readonly Claim[],
  figures: readonly Figure[],
  units: UnitTable,
): string[] {
  return calculations.flatMap((calculation) => {
    const { op, operands, value, unit, formula } = calculation;
    const wrong = [`a calculation comes out otherwise: ${formula}`];
    if (op === "max" || op === "min") {
      const chosen = claims.some(
        (claim) => compareDecimal(claim.value, value) === 0 && claim.unit === unit && says(formula, claim),
      );
      return chosen ? [] : wrong;
    }
    if (op === "count") return formula.includes(`${value}${unit}`) && Number(value) <= operands.length ? [] : wrong;
    const own = operands.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
    if (own.length !== operands.length) return [`a calculation of figures that are not shown: ${formula}`];
    const again = doneAgain(calculation, own, units);
    return again?.value === value && again.unit === unit && again.formula === formula ? [] : wrong;
  });
}

/** Whose the highest is: its place, or its people, time or own name where those were compared. */
function says(formula: string, { place, population, metric, period }: Claim): boolean {
  const whose = /：(.+)，/.exec(formula)?.[1] ?? "";
  return (
    formula.includes(place) ||
    (population !== undefined && formula.includes(population)) ||
    whose.split("、").some((name) => name.length > 1 && (metric.includes(name) || period.label === name))
  );
}

function doneAgain({ op }: Calculation, figures: readonly Figure[], units: UnitTable): TakenBack | null {
  const [now, moved] = figures;
  if (op === "sub" && now && moved && moved.change?.of === now.id) return takenBack(now, moved, units);
  const result = calculate(op, figures, units);
  return typeof result === "string" ? null : result;
}
