import Big from "big.js";

import type { Calculation, CalculationOp } from "../reports/answer.ts";
import type { Figure } from "../reports/figure.ts";
import { shiftDecimal } from "../reports/numerals.ts";
import { unitOf, type UnitTable } from "../reports/quantities/units.ts";

/** Why a calculation is not made; said to the asker in words. */
export type NotCalculable =
  | "accumulations-differ"
  | "families-differ"
  | "masked"
  | "rates-do-not-add"
  | "labelled"
  | "zero-base"
  | "approximate"
  | "not-one-number";

/** Decimal places of a computed share or growth rate. */
const shareDecimals = 2;

/**
 * Decimal arithmetic on figures of the ledger (figures.md 5c). Percent minus percent is 个百分点; rates are never added
 * or averaged; a denominator is never worked out backwards.
 */
export function calculate(
  op: CalculationOp,
  figures: readonly Figure[],
  units: UnitTable,
): Calculation | NotCalculable {
  const [first, second] = figures;
  if (!first || !second) return "masked";
  if (figures.some((figure) => figure.value === null)) return "masked";
  if (figures.some(({ valueTo }) => valueTo !== null)) return "not-one-number";
  if (figures.some(({ flags }) => flags.includes("labelled-by-model"))) return "labelled";
  if (figures.some((figure) => figure.family !== first.family || baseOf(figure, units) !== baseOf(first, units)))
    return "families-differ";
  const kinds = new Set(figures.flatMap(({ period }) => period.accumulation ?? []));
  if (kinds.size > 1) return "accumulations-differ";
  const rate = first.family === "percent" || first.family === "permille" || first.family === "per-population";
  if (rate && (op === "add" || op === "sum_of_parts" || op === "share" || op === "ratio")) return "rates-do-not-add";
  const unit = commonUnit(figures, units);
  const amounts = figures.map((figure) => amountIn(figure, unit, units));
  const operands = figures.map((figure) => figure.id);
  if (op === "sub") return difference(operands, amounts, figures, rate ? pointsOf(first) : unit);
  if (op === "add" || op === "sum_of_parts") {
    const sum = amounts.reduce((total, amount) => total.plus(amount), new Big(0));
    return {
      op,
      operands,
      value: plain(sum),
      unit,
      formula: `${figures.map(shown).join(" + ")} = ${plain(sum)}${unit}`,
    };
  }
  return share(op, operands, amounts, figures);
}

function difference(operands: string[], amounts: Big[], figures: readonly Figure[], unit: string): Calculation {
  const [first = new Big(0), second = new Big(0)] = amounts;
  const value = first.minus(second);
  return {
    op: "sub",
    operands,
    value: plain(value),
    unit,
    formula: `${figures.map(shown).join(" − ")} = ${plain(value)}${unit}`,
  };
}

function share(
  op: CalculationOp,
  operands: string[],
  amounts: Big[],
  figures: readonly Figure[],
): Calculation | NotCalculable {
  const [first = new Big(0), second = new Big(0)] = amounts;
  if (second.eq(0)) return "zero-base";
  const grown = op === "pct_change" ? first.minus(second) : first;
  const value = grown.div(second).times(100).round(shareDecimals, Big.roundHalfUp);
  const left = op === "pct_change" ? `（${figures.map(shown).join(" − ")}）` : shown(figures[0]);
  return {
    op,
    operands,
    value: plain(value),
    unit: "%",
    formula: `${left} ÷ ${shown(figures[1])} × 100% ≈ ${plain(value)}%`,
    rounding: "四舍五入取近似值",
  };
}

/** The scale both are printed in when it is the same, the base unit otherwise: 12.5万元 + 3.0276万元 is in 万元. */
function commonUnit(figures: readonly Figure[], units: UnitTable): string {
  const [first] = figures;
  if (!first) return "";
  return figures.every((figure) => figure.unit === first.unit) ? first.unit : baseOf(first, units);
}

function amountIn(figure: Figure, unit: string, units: UnitTable): Big {
  const own = unitOf(units, figure.unit)?.scale ?? 0;
  const wanted = unitOf(units, unit)?.scale ?? 0;
  return new Big(shiftDecimal(figure.value ?? "0", own - wanted));
}

function baseOf(figure: Figure, units: UnitTable): string {
  return unitOf(units, figure.unit)?.base ?? figure.unit;
}

function pointsOf(figure: Figure): string {
  return figure.family === "percent" ? "个百分点" : figure.family === "permille" ? "个千分点" : figure.unit;
}

function shown(figure: Figure | undefined): string {
  return figure?.display ?? "";
}

function plain(value: Big): string {
  return value.toFixed();
}
