import Big from "big.js";

import type { Figure } from "../../reports/figure.ts";
import { periodWithin } from "../../reports/period.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import type { Candidate } from "../retrieve.ts";
import { amountOf } from "./amounts.ts";
import { shareOfPairs } from "../../reports/pairs.ts";
import { placeKey } from "./rows.ts";

/**
 * 累计接种超26亿剂次 over a text that counts 231640.8万剂次: a report that tells one number twice has one number, told by the exact one; and
 * a headline that is a number alone (32.4万人!) by the one that has a name.
 */
export function withoutRetold(rows: readonly Candidate[], units: UnitTable): Candidate[] {
  return rows.filter(
    (retold) =>
      !mayRetell(retold.stored.figure) || !rows.some((told) => told !== retold && tellsAgain(retold, told, units)),
  );
}

function tellsAgain(retold: Candidate, told: Candidate, units: UnitTable): boolean {
  const [left, right] = [retold.stored.figure, told.stored.figure];
  const unnamed = nameOf(left) === "" && nameOf(right) !== "";
  return (
    (unnamed || (left.approx !== null && right.approx === null)) &&
    told.match.missing === "" &&
    retold.stored.versionId === told.stored.versionId &&
    placeKey(retold) === placeKey(told) &&
    left.role === right.role &&
    (left.population === null || left.population === right.population) &&
    left.qualifiers.every((qualifier) => right.qualifiers.includes(qualifier)) &&
    (periodWithin(right.period, left.period) || periodWithin(left.period, right.period)) &&
    (unnamed ? areEqual(left, right, units) : isRoundOf(left, right, units) && shareName(left, right))
  );
}

/** Most figures are exact and have a name, and hundreds of them are not held against each other. */
function mayRetell(figure: Figure): boolean {
  return figure.approx !== null || nameOf(figure) === "";
}

function nameOf({ metric }: Figure): string {
  return `${metric.phrase}${metric.head}`;
}

function areEqual(one: Figure, other: Figure, units: UnitTable): boolean {
  const [left, right] = [amountOf(one, units), amountOf(other, units)];
  return left !== null && right !== null && left.base === right.base && left.amount.eq(right.amount);
}

/** How far a rough number may lie from what it rounds. */
const nearness = 0.05;

function isRoundOf(rough: Figure, exact: Figure, units: UnitTable): boolean {
  const [left, right] = [amountOf(rough, units), amountOf(exact, units)];
  if (left === null || right === null || left.base !== right.base || left.grain <= right.grain) return false;
  const above = right.amount.minus(left.amount);
  if (/[超余多]|以上/.test(rough.approx ?? "") && above.lt(0)) return false;
  if (/[近]|不足|以下/.test(rough.approx ?? "") && above.gt(0)) return false;
  return above.abs().lte(left.amount.abs().times(new Big(nearness)));
}

/** How much of the rough number's name the exact one's must hold: 接种甲肝疫苗 and 接种乙肝疫苗 are two things. */
const sharedName = 0.75;

function shareName(rough: Figure, exact: Figure): boolean {
  return shareOfPairs(nameOf(rough), nameOf(exact)) >= sharedName;
}
