import type { UnitTable } from "../../src/reports/quantities/units.ts";
import { quoteNumbers, excludeDigits, joinAccounts, nothingRead, type TableAccount } from "./account.ts";
import { readCell } from "./cell-value.ts";
import { withCountsBefore } from "./bare-rates.ts";
import { joinHeadings, crossSlots } from "./cell-slots.ts";
import { isFullWidth, type Grid, type GridRow } from "./grid.ts";
import { readHeading } from "./header-slots.ts";
import { blocksOf, plainDigits, readLayout, type Layout } from "./layout.ts";
import { columnSlots, mostlyPlaces, rowSlots } from "./line-slots.ts";
import { linkCells, linkNamedTotals, withdrawTwins } from "./links.ts";
import { pairsOfGrid, type PairRow } from "./pairs.ts";
import { draftCells, type TableCell } from "./draft-cells.ts";
import { draftNumber, unresolvedDraft, type TableReading } from "./draft-number.ts";
import { headingsOf } from "./table-subject.ts";

/**
 * Reads one table: every number cell is one figure, named by its headings, or quoted with its line where the headings do
 * not say. A table of words is no table of figures and is left to the sentence reader.
 */
export function readGrid(grid: Grid, reading: TableReading): TableAccount {
  const { units } = reading.lexicon;
  if (grid.rows.length === 0) return quoteLines(grid.misfits, reading);
  if (!grid.rows.some(({ cells }) => cells.slice(1).some(({ text }) => isNumber(text, units)))) return countersOf(grid);
  const pairs = pairsOfGrid(grid, units);
  if (pairs !== null) return readPairs(pairs, reading);
  const blocks = blocksOf(grid).map((columns) => ({ columns, layout: readLayout(grid, columns, units) }));
  const cells = blocks.flatMap(({ layout }) => (layout === null ? [] : cellsOf(layout, reading)));
  withdrawTwins(cells);
  linkNamedTotals(cells);
  if (blocks.length === 1) linkCells(cells, { complete: grid.misfits.length === 0 && !reading.caption.partial });
  return joinAccounts([
    { drafts: cells.map(({ draft }) => draft), excluded: [], covered: linesOf(grid) },
    ...blocks.map((block) => accountFor(grid, block, cells, reading)),
    ...grid.misfits.map((line) => ({ ...quoteNumbers(reading.text, line, line, units), covered: [] })),
  ]);
}

/** A table whose columns nobody can name: every number stays a quote of its line. */
function quoteLines(lines: Grid["misfits"], { text, lexicon }: TableReading): TableAccount {
  return joinAccounts(lines.map((line) => ({ ...quoteNumbers(text, line, line, lexicon.units), covered: [line] })));
}

function isNumber(text: string, units: UnitTable): boolean {
  const value = readCell(text, [0, text.length], units);
  return value.kind === "number" && !value.yearLike;
}

/** A table of words is read as sentences, but the numbers of its rows are list marks. */
function countersOf({ rows }: Grid): TableAccount {
  const first = rows.map(({ cells }) => cells[0]).filter((cell) => cell !== undefined && /^\d{1,3}$/.test(cell.text));
  const counts = first.length > 1 && first.every((cell, index) => cell?.text === String(index + 1));
  const spans = counts ? first.flatMap((cell) => (cell === undefined ? [] : [cell.span])) : [];
  return { drafts: [], excluded: spans.map((span) => ({ span, class: "list-mark" })), covered: spans };
}

function linesOf({ rows, misfits }: Grid): TableAccount["covered"] {
  return [...rows.filter((row) => !isFullWidth(row)).map(({ line }) => line), ...misfits];
}

function cellsOf(layout: Layout, reading: TableReading): TableCell[] {
  const [rows, columns] = [rowSlots(layout, reading), withCountsBefore(columnSlots(layout, reading))];
  const times = [...rows, ...columns.values()].flatMap((slots) => slots.times);
  const labels = layout.headings.flatMap(({ cells }) => layout.labels.map((column) => cells[column]?.text ?? ""));
  const headings = headingsOf(rows, [...columns.values()], labels);
  return draftCells(layout, rows, columns, { ...reading, times, headings });
}

