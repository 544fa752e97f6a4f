import type { UnitTable } from "../../src/reports/quantities/units.ts";
import { readCell, type CellValue } from "./cell-value.ts";
import { isFullWidth, type Grid, type GridCell, type GridRow } from "./grid.ts";
import { groupAt, type RowGroup } from "./row-groups.ts";

/**
 * Which rows of a table are headings and which columns name its rows. Null where that cannot be told: such a table is
 * quoted as raw lines and never asserted (figures.md 4b.16).
 */
export type Layout = {
  headings: GridRow[];
  body: BodyRow[];
  /** Columns that name the rows. */
  labels: number[];
  /** Columns that hold numbers. */
  data: number[];
  /** Columns that count the rows (序号): their numbers are list marks. */
  counters: number[];
  /** The column that prints each row's unit, or null. */
  unitColumn: number | null;
};

export type BodyRow = GridRow & {
  values: CellValue[];
  /** The heading between rows that the row stands under, or null. */
  group: RowGroup | null;
  /** True where the row itself is such a heading, or a place without any number: its other cells are empty. */
  alone: boolean;
};

/** 注：…below a table. */
const note = /^(?:注|说明|备注|附注|资料来源|数据来源)[:：]?/;
/** 序号, 科目编码: the numbers under it count rows or stand for what their names say. */
const counterHeading = /^(?:序号|序|编号|行次|(?:科目|项目|功能|分类|区划|单位|机构|行政)*(?:代码|编码)|No\.?)$/i;
const rankHeading = /^(?:排名|名次|位次|排序)$/;
/** 备注: under it stand words. */
const remarkHeading = /^(?:备注|说明|注)$/;
const mostHeadings = 4;
const longestLabel = 24;

/** `columns` are those of one block: a table printed in two halves side by side is two blocks. */
export function readLayout(grid: Grid, columns: readonly number[], units: UnitTable): Layout | null {
  const rows = grid.rows.filter((row) => !(isFullWidth(row) && note.test(row.cells[0]?.text ?? "")));
  const firstRow = rows.findIndex((row) => !isFullWidth(row));
  if (firstRow < 0) return null;
  const valuesOf = (row: GridRow) => row.cells.map((cell) => readCell(cell.text, cell.span, units));
  const count = headingCount(rows.slice(firstRow), columns, valuesOf);
  if (count === 0) return null;
  const headings = rows.slice(firstRow, firstRow + count);
  const body = bodyRows(rows.slice(firstRow + count), headings, columns, valuesOf);
  const heading = (column: number) => headings.map(({ cells }) => cells[column]?.text ?? "");
  const parts = sortColumns(body, columns, heading, units);
  if (parts === null) return null;
  return { headings, body, ...parts };
}

type ValuesOf = (row: GridRow) => CellValue[];

/** Rows from the top that hold no number: ages, words, and years where the corner shows that the headings go on. */
function headingCount(rows: readonly GridRow[], columns: readonly number[], valuesOf: ValuesOf): number {
  let count = 0;
  for (const row of rows.slice(0, mostHeadings)) {
    if (isFullWidth(row) || !isHeading(row, columns, valuesOf(row), count)) break;
    count += 1;
  }
  return count;
}

function isHeading(
  { cells }: GridRow,
  columns: readonly number[],
  values: readonly CellValue[],
  above: number,
): boolean {
  const [first, ...rest] = columns;
  const corner = cells[first ?? 0];
  const goesOn = corner === undefined || corner.text === "" || corner.repeated;
  const marked = columns.every((column) => cells[column]?.header === true);
  const isNumber = (column: number) => {
    const value = values[column];
    if (value?.kind === "none") return column !== first;
    const isYear = value?.kind === "number" && value.yearLike && (above === 0 || goesOn);
    return value?.kind === "number" && !isYear && !(marked && value.quantity.unit !== "");
  };
  if (columns.some(isNumber)) return false;
  const named = rest.some((column) => cells[column]?.text !== "" && cells[column]?.repeated === false);
  return named || (above === 0 && columns.length > 1 && rest.some((column) => cells[column]?.text !== ""));
}

function bodyRows(
  rows: readonly GridRow[],
  headings: readonly GridRow[],
  columns: readonly number[],
  valuesOf: ValuesOf,
): BodyRow[] {
  const first = columns[0] ?? 0;
  const known = new Set(headings.map(textOf));
  const body: BodyRow[] = [];
  let group: RowGroup | null = null;
  for (const row of rows) {
    if (known.has(textOf(row))) continue;
    const cell = row.cells[first];
    const fullWidth = isFullWidth(row);
    const empty = columns.every(
      (column) => column === first || row.cells[column]?.text === "" || row.cells[column]?.repeated,
    );
    const alone = fullWidth || (empty && cell !== undefined && cell.text !== "" && !cell.repeated);
    group = groupAt(group, cell?.text ?? "");
    if (!fullWidth) body.push({ ...row, values: valuesOf(row), group, alone });
    if (alone && cell !== undefined) group = { cell, fullWidth };
  }
  return body;
}

function textOf({ cells }: GridRow): string {
  return cells.map(({ text }) => text).join("\t");
}

