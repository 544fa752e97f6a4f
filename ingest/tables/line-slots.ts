import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Place } from "../../src/reports/place.ts";
import { inheritFrom, joinHeadings, type LineSlots } from "./cell-slots.ts";
import type { GridCell } from "./grid.ts";
import { namesPlaces } from "./header-place.ts";
import { readHeading, type HeaderSlots } from "./header-slots.ts";
import { readUnit } from "./header-unit.ts";
import { unitOfForm } from "./known-forms.ts";
import type { BodyRow, Layout } from "./layout.ts";
import { amountAt, withParts } from "./line-parts.ts";

export type SlotReading = { lexicon: Lexicon; gazetteer: Gazetteer; own: Place | null };

type Heading = HeaderSlots & { span: GridCell["span"] };

/** The headings over each data column, outermost first. */
export function columnSlots(layout: Layout, reading: SlotReading): Map<number, LineSlots> {
  const texts = layout.headings.flatMap(({ cells }) => layout.data.map((column) => cells[column]?.text ?? ""));
  const ofPlaces = mostlyPlaces(texts, reading);
  const slots = new Map<number, LineSlots>();
  const lowest = layout.data.map((column) => headingCells(layout, column).at(-1)?.text ?? "");
  const known = readUnit(unitOfForm(lowest, reading.lexicon.reading.forms) ?? "", reading.lexicon.units);
  for (const column of layout.data) {
    const headings = headingCells(layout, column).map((cell, depth) =>
      read(depth > 0 ? bracketed(cell, reading) : cell, ofPlaces, reading),
    );
    const joined = joinHeadings(headings.map(wholeOfGroup), reading.gazetteer);
    // 数量 beside a column of units says no more than that it is a number.
    const metric = layout.unitColumn !== null && /^数[量值]$/.test(joined.metric) ? "" : joined.metric;
    slots.set(column, { ...joined, metric, unit: joined.unit ?? known });
  }
  const lines = layout.data.flatMap((column) => slots.get(column) ?? []);
  const amounts = (index: number, cross: number) => amountAt(layout.body[cross], layout.data[index] ?? 0);
  const parted = withParts(lines, amounts, layout.body.length);
  return new Map(layout.data.map((column, index) => [column, parted[index] ?? joinHeadings([], reading.gazetteer)]));
}

/**
 * The cells above a column. Markdown has no merged cells: a blank beside a heading that others stand under continues
 * it, as it would on paper.
 */
function headingCells({ headings, data }: Layout, column: number): GridCell[] {
  const found: GridCell[] = [];
  for (const [index, row] of headings.entries()) {
    const cell = row.cells[column];
    const named = (at: number) => headings.slice(index + 1).some(({ cells }) => (cells[at]?.text ?? "") !== "");
    const continued = cell?.text === "" && named(column) ? leftOf(row.cells, column, data[0] ?? 0) : null;
    const hasPartsBelow = continued !== null && named(row.cells.indexOf(continued));
    const chosen = hasPartsBelow ? continued : cell;
    if (
      chosen !== undefined &&
      chosen !== null &&
      chosen.text !== "" &&
      !found.some(({ span }) => span[0] === chosen.span[0])
    )
      found.push(chosen);
  }
  return found;
}

/** 小计 under 预算数, beside 基本支出 and 项目支出, is the 预算数. */
function wholeOfGroup(heading: Heading, depth: number, all: readonly Heading[]): Heading {
  const isNamed = all.slice(0, depth).some(({ metric }) => metric !== "");
  return heading.total === "part" && isNamed ? { ...heading, total: "whole", metric: "" } : heading;
}

/** A row of 人, 人, % under the headings says in what they count, as brackets behind them would. */
function bracketed(cell: GridCell, { lexicon }: SlotReading): GridCell {
  return readUnit(cell.text, lexicon.units) === null ? cell : { ...cell, text: `(${cell.text})` };
}

function leftOf(cells: readonly GridCell[], column: number, first: number): GridCell | null {
  return cells.slice(first, column).findLast(({ text }) => text !== "") ?? null;
}

function read(cell: GridCell, ofPlaces: boolean, { lexicon, gazetteer, own }: SlotReading): Heading {
  return { ...readHeading(cell.text, { lexicon, axis: { own, gazetteer, ofPlaces } }), span: cell.span };
}

export function mostlyPlaces(
  texts: readonly string[],
  { gazetteer, own }: Pick<SlotReading, "gazetteer" | "own">,
): boolean {
  const named = texts.filter((text) => text !== "");
  const places = named.filter((text) => gazetteer.resolve(text, own).length > 0);
  return places.length >= 2 && places.length * 2 >= named.length;
}