/** Columns that are read together; without a layout nobody can say what they mean. */
type Block = { columns: readonly number[]; layout: Layout | null };

/** Every cell that became no figure: headings and labels lose their digits, other words keep them as quotes. */
function accountFor(
  grid: Grid,
  { columns, layout }: Block,
  cells: readonly TableCell[],
  reading: TableReading,
): TableAccount {
  const { text, lexicon } = reading;
  const read = new Set(cells.map(({ draft }) => draft.quantity.span[0]));
  const accounts = grid.rows.flatMap((row) => {
    if (isFullWidth(row)) return [];
    return columns.flatMap((column): TableAccount[] => {
      const cell = row.cells[column];
      if (cell === undefined || cell.repeated || cell.text === "" || read.has(cell.span[0])) return [];
      if (layout === null) return [{ ...quoteCell(row, column, reading), covered: [] }];
      const named = isNaming(layout, row, column);
      if (named !== null)
        return [{ drafts: [], excluded: excludeDigits(text, cell.span, lexicon.units, named), covered: [] }];
      return [{ ...quoteNumbers(text, cell.span, row.line, lexicon.units), covered: [] }];
    });
  });
  return joinAccounts(accounts);
}

function isNaming(
  { headings, labels, counters, unitColumn }: Layout,
  { line, cells }: GridRow,
  column: number,
): "list-mark" | "name" | null {
  if (headings.some((heading) => heading.line[0] === line[0])) return "name";
  if (counters.includes(column)) return "list-mark";
  const slipped = plainDigits.test(cells[column]?.text ?? "");
  return labels.includes(column) || (column === unitColumn && !slipped) ? "name" : null;
}

/** A number cell of a table that could not be read keeps its whole cell; anything else is scanned. */
function quoteCell(
  row: GridRow,
  column: number,
  { text, lexicon }: TableReading,
): Pick<TableAccount, "drafts" | "excluded"> {
  const cell = row.cells[column];
  if (cell === undefined) return nothingRead;
  const value = readCell(cell.text, cell.span, lexicon.units);
  if (value.kind === "number" && !value.yearLike)
    return { drafts: [unresolvedDraft(value.quantity, row.line)], excluded: [] };
  return quoteNumbers(text, cell.span, row.line, lexicon.units);
}

/** Labels and numbers side by side: each label is the one heading of its number. */
export function readPairs(rows: readonly PairRow[], reading: TableReading): TableAccount {
  const { lexicon, gazetteer, own, text } = reading;
  const none = joinHeadings([], gazetteer);
  const ofPlaces = mostlyPlaces(
    rows.flatMap(({ pairs }) => pairs.map(({ label }) => label)),
    reading,
  );
  const cells: TableCell[] = [];
  const excluded: TableAccount["excluded"] = [];
  rows.forEach(({ line, pairs }, row) => {
    pairs.forEach(({ label, labelSpan, number }, column) => {
      const value = readCell(text.slice(...number), number, lexicon.units);
      if (value.kind !== "number") return;
      const heading = readHeading(label, { lexicon, axis: { own, gazetteer, ofPlaces } });
      const named = joinHeadings([{ ...heading, span: labelSpan }], gazetteer);
      const crossed = crossSlots(named, none, gazetteer);
      const draft = crossed === null ? null : draftNumber(value.quantity, crossed, line, reading);
      cells.push({
        row,
        column,
        rowSlots: named,
        columnSlots: none,
        base: null,
        draft: draft ?? unresolvedDraft(value.quantity, line, label),
      });
      excluded.push(...excludeDigits(text, labelSpan, lexicon.units, "name"));
    });
  });
  withdrawTwins(cells);
  return { drafts: cells.map(({ draft }) => draft), excluded, covered: rows.map(({ line }) => line) };
}
