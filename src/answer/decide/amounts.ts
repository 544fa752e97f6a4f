import Big from "big.js";

import type { Figure } from "../../reports/figure.ts";
import { unitOf, type UnitTable } from "../../reports/quantities/units.ts";

/** The number without its scale word, and the power of ten of its last printed digit. */
export function amountOf(
  { value, unit }: Figure,
  units: UnitTable,
): { amount: Big; base: string; grain: number } | null {
  if (value === null) return null;
  const { scale, base } = unitOf(units, unit) ?? { scale: 0, base: unit };
  const decimals = value.split(".")[1]?.length ?? 0;
  return { amount: new Big(value).times(new Big(10).pow(scale)), base, grain: scale - decimals };
}
