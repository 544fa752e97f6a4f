import type { JsonValue } from "../reports/json.ts";
import { note, type CardElement } from "./element.ts";
import { rich } from "./markdown.ts";
import { cardTexts } from "./texts.ts";

/**
 * Makes a card's elements smaller, one step at a time and always in the same order: what goes first is what is also
 * said elsewhere. A chart repeats its table; then the longest table or panel loses its last quarter, again and again.
 * Where something was left out, a line says how much.
 */

/** How many rows or items each element keeps, by its place in the card; a chart keeps 1 or 0. */
type Kept = ReadonlyMap<number, number>;

const fewest: Readonly<Record<string, number>> = { chart: 0, table: 3, collapsible_panel: 1 };

/** Gives the first version that `fits`; null when even the smallest does not. */
export function shrinkUntil(
  elements: readonly CardElement[],
  fits: (elements: readonly CardElement[]) => boolean,
): readonly CardElement[] | null {
  let kept: Kept = new Map();
  let current = elements;
  while (!fits(current)) {
    const next = keepLess(elements, kept);
    if (next === null) return null;
    kept = next;
    current = elements.flatMap((element, index) => cut(element, kept.get(index) ?? itemCount(element)));
  }
  return current;
}

function keepLess(elements: readonly CardElement[], kept: Kept): Kept | null {
  const cuttable = elements.flatMap((element, index) => {
    const count = kept.get(index) ?? itemCount(element);
    const least = fewest[element.tag];
    if (least === undefined || count <= least) return [];
    const bytes = JSON.stringify(cut(element, count)).length;
    return [{ index, count, least, rank: element.tag === "chart" ? Infinity : bytes }];
  });
  const largest = cuttable.toSorted((left, right) => right.rank - left.rank)[0];
  if (largest === undefined) return null;
  return new Map(kept).set(largest.index, Math.max(largest.least, Math.floor(largest.count * 0.75)));
}

function itemCount(element: CardElement): number {
  if (element.tag === "table") return listed(element["rows"]).length;
  return element.tag === "collapsible_panel" ? listed(element["elements"]).length : 1;
}

/** The element with its first `count` items, and the line that says how many are not shown. */
function cut(element: CardElement, count: number): CardElement[] {
  const left = itemCount(element) - count;
  if (left === 0) return [element];
  if (element.tag === "chart") return [];
  if (element.tag === "table")
    return [{ ...element, rows: listed(element["rows"]).slice(0, count) }, note(rich`${cardTexts.moreRows(left)}`)];
  const items = listed(element["elements"]).slice(0, count);
  return [{ ...element, elements: [...items, note(rich`${cardTexts.moreItems(left)}`)] }];
}

function listed(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
