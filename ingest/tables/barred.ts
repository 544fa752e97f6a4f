import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Line } from "../section/lines.ts";
import { barredStretches, type BarredCell, type BarredLine } from "./barred-cells.ts";
import { isValue } from "./cell-value.ts";
import { corneredTables } from "./cornered-cells.ts";
import { groupedForm } from "./grouped-form.ts";
import { commonWidth, plainCell, type Grid, type GridRow } from "./grid.ts";

/**
 * Tables of plain text whose cells end in bars (figures.md 4b.16). One row of headings, as many as the rows have cells,
 * names the columns. Headings in two rows, merged cells and parts (#医院) leave open which column is whose, because the
 * bars at a row's end only fill it up: such a table keeps its numbers as quotes and asserts none.
 */
export function barredGrids(lines: readonly Line[], units: UnitTable): Grid[] {
  const tables = barredStretches(lines).filter((stretch) => countsThings(stretch, units));
  return tables.flatMap(cutAtTitles).flatMap((stretch) => {
    if (!stretch.some((row) => hasNumber(row, units))) return [];
    const form = groupedForm(stretch, units);
    if (form !== null) return [form];
    const rows = stretch.filter((row) => isRow(row) && hasNumber(row, units));
    return rows.length > 0 ? [gridOfLines(stretch, rows, units)] : gridsOfCells(stretch, units);
  });
}

/** Navigation and 索引号 | 发布机构 have bars too: a table of figures has several numbers among its cells. */
function countsThings(stretch: readonly BarredLine[], units: UnitTable): boolean {
  const filled = stretch.flatMap(({ cells }) => cells.filter(({ text }) => text !== ""));
  const numbers = filled.filter((cell) => isValue(cell, units)).length;
  return numbers >= fewestNumbers && numbers * 4 >= filled.length;
}

const fewestNumbers = 3;

/** | --- | --- | as a markdown table has it under its headings, in a text that says it is none. */
function isRule({ cells }: BarredLine): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  return filled.length > 1 && filled.every(({ text }) => /^:?-{2,}:?$/.test(text));
}

/** 第二十条第(一)项 | ||| over a row of headings, or a rule under one: a table begins, also right behind another. */
function cutAtTitles(stretch: BarredLine[]): BarredLine[][] {
  const starts = stretch.flatMap((row, index) => {
    const next = stretch[index + 1];
    if (next !== undefined && isRule(next)) return [index];
    const titled = !row.continued && row.cells.length > 2 && row.cells.slice(1).every(({ text }) => text === "");
    return titled && next !== undefined && isRow(next) && !next.cells.some(({ text }) => /^\d/.test(text))
      ? [index]
      : [];
  });
  const cuts = [0, ...starts.filter((start) => start > 0), stretch.length];
  return cuts.slice(0, -1).map((start, index) => stretch.slice(start, cuts[index + 1]).filter((row) => !isRule(row)));
}

/** A row to a line: it begins and ends here and has two cells or more. */
function isRow({ cells, continued }: BarredLine): boolean {
  return !continued && cells.filter(({ text }) => text !== "").length > 1;
}

function gridOfLines(stretch: readonly BarredLine[], rows: readonly BarredLine[], units: UnitTable): Grid {
  const pairs = pairsUnderGroups(stretch, rows, units);
  if (pairs !== null) return pairs;
  const broken = brokenHeading(stretch, rows);
  const first = broken?.end ?? firstBodyRow(stretch, rows);
  const above = stretch.slice(0, first);
  const body = stretch.slice(first).filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const [count, width] = [commonWidth(rows), filledWidth([...above.filter(isRow), ...rows])];
  const heading = broken ?? headingOf(above, { count, width });
  if (heading === null) return unresolved(stretch);
  const again = body.findIndex((row) => isHeadingLike(row, width, units));
  const known = again < 0 ? body : body.slice(0, again);
  const fits = known.filter((row) => !row.continued && row.cells.length === count);
  const table = [heading.cells, ...fits.map(({ cells }) => cells.slice(0, width))];
  // A bar before the first cell of every row makes no column.
  const from = table.every(([cell]) => cell?.text === "") ? 1 : 0;
  return {
    rows: table.map((cells) => rowOf(cells.slice(from))),
    titles: heading.titles.map(({ span }) => span),
    misfits: body.filter((row) => !fits.includes(row) && hasNumber(row, units)).map(({ line }) => line.span),
  };
}

