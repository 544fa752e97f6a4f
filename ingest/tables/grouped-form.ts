import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { BarredCell, BarredLine } from "./barred-cells.ts";
import { isValue } from "./cell-value.ts";
import { plainCell, type Grid, type GridRow } from "./grid.ts";

/**
 * 一级指标 | 二级指标 | 单位 | 本年度 over 资源配置 | 门诊人次 | 人次 | 36421 and 出院人次 | 人次 | 4057 | : the column of groups is merged over
 * several rows, so all but the first of a group begin with their own name, and an empty cell fills them up. Null for any
 * table that is not so throughout.
 */
export function groupedForm(stretch: readonly BarredLine[], units: UnitTable): Grid | null {
  const cells = stretch.flatMap((line) => line.cells);
  const corner = cells.findIndex(({ text }) => text === "一级指标");
  if (corner < 0 || cells[corner + 1]?.text !== "二级指标") return null;
  const inRows = stretch.find((line) => line.cells[0] === cells[corner] && line.cells.length > 2);
  const rows =
    inRows === undefined
      ? chunks(cells.slice(corner), 3)
      : stretch.slice(stretch.indexOf(inRows)).map((line) => line.cells);
  const [headings = [], ...below] = rows.map(filled);
  const years =
    below[0]?.every(({ text }) => /^[(（]?(?:19|20)\d{2}年度?[)）]?$/.test(text)) === true ? below.shift() : undefined;
  const width = headings.length;
  const body = below.filter((row) => row.length > 0).map((row) => (row.length === width ? row.slice(1) : row));
  const fits = body.every((row) => row.length === width - 1 && isNumber(row.at(-1), units) && !isNumber(row[0], units));
  if (width < 3 || body.length < 2 || !fits) return null;
  const numbers = width - 1 - (headings[2]?.text === "单位" ? 2 : 1);
  const own = headings.slice(1);
  const heads =
    years === undefined
      ? [own]
      : years.length > numbers
        ? null
        : [own.map((cell, at) => withYear(cell, years[at - (own.length - numbers)]))];
  return heads === null ? null : { rows: [...heads, ...body].map(rowOf), titles: [], misfits: [] };
}

function chunks(cells: readonly BarredCell[], size: number): BarredCell[][] {
  return Array.from({ length: Math.ceil(cells.length / size) }, (_, row) => cells.slice(row * size, (row + 1) * size));
}

/** A row without the empty cells that fill it up. */
function filled(cells: readonly BarredCell[]): BarredCell[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== "") + 1);
}

function isNumber(cell: BarredCell | undefined, units: UnitTable): boolean {
  return cell !== undefined && isValue(cell, units);
}

/** 本年度 over (2019年). */
function withYear(cell: BarredCell, year: BarredCell | undefined): BarredCell {
  return year === undefined ? cell : { ...year, text: year.text.replace(/[()（）]/g, "") };
}

function rowOf(cells: readonly BarredCell[]): GridRow {
  return {
    line: [cells[0]?.span[0] ?? 0, cells.at(-1)?.span[1] ?? 0],
    cells: cells.map(({ span, text }) => plainCell(span, text)),
  };
}
