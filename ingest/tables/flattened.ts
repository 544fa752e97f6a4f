import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";
import { readCell } from "./cell-value.ts";
import { commonWidth, plainCell, type Grid, type GridRow } from "./grid.ts";
import { measures, names } from "./listed-columns.ts";
import { spreadHeadings } from "./spread-headings.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";

/**
 * Tables of plain text: lines whose cells are parted by tabs, one below the other (figures.md 4b.16). All rows must
 * have as many cells as most of them; a line with another count keeps its numbers but not their meaning.
 */
export function flattenedGrids(lines: readonly Line[], text: string, units: UnitTable): Grid[] {
  const grids: Grid[] = [];
  let run: Line[] = [];
  const close = () => {
    const grid = gridOfRun(run, text, units);
    if (grid !== null) grids.push(grid);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (isTitle(line) || opensTable(lines, index, run, units)) close();
    if (isTitle(line)) continue;
    if (isRow(line) || (run.length > 0 && isShortRow(line, units))) run.push(line);
    else close();
  }
  close();
  return grids;
}

/** 表2 and its words a gap apart. */
function isTitle({ text }: Line): boolean {
  return /^附?表\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—.]\d{1,2})?\t[^\t]+$/.test(text);
}

/** Words in as many cells as the rows of numbers below have, and no others above: the headings of another table. */
function opensTable(lines: readonly Line[], at: number, above: readonly Line[], units: UnitTable): boolean {
  const widthOf = (line: Line | undefined) => line?.text.split("\t").length ?? 0;
  const holdsNumber = (line: Line | undefined) =>
    line?.text.split("\t").some((cell) => readCell(cell, [0, cell.length], units).kind === "number") ?? false;
  const width = widthOf(lines[at]);
  const known = above.filter(holdsNumber).map(widthOf);
  return (
    width > 1 &&
    known.length > 0 &&
    !known.includes(width) &&
    !holdsNumber(lines[at]) &&
    [1, 2].every((step) => widthOf(lines[at + step]) === width && holdsNumber(lines[at + step]))
  );
}

const longestCell = 40;

function isRow({ text }: Line): boolean {
  return (
    text.includes("\t") && !/[。；;！？]/.test(text) && text.split("\t").every((cell) => cell.length <= longestCell)
  );
}

/** `合计1,192.24`: a row of two cells between which the cleaner could not tell a column. */
function isShortRow({ text }: Line, units: UnitTable): boolean {
  const number = /^[\u4e00-\u9fff()（）]{2,12}(?<number>[-\d].*)$/.exec(text)?.groups?.["number"];
  return number !== undefined && readCell(number, [0, number.length], units).kind === "number";
}

function gridOfRun(run: readonly Line[], text: string, units: UnitTable): Grid | null {
  const rows = run.map((line) => rowOf(line, text));
  const width = commonWidth(rows);
  const kinds = rows.flatMap(({ cells }) =>
    cells.slice(1).map(({ text: cell, span }) => readCell(cell, span, units).kind),
  );
  const filled = kinds.filter((kind) => kind === "number" || kind === "none").length;
  if (width < 2 || (filled < 2 && !isHeaded(rows)) || !kinds.includes("number")) return null;
  const fits = rows.filter(({ cells }) => cells.length === width);
  const above = rows.slice(
    0,
    rows.findIndex((row) => row === fits[0]),
  );
  const headings = headingsOf(above, width);
  return {
    rows: [...headings, ...fits],
    titles: [],
    misfits: rows
      .filter((row) => row.cells.length !== width && !(headings.length > 0 && above.includes(row)))
      .map(({ line }) => line),
  };
}

/** 项目 | 金额 over a single row is a table too. */
function isHeaded([headings]: readonly GridRow[]): boolean {
  const [corner, ...others] = headings?.cells ?? [];
  return corner !== undefined && names.test(corner.text) && others.every(({ text }) => measures.test(text));
}

/** Two rows of headings with merged cells have fewer cells than the rows below them. */
function headingsOf(above: readonly GridRow[], width: number): GridRow[] {
  const [upper, lower, more] = above;
  if (upper === undefined || lower === undefined || more !== undefined) return [];
  const [first, second] = spreadHeadings(upper.cells, lower.cells, width) ?? [];
  if (first === undefined || second === undefined) return [];
  return [
    { ...upper, cells: first },
    { ...lower, cells: second },
  ];
}

function rowOf(line: Line, text: string): GridRow {
  let from = line.span[0];
  const cells = line.text.split("\t").map((piece) => {
    const span: Span = [from, from + piece.length];
    from = span[1] + 1;
    return plainCell(span, text.slice(...span));
  });
  return { line: line.span, cells };
}