function sortColumns(
  body: readonly BodyRow[],
  columns: readonly number[],
  heading: (column: number) => readonly string[],
  units: UnitTable,
): Pick<Layout, "labels" | "data" | "counters" | "unitColumn"> | null {
  const counters = columns.filter((column) => isCounter(body, column, heading(column)));
  const others = columns.filter((column) => !counters.includes(column));
  const unitColumn = others.slice(1).find((column) => printsUnits(body, column, heading(column), units)) ?? null;
  const data = others.filter(
    (column, index) => column !== unitColumn && isData(body, column, heading(column), index === 0),
  );
  const firstData = data[0];
  if (firstData === undefined) return null;
  const before = others.filter((column) => column < firstData);
  const named = before.filter(
    (column) => column !== unitColumn && !heading(column).some((text) => remarkHeading.test(text)),
  );
  const labels = named.filter((column, index) => index === 0 || isShort(body, column));
  const single = body.filter(({ values }) => data.some((column) => values[column]?.kind === "number")).length === 1;
  return labels.length === 0 && !single ? null : { labels, data, counters, unitColumn };
}

/** 建设内容 and the like beside a name are prose: numbers in them are no part of what the row is called. */
function isShort(body: readonly BodyRow[], column: number): boolean {
  return body.every(({ cells }) => {
    const text = cells[column]?.text ?? "";
    return text.length <= longestLabel || listed.test(text);
  });
}

/** (二)部分公开(区分处理的,…): a row of a numbered list is a name, however long. */
const listed = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.、．](?!\d))[^。；;]*$/;

function isCounter(body: readonly BodyRow[], column: number, heading: readonly string[]): boolean {
  if (heading.some((text) => counterHeading.test(text))) return true;
  // 排名 before the names: the rows are sorted by another column.
  if (column === 0 && heading.some((text) => rankHeading.test(text))) return true;
  const texts = body.map(({ cells }) => cells[column]?.text ?? "").filter((text) => text !== "");
  const unnamed = heading.every((text) => text === "");
  return unnamed && texts.length > 1 && texts.every((text, index) => text === String(index + 1));
}

/** A column of years under 年份 names rows; under 人数 its four digits are numbers. */
function isData(body: readonly BodyRow[], column: number, heading: readonly string[], isFirst: boolean): boolean {
  const numbers = body.flatMap(({ values }) => {
    const value = values[column];
    return value?.kind === "number" ? [value] : [];
  });
  if (numbers.length === 0) return !isFirst && isMissing(body, column);
  const years = numbers.every(({ yearLike }) => yearLike);
  return !(years && (isFirst || heading.some((text) => /^年[份度]?$|年份|年度/.test(text))));
}

/** Nothing but — and the like: numbers that the source does not have. */
function isMissing(body: readonly BodyRow[], column: number): boolean {
  const kinds = body.map(({ values }) => values[column]?.kind);
  return kinds.includes("none") && kinds.every((kind) => kind === "none" || kind === "empty");
}

function printsUnits(body: readonly BodyRow[], column: number, heading: readonly string[], units: UnitTable): boolean {
  if (!heading.some((text) => /^(?:计[量算])?单位$/.test(text))) return false;
  const printed = body.map(({ cells }) => cells[column]?.text ?? "").filter((text) => text !== "");
  const isUnit = (text: string) =>
    units.byName.has(text) || readCell(`1${text}`, [0, text.length + 1], units).kind === "number" || text.includes("/");
  // One number that slipped under 单位 makes no other column of all the units.
  const slipped = printed.filter((text) => !isUnit(text));
  return slipped.every((text) => plainDigits.test(text)) && slipped.length * mostSlipped <= printed.length;
}

/** What stands under 单位 and is no unit: 1,406 of the column beside it; 1/10万 is one. */
export const plainDigits = /^[\d.,]+$/;

/** At most one of so many. */
const mostSlipped = 10;

/**
 * The columns of each block: where the first heading comes back further right, the table goes on there, to save paper
 * (县区 | 人口 | 县区 | 人口), also under headings over each half (收入 over 项目 | 金额, 支出 over 项目 | 金额), where it heads names.
 */
export function blocksOf(grid: Grid): number[][] {
  const width = grid.rows[0]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column);
  const rows = grid.rows.filter((row) => !isFullWidth(row));
  const starts = rows.slice(0, mostHeadings).flatMap((row, index) => {
    const found = blockStarts(row, columns);
    const named =
      index === 0 || found.every((start) => rows.slice(index).every(({ cells }) => !isPlainNumber(cells[start])));
    return found.length > 1 && named ? [found] : [];
  })[0] ?? [0];
  return starts.map((start, index) => columns.slice(start, starts[index + 1] ?? width));
}

function isPlainNumber(cell: GridCell | undefined): boolean {
  return /^[-−]?\d[\d.,]*[%‰]?$/.test(cell?.text ?? "");
}

/** Only of a row of words: that a case was reported and lives in one county (甲县 | 甲县 | 5) begins nothing. */
function blockStarts({ cells }: GridRow, columns: readonly number[]): number[] {
  if (cells.some(isPlainNumber)) return [];
  const first = cells[0]?.text ?? "";
  return columns.filter(
    (column) => column === 0 || (first !== "" && cells[column]?.text === first && !cells[column]?.repeated),
  );
}
