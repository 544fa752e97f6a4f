import type { FilePlace } from "../../src/reports/document.ts";
import type { DocumentWriter, WrittenCell } from "./document-writer.ts";
import { cellName } from "./xlsx/cell-name.ts";

/** One sheet as a person sees it: shown cells by row and column (from 0), and which cells are merged. */
export type Sheet = {
  /** Null where the format has no sheets. */
  name: string | null;
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  merges: readonly Merge[];
  /** Rows and columns that the sheet does not show. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
};

export type Merge = { top: number; left: number; bottom: number; right: number };

/** Names a program gives by itself say nothing about what the sheet holds. */
const programName = /^(?:sheet|工作表|表)\s*\d*$/i;

/**
 * Writes a sheet as text: its name, then what stands between its empty rows, each a table. Rows at the top and bottom
 * of a table that hold a single cell are its title, unit and notes, and become lines above and below it.
 */
export function writeSheet(sheet: Sheet, writer: DocumentWriter): void {
  const rows = [...sheet.rows.keys()].toSorted((left, right) => left - right);
  const blocks = blocksOf(
    rows.filter((row) => !sheet.hiddenRows.has(row)),
    sheet,
  );
  if (blocks.length > 0 && sheet.name !== null && !programName.test(sheet.name)) {
    writer.line(sheet.name, placeOf(sheet, blocks[0]?.[0] ?? 0, 0));
  }
  const merges = mergesByStart(sheet);
  for (const block of blocks) writeBlock(sheet, block, merges, writer);
}

/** Runs of rows without a gap; a row that is only hidden is no gap. */
function blocksOf(rows: readonly number[], { hiddenRows, merges }: Sheet): number[][] {
  const blocks: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    let next = last + 1;
    while (next < row && (hiddenRows.has(next) || merges.some(({ top, bottom }) => top < next && next <= bottom)))
      next += 1;
    if (next === row) blocks.at(-1)?.push(row);
    else blocks.push([row]);
    last = row;
  }
  return blocks;
}

function writeBlock(sheet: Sheet, block: readonly number[], merges: MergeStarts, writer: DocumentWriter): void {
  const single = (row: number | undefined) => row !== undefined && shownCells(sheet, row).length === 1;
  let first = 0;
  while (isTitle(sheet, block[first])) first += 1;
  let end = block.length;
  while (end > first && single(block[end - 1])) end -= 1;
  for (const row of block.slice(0, first)) writeLines(sheet, row, writer);
  if (end - first > 0) writeTable(sheet, block.slice(first, end), merges, writer);
  for (const row of block.slice(Math.max(first, end))) writeLines(sheet, row, writer);
}

/** What stands above a table's headings: one cell, or several that each say who, when and in which unit. */
function isTitle(sheet: Sheet, row: number | undefined): boolean {
  if (row === undefined) return false;
  const texts = shownCells(sheet, row).map(([, text]) => text);
  return texts.length === 1 || texts.every((text) => aboutTable.test(text));
}

/** 单位：万元, 填报单位：…, 截至2023年12月: a line about the table, and no row of it. */
const aboutTable =
  /^[(（]?(?:计量|金额)?(?:单位|填报|制表|编制|报送|统计|日期|时间|期间|截至|截止)[^:：]{0,8}[:：]|^(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?$/;

function shownCells({ rows, hiddenColumns }: Sheet, row: number): [number, string][] {
  return [...(rows.get(row) ?? [])]
    .filter(([column, text]) => !hiddenColumns.has(column) && text !== "")
    .toSorted(([left], [right]) => left - right);
}

function writeLines(sheet: Sheet, row: number, writer: DocumentWriter): void {
  for (const [column, text] of shownCells(sheet, row)) writer.line(text, placeOf(sheet, row, column));
}

function placeOf({ name }: Sheet, row: number, column: number): FilePlace {
  return { in: "sheet", sheet: name, cell: cellName(row, column) };
}

type MergeStarts = ReadonlyMap<string, Merge>;

function mergesByStart({ merges }: Sheet): MergeStarts {
  return new Map(merges.map((merge) => [cellName(merge.top, merge.left), merge]));
}

/** The used area of the rows; a merged cell covers what of its area is shown and used. */
function writeTable(sheet: Sheet, rows: readonly number[], merges: MergeStarts, writer: DocumentWriter): void {
  const used = new Set(rows.flatMap((row) => shownCells(sheet, row).map(([column]) => column)));
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const columns = range(first, last).filter((column) => !sheet.hiddenColumns.has(column));
  const covered = new Set<string>();
  const written = rows.map((row) =>
    columns.flatMap((column): WrittenCell[] => {
      const name = cellName(row, column);
      if (covered.has(name)) return [];
      const area = areaOf(merges.get(name), { row, column }, rows, columns);
      for (const inner of area.names) covered.add(inner);
      const text = sheet.rows.get(row)?.get(column) ?? "";
      return [{ text, header: false, columns: area.columns, rows: area.rows, place: placeOf(sheet, row, column) }];
    }),
  );
  writer.table(written);
}

function areaOf(
  merge: Merge | undefined,
  at: { row: number; column: number },
  rows: readonly number[],
  columns: readonly number[],
): { names: string[]; rows: number; columns: number } {
  if (merge === undefined) return { names: [], rows: 1, columns: 1 };
  const inRows = rows.filter((row) => row >= at.row && row <= merge.bottom);
  const inColumns = columns.filter((column) => column >= at.column && column <= merge.right);
  const names = inRows.flatMap((row) => inColumns.map((column) => cellName(row, column)));
  return { names, rows: inRows.length, columns: inColumns.length };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
