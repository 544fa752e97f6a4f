import Big from "big.js";

import { contains } from "../../src/reports/gazetteer.ts";
import type { UnitFamily } from "../../src/reports/figure.ts";
import { shiftDecimal } from "../../src/reports/numerals.ts";
import type { FigureDraft } from "../figures/draft.ts";
import type { LineSlots } from "./cell-slots.ts";
import type { TableCell } from "./draft-cells.ts";

/**
 * 合计, 其中 and 同比 of a table as edges (figures.md 4b.12, 4b.16): rows are parts of their total, columns of theirs, a
 * change is of its column. Sums are checked and the outcome marked on the total; the source is never corrected.
 */
export function linkCells(cells: readonly TableCell[], { complete }: { complete: boolean }): void {
  for (const column of Map.groupBy(cells, (cell) => cell.column).values())
    linkLine(column, (cell) => cell.rowSlots, complete);
  for (const row of Map.groupBy(cells, (cell) => cell.row).values()) {
    linkLine(row, (cell) => cell.columnSlots, complete);
    linkChanges(row);
  }
}

/**
 * 本年收入合计 under the kinds of income: a total by a name of its own is of the rows above it, from the total before on, where
 * they make it up exactly.
 */
export function linkNamedTotals(cells: readonly TableCell[]): void {
  for (const column of Map.groupBy(cells, (cell) => cell.column).values()) {
    let above: TableCell[] = [];
    for (const cell of column) {
      const { metric, isPart } = cell.rowSlots;
      if (!isPart) {
        if (/..[合总]计$/.test(metric) && isSumOf(cell, above)) linkTotal(cell, above, { complete: false });
        above = /[合总]计$/.test(metric) ? [] : [...above, cell];
      }
    }
  }
}

function isSumOf({ draft }: TableCell, parts: readonly TableCell[]): boolean {
  // What is left blank is nothing where the rest makes up the whole.
  const amounts = parts.map((part) => (part.draft.quantity.masked === "missing" ? new Big(0) : amountOf(part.draft)));
  const whole = amountOf(draft);
  if (whole === null || parts.length < 2 || draft.role === "unresolved-table") return false;
  return (
    amounts.every((amount) => amount !== null) &&
    whole.eq(amounts.reduce((sum, amount) => sum.plus(amount ?? 0), new Big(0)))
  );
}

type SlotsOf = (cell: TableCell) => LineSlots;

/** `complete`: every number of the line is read, so that a sum of its parts can be held against their total. */
function linkLine(all: readonly TableCell[], slotsOf: SlotsOf, complete: boolean): void {
  const line = all.filter(({ draft }) => draft.role !== "unresolved-table");
  let whole: TableCell | null = null;
  let parts: TableCell[] = [];
  for (const cell of line) {
    if (slotsOf(cell).isPart) parts.push(cell);
    else {
      if (whole !== null) linkTotal(whole, parts, { complete: false });
      [whole, parts] = [cell, []];
    }
  }
  if (whole !== null) linkTotal(whole, parts, { complete: false });
  linkWhole(line, slotsOf, complete && line.length === all.length);
}

/**
 * 合计 over all the others, or over the 小计 rows where there are any; 总计 under 办理结果 over what stands under that too, and over
 * no others. Means and 其中 rows are no members.
 */
function linkWhole(line: readonly TableCell[], slotsOf: SlotsOf, complete: boolean): void {
  const totals = Map.groupBy(
    line.filter((cell) => slotsOf(cell).total === "whole"),
    (cell) => slotsOf(cell).metric,
  );
  for (const [group, [total, more]] of totals)
    if (total !== undefined && more === undefined) linkGroup(total, { line, group }, slotsOf, complete);
}

