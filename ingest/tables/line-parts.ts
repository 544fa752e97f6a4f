import Big from "big.js";

import { inheritFrom, type LineSlots } from "./cell-slots.ts";
import type { BodyRow } from "./layout.ts";

/** The number at one line (row or column) of a table and one place across it; null where there is none. */
export type AmountAt = (line: number, across: number) => Big | null;

export function amountAt(row: BodyRow | undefined, column: number): Big | null {
  const value = row?.values[column];
  if (value?.kind !== "number" || value.quantity.value === null) return null;
  return new Big(value.quantity.value);
}

/**
 * 其中 is often printed once and meant for the lines after it too: those that make up the whole exactly are its parts and
 * inherit what they leave out (unit, place, metric). One that does not, and prints no unit where others do, may be a
 * part or not; it is not asserted.
 */
export function withParts(lines: readonly LineSlots[], amounts: AmountAt, width: number): LineSlots[] {
  const result = [...lines];
  const unitsPrinted = lines.some(({ unit }) => unit !== null);
  let owner = -1;
  let until = -1;
  let open = false;
  lines.forEach((line, index) => {
    if (line.isPart && index > until) {
      if (!open) owner = index - 1;
      until = lastPart(lines, { owner, first: index }, amounts, width);
      open = true;
    }
    const whole = lines[owner];
    if (open && index <= until && whole !== undefined) result[index] = { ...inheritFrom(whole, line), isPart: true };
    else if (open && unitsPrinted && isLoose(line))
      result[index] = { ...line, doubt: "its unit may be that of the part before" };
    else open = false;
  });
  return result;
}

function isLoose({ total, place, unit }: LineSlots): boolean {
  return total === null && place === null && unit === null;
}

/** The line at which the parts from `first` on add up to their whole; `first` itself where they never do. */
function lastPart(
  lines: readonly LineSlots[],
  { owner, first }: { owner: number; first: number },
  amounts: AmountAt,
  width: number,
): number {
  for (let across = 0; across < width; across += 1) {
    const total = owner < 0 ? null : amounts(owner, across);
    const last = total === null ? null : lineReaching(total, lines, first, (line) => amounts(line, across));
    if (last !== null) return last;
  }
  return first;
}

function lineReaching(
  total: Big,
  lines: readonly LineSlots[],
  first: number,
  amount: (line: number) => Big | null,
): number | null {
  let sum = new Big(0);
  for (let index = first; index < lines.length && lines[index]?.total === null; index += 1) {
    // 病床使用率(%) behind the kinds of staff is none of them, whatever its numbers happen to make.
    if (isRate(lines[index])) return null;
    const own = amount(index);
    if (own === null) return null;
    sum = sum.plus(own);
    if (sum.gt(total)) return null;
    if (sum.eq(total) && index > first) return index;
  }
  return null;
}

function isRate(line: LineSlots | undefined): boolean {
  return line !== undefined && (line.unit?.family === "percent" || /[率比]$/.test(line.metric));
}