/** The labels of each body row, with the heading between rows it stands under and the row a 其中 is part of. */
export function rowSlots(layout: Layout, reading: SlotReading): LineSlots[] {
  const axes = new Map(layout.labels.map((column) => [column, isPlaceAxis(layout, column, reading)]));
  const anyPlaces = [...axes.values()].some((ofPlaces) => ofPlaces);
  const above = new Map<number, GridCell>();
  const own = layout.body.map((row): LineSlots => {
    const cells = labelCells(layout.labels, row, above);
    const headings = cells.map(({ cell, column }) => read(cell, axes.get(column) ?? false, reading));
    const slots = joinHeadings(headings, reading.gazetteer);
    const named = cells.length > 0 || layout.labels.length === 0;
    const doubt = cells.some(({ cell }) => gluedNumber.test(cell.text)) ? "a number in the label" : slots.doubt;
    return { ...slots, unit: unitOfRow(layout, row, reading) ?? slots.unit, doubt: named ? doubt : "no label" };
  });
  const totals = groupTotals(own, layout.body);
  const grouped = own.map((slots, index) => {
    const row = layout.body[index];
    const whose = totals.get(index);
    if (row === undefined || whose === "all") return slots;
    if (whose === "unclear") return { ...slots, doubt: "a total of a group or of all" };
    return withGroup(whose === "group" ? { ...slots, total: "part" } : slots, row, anyPlaces, reading);
  });
  return withParts(
    grouped,
    (index, cross) => amountAt(layout.body[index], layout.data[cross] ?? 0),
    layout.data.length,
  );
}

/** 河溪街道70.2: the first number of the row has run into its name, and the columns no longer fit. */
const gluedNumber = /[\u4e00-\u9fff]\d+\.\d+[%％‰]?$/;

function isPlaceAxis({ headings, body }: Layout, column: number, reading: SlotReading): boolean {
  const texts = body.map(({ cells }) => cells[column]?.text ?? "");
  return headings.some(({ cells }) => namesPlaces(cells[column]?.text ?? "")) || mostlyPlaces(texts, reading);
}

/** A blank label with another behind it repeats the one above, as a merged cell would. */
function labelCells(
  labels: readonly number[],
  row: BodyRow,
  above: Map<number, GridCell>,
): { cell: GridCell; column: number }[] {
  const last = labels.findLast((column) => (row.cells[column]?.text ?? "") !== "");
  return labels.flatMap((column) => {
    const cell = row.cells[column];
    if (cell === undefined) return [];
    if (cell.text !== "") {
      above.set(column, cell);
      return [{ cell, column }];
    }
    const known = above.get(column);
    return known !== undefined && last !== undefined && column < last ? [{ cell: known, column }] : [];
  });
}

function unitOfRow({ unitColumn }: Layout, { cells }: BodyRow, { lexicon }: SlotReading): LineSlots["unit"] {
  return unitColumn === null ? null : readUnit(cells[unitColumn]?.text ?? "", lexicon.units);
}

/**
 * 合计 under a heading between rows is that group's or the table's: the table's where there is but one for several
 * groups, or one more than there are groups and last.
 */
function groupTotals(rows: readonly LineSlots[], body: readonly BodyRow[]): Map<number, "group" | "all" | "unclear"> {
  const groups = new Set(body.flatMap(({ group }) => (group === null ? [] : [group.cell.span[0]])));
  const totals = rows.flatMap(({ total }, index) => (total === "whole" && body[index]?.group !== null ? [index] : []));
  const homes = new Set(totals.map((index) => body[index]?.group?.cell.span[0]));
  const whose = (position: number) => {
    if (groups.size > 1 && totals.length === 1) return "all";
    if (totals.length === groups.size && homes.size === groups.size) return "group";
    if (totals.length === groups.size + 1 && homes.size === groups.size)
      return position === totals.length - 1 ? "all" : "group";
    return "unclear";
  };
  return new Map(totals.map((index, position) => [index, whose(position)]));
}

/**
 * A lone label may be a heading or a row whose numbers are missing; where it is a place, rows under it that name none
 * could belong to it or to the whole, and nobody can tell.
 */
function withGroup(slots: LineSlots, { group }: BodyRow, ofPlaces: boolean, reading: SlotReading): LineSlots {
  if (group === null) return slots;
  const heading = joinHeadings([read(group.cell, ofPlaces || group.fullWidth, reading)], reading.gazetteer);
  if (group.fullWidth) {
    const joined = inheritFrom(heading, slots);
    const outside =
      heading.place !== null && slots.place !== null && !reading.gazetteer.contains(heading.place, slots.place);
    return outside ? { ...joined, place: slots.place } : joined;
  }
  if (heading.place === null) return slots.place === null ? inheritFrom(heading, slots) : slots;
  return slots.place === null && slots.total === null ? { ...slots, doubt: "a label that may be a heading" } : slots;
}