function linkGroup(
  total: TableCell,
  { line, group }: { line: readonly TableCell[]; group: string },
  slotsOf: SlotsOf,
  complete: boolean,
): void {
  const others = line.filter(
    (cell) =>
      slotsOf(cell).total !== "whole" &&
      slotsOf(cell).total !== "mean" &&
      !slotsOf(cell).isPart &&
      slotsOf(cell).metric.startsWith(group),
  );
  const subtotals = others.filter((cell) => slotsOf(cell).total === "part");
  const overlapping = others.some((cell) => overlaps.test(slotsOf(cell).place?.name ?? slotsOf(cell).metric));
  linkTotal(total, subtotals.length > 0 ? subtotals : others, {
    complete: complete && subtotals.length === 0 && !overlapping,
  });
}

/** Rows that hold others of the same table: a sum over all of them counts some twice. */
const overlaps = /^(?:市区|市辖区|城区|主城区|中心城区|城市|农村|城镇|乡村|县域|各县)$/;

const additive: readonly UnitFamily[] = [
  "money",
  "person",
  "event",
  "count",
  "mass",
  "area",
  "volume",
  "length",
  "bare",
];

/** `complete`: the parts should be all there are, so that another sum is worth saying. */
function linkTotal(total: TableCell, parts: readonly TableCell[], { complete }: { complete: boolean }): void {
  const members = parts.filter(({ draft }) => sameKind(total.draft, draft));
  for (const { draft } of members) draft.edges.push({ kind: "part-of", to: total.draft });
  if (members.length < 2 || members.length !== parts.length) return;
  const amounts = members.map(({ draft }) => amountOf(draft));
  const whole = amountOf(total.draft);
  if (whole === null || amounts.some((amount) => amount === null)) return;
  const sum = amounts.reduce<Big>((left, right) => left.plus(right ?? 0), new Big(0));
  const { flags } = total.draft;
  if (sum.eq(whole) && !flags.includes("parts-sum")) flags.push("parts-sum");
  else if (!sum.eq(whole) && complete && !flags.includes("parts-do-not-sum")) flags.push("parts-do-not-sum");
}

/** Rates printed without a unit add up to nothing either. */
function isRate({ phrase, head }: FigureDraft): boolean {
  return /(?:率|比|比重|指数)$/.test(head === "" ? phrase : head);
}

function sameKind(total: FigureDraft, part: FigureDraft): boolean {
  const inside = total.place === null || part.place === null || contains(total.place, part.place);
  return (
    inside &&
    total.role === part.role &&
    total.change === null &&
    total.role !== "rank" &&
    total.role !== "share" &&
    total.quantity.family === part.quantity.family &&
    total.quantity.base === part.quantity.base &&
    additive.includes(part.quantity.family) &&
    !isRate(part)
  );
}

function amountOf({ quantity }: FigureDraft): Big | null {
  if (quantity.value === null || quantity.valueTo !== null || quantity.approx !== null) return null;
  return new Big(shiftDecimal(quantity.value, quantity.scale));
}

function linkChanges(row: readonly TableCell[]): void {
  for (const cell of row) {
    const base = cell.draft.change === null ? undefined : row.find(({ column }) => column === cell.base);
    if (base !== undefined) cell.draft.edges.push({ kind: "base", to: base.draft });
  }
}

/**
 * Figures that nothing in their headings tells apart (two columns called 人数) are asserted for neither: one of them
 * would answer for the other.
 */
export function withdrawTwins(cells: readonly TableCell[]): void {
  const groups = Map.groupBy(
    cells.filter(({ draft }) => draft.role !== "unresolved-table"),
    ({ draft }) => keyOf(draft),
  );
  for (const group of groups.values()) {
    if (group.length > 1)
      for (const { draft } of group) Object.assign(draft, { role: "unresolved-table", change: null });
  }
}

function keyOf(draft: FigureDraft): string {
  const { quantity, period } = draft;
  const slots = [
    draft.phrase,
    draft.head,
    draft.place?.id,
    draft.population,
    draft.qualifiers.join(),
    draft.role,
    draft.change?.comparator,
  ];
  return [
    ...slots,
    quantity.family,
    quantity.base,
    period.from,
    period.to,
    period.to === null ? period.label : "",
  ].join("|");
}
