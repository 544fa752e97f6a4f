import { foldForSearch } from "../reports/fold.ts";
import { compareDecimal, shiftDecimal } from "../reports/numerals.ts";
import { unitOf, type Unit, type UnitTable } from "../reports/quantities/units.ts";
import type { UnitFamily } from "../reports/figure.ts";

/** A decimal string in its printed unit: `7.41` `万元`. */
export type Amount = { value: string; unit: string };

type ReadUnit = Omit<Unit, "family"> & { family: UnitFamily | null };

/**
 * What two amounts differ in once 万 and 亿 are shifted away; empty when they are the same (figures.md 2,
 * normalisation). Families never mix: 5.7% is not 5.7个百分点 and 177人 is not 177人次.
 */
export function amountDifferences(units: UnitTable, left: Amount, right: Amount): ("value" | "unit")[] {
  const leftUnit = readUnit(units, left.unit);
  const rightUnit = readUnit(units, right.unit);
  const differing: ("value" | "unit")[] = [];
  if (!sameNumber(scaled(left.value, leftUnit), scaled(right.value, rightUnit))) differing.push("value");
  if (!sameUnit(leftUnit, rightUnit)) differing.push("unit");
  return differing;
}

export function sameAmount(units: UnitTable, left: Amount, right: Amount): boolean {
  return amountDifferences(units, left, right).length === 0;
}

/** False for anything that is not a decimal: a malformed value equals nothing, not even itself. */
export function sameNumber(left: string, right: string): boolean {
  return isDecimal(left) && isDecimal(right) && compareDecimal(left, right) === 0;
}

function scaled(value: string, unit: ReadUnit): string {
  return isDecimal(value) ? shiftDecimal(value, unit.scale) : value;
}

function isDecimal(value: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(value);
}

/** A unit the table does not know is a family of its own, equal only to the same word. */
function readUnit(units: UnitTable, printed: string): ReadUnit {
  const unit = foldForSearch(printed);
  if (unit === "") return { family: "bare", scale: 0, base: "" };
  return unitOf(units, unit) ?? unitOf(units, printed) ?? { family: null, scale: 0, base: unit };
}

/** Counters are interchangeable only with the general 个: 29个 may answer 29间, 29家 may not. */
function sameUnit(left: ReadUnit, right: ReadUnit): boolean {
  if (left.family !== right.family) return false;
  return left.base === right.base || left.base === "个" || right.base === "个";
}