/**
 * 项目 | 单位 | / 4月 | 1-4月 | / 增长(%) |: one row of headings that the page has broken over lines. Lines that fill up nothing and hold
 * as many cells together as the rows have columns; headings in two rows hold more.
 */
function brokenHeading(
  stretch: readonly BarredLine[],
  rows: readonly BarredLine[],
): { cells: BarredCell[]; titles: BarredCell[]; end: number } | null {
  const width = filledWidth(rows);
  const cells: BarredCell[] = [];
  for (const [at, row] of stretch.entries()) {
    if (rows.includes(row) || row.cells.some(({ text }) => text === "")) return null;
    cells.push(...row.cells);
    if (cells.length === width && at > 0 && isPlain(cells)) return { cells, titles: [], end: at + 1 };
    if (cells.length >= width) return null;
  }
  return null;
}

/** 一、综合 | ||, a group's name alone in its row, stands below the row of headings and above the first number. */
function firstBodyRow(stretch: readonly BarredLine[], rows: readonly BarredLine[]): number {
  const numbers = stretch.findIndex((row) => rows.includes(row));
  const heading = stretch.slice(0, numbers).findLastIndex(isRow);
  const between = stretch.slice(heading + 1, numbers);
  const areGroups = between.every(
    ({ cells, continued }) => !continued && cells.filter(({ text }) => text !== "").length === 1,
  );
  return heading >= 0 && areGroups ? heading + 1 : numbers;
}

/** Words in every column between rows of numbers: another table's headings, under which nobody knows the rows behind them. */
function isHeadingLike(row: BarredLine, width: number, units: UnitTable): boolean {
  const filled = row.cells.slice(0, width).filter(({ text }) => text !== "");
  return isRow(row) && filled.length === width && width > 1 && !filled.some((cell) => isValue(cell, units));
}

/**
 * 分类 | 指标 | 2021年全年 over rows of a name and a number (实有床位数(张) | 2802 | |): the column of groups is merged and left
 * out of its rows, so name and number stand first in each, and the last heading is the number's.
 */
function pairsUnderGroups(stretch: readonly BarredLine[], rows: readonly BarredLine[], units: UnitTable): Grid | null {
  const first = stretch.findIndex((row) => rows.includes(row));
  const above = stretch
    .slice(0, first)
    .flatMap(({ cells }) => cells.filter(({ text }) => text !== "" && !isGroup(text)));
  const [grouping, ...own] = above.slice(-3);
  if (above.length !== 3 || grouping === undefined || !groupHeading.test(grouping.text) || !isPlain(own)) return null;
  const alike = rows.every(
    ({ cells: [name, number, ...rest] }) =>
      name !== undefined &&
      number !== undefined &&
      !isValue(name, units) &&
      isValue(number, units) &&
      rest.every(({ text }) => text === ""),
  );
  if (!alike) return null;
  return { rows: [rowOf(own), ...rows.map(({ cells }) => rowOf(cells.slice(0, 2)))], titles: [], misfits: [] };
}

const groupHeading = /^(?:分类|类别|类型|大类|项目分类|指标分类|指标类别)$/;

/** 一、医疗资源: the name of a group of rows. */
function isGroup(text: string): boolean {
  return /^[一二三四五六七八九十]{1,3}、/.test(text);
}

/** How many columns hold anything: the bars behind the last of them fill every row up alike. */
function filledWidth(rows: readonly BarredLine[]): number {
  return Math.max(...rows.map(({ cells }) => cells.findLastIndex(({ text }) => text !== "") + 1));
}

/** The one row of headings, and what stands over it. */
function headingOf(
  above: readonly BarredLine[],
  { count, width }: { count: number; width: number },
): { cells: BarredCell[]; titles: BarredCell[] } | null {
  const whole = above.filter(isRow);
  if (whole.length > 1) return null;
  const [line] = whole;
  const titles = above.filter((row) => row !== line).flatMap(({ cells }) => cells.filter(({ text }) => text !== ""));
  if (line !== undefined) {
    const own = line.cells.slice(0, width);
    return line.cells.length === count && isPlain(own) ? { cells: own, titles } : null;
  }
  const cells = above.flatMap((row) => row.cells);
  return headingOfCells(cells, width);
}

/** Headings one to a line, with no empty cell between; a title above them is parted from them by one. */
function headingOfCells(cells: readonly BarredCell[], width: number) {
  const end = cells.findLastIndex(({ text }) => text !== "") + 1;
  const own = cells.slice(Math.max(0, end - width), end);
  const titles = cells.slice(0, Math.max(0, end - width)).filter(({ text }) => text !== "");
  const above = cells[end - width - 1]?.text ?? "";
  if (own.length < width || !isPlain(own) || own[0]?.text === "" || titles.length > 1 || above !== "") return null;
  return { cells: own, titles };
}

/** No cell but the corner is empty, and none is a part of the one before. */
function isPlain(cells: readonly BarredCell[]): boolean {
  return cells.every(({ text }, index) => (text === "" ? index === 0 : !/^(?:#|＃|其中)/.test(text)));
}

function gridsOfCells(stretch: readonly BarredLine[], units: UnitTable): Grid[] {
  const filled = stretch.flatMap(({ cells }) => cells.filter(({ text }) => text !== ""));
  return (
    corneredTables(filled.map((cell) => ({ ...cell, number: isValue(cell, units) }))) ?? [gridOfCells(stretch, units)]
  );
}

/** A cell to a line: the labels and numbers of the first row tell how many cells a row has, and every row must be alike. */
function gridOfCells(stretch: readonly BarredLine[], units: UnitTable): Grid {
  const cells = stretch.flatMap((row) => row.cells);
  const filled = cells.filter(({ text }) => text !== "");
  const kinds = filled.map((cell) => isValue(cell, units));
  const first = kinds.indexOf(true);
  const words = kinds.findIndex((number, index) => index > first && !number);
  const next = kinds.findIndex((number, index) => index > words && number);
  const labels = next - words;
  const width = words - first + labels;
  const start = first - labels;
  if (words < 0 || next < 0 || labels > 2 || start < 1) return unresolved(stretch);
  const heading = headingOfCells(cells.slice(0, cells.indexOf(filled[start] ?? cells[0] ?? noCell)), width);
  if (heading === null) return unresolved(stretch);
  const rows = [rowOf(heading.cells)];
  let at = start;
  for (; at + width <= filled.length; at += width) {
    if (!kinds.slice(at, at + width).every((number, index) => number === index >= labels)) break;
    rows.push(rowOf(filled.slice(at, at + width)));
  }
  const rest = filled[at]?.span[0] ?? Number.POSITIVE_INFINITY;
  return {
    rows,
    titles: heading.titles.map(({ span }) => span),
    misfits: stretch.filter((row) => row.line.span[0] >= rest && hasNumber(row, units)).map(({ line }) => line.span),
  };
}

const noCell: BarredCell = { span: [0, 0], text: "" };

function hasNumber({ cells }: BarredLine, units: UnitTable): boolean {
  return cells.some((cell) => isValue(cell, units));
}

function unresolved(stretch: readonly BarredLine[]): Grid {
  return { rows: [], titles: [], misfits: stretch.map(({ line }) => line.span) };
}

function rowOf(cells: readonly BarredCell[]): GridRow {
  const filled = cells.filter(({ text }) => text !== "");
  return {
    line: [filled[0]?.span[0] ?? 0, filled.at(-1)?.span[1] ?? 0],
    cells: cells.map(({ span, text }) => plainCell(span, text)),
  };
}
