import Big from "big.js";

import type { Form } from "../../src/reports/lexicon.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";
import { readCell } from "./cell-value.ts";
import { plainCell, type Grid, type GridCell, type GridRow } from "./grid.ts";

/**
 * Official forms whose headings stand in several rows (lexicon `forms`), in pages that kept the cells of a table and lost
 * its shape: one cell to a line, cells ended by bars, rows parted by tabs. No rule can tell which heading stood over which
 * column there, but the form is the same all over the country. A row is read only where it has a number for every column
 * and its totals are the sums of their parts; any other stays a quote.
 */
export function knownForms(lines: readonly Line[], text: string, units: UnitTable, forms: readonly Form[]): Grid[] {
  const cells = lines.flatMap((line) => cellsOf(line, units));
  return forms.flatMap(({ columns }) => {
    const paths = columns.map((column) => column.split("/"));
    return gridsOf(cells, paths, text);
  });
}

/** In what the form counts whose lowest headings stand over these columns; null where it is none of them. */
export function unitOfForm(headings: readonly string[], forms: readonly Form[]): string | null {
  const lowest = ({ columns }: Form) => columns.map((column) => column.split("/").at(-1)).join("\t");
  return forms.find((form) => lowest(form) === headings.join("\t"))?.unit ?? null;
}

/** `amount` is null for words; a line of prose ends whatever table stood above it. */
type Cell = { span: Span; text: string; amount: Big | null; prose: boolean };

const longestCell = 48;

function cellsOf(line: Line, units: UnitTable): Cell[] {
  let from = line.span[0];
  const prose = /[。；;！？]/.test(line.text) || (line.text.length > longestCell && !/[\t|]/.test(line.text));
  return line.text.split(/[\t|]/).flatMap((piece) => {
    const start = from + piece.length - piece.trimStart().length;
    from += piece.length + 1;
    const text = piece.trim();
    if (text === "") return [];
    const span: Span = [start, start + text.length];
    const value = readCell(text, span, units);
    const printed = value.kind === "number" && value.quantity.unit === "" ? value.quantity.value : null;
    return [{ span, text, amount: printed === null ? null : new Big(printed), prose }];
  });
}

function gridsOf(cells: readonly Cell[], paths: readonly string[][], text: string): Grid[] {
  const grids: Grid[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const found = headingsAt(cells, at, paths);
    if (found === null) continue;
    const body = bodyAt(cells, found.end, paths);
    if (body.rows.length === 0 && body.misfits.length === 0) continue;
    const levels = Math.max(0, ...body.rows.map(({ labels }) => labels.length));
    const rows = body.rows.map((row) => rowOf(row, levels, text));
    const headings = rows.length === 0 ? [] : headingRows(found, paths, levels);
    grids.push({ rows: [...headings, ...rows], titles: [], misfits: body.misfits });
    at = body.end - 1;
  }
  return grids;
}

type Headings = { end: number; named: ReadonlyMap<string, Cell>; line: Span };

/** All names of the form's headings and no other words, in whatever order the page lost them. */
function headingsAt(cells: readonly Cell[], start: number, paths: readonly string[][]): Headings | null {
  const wanted = namesOf(paths);
  const named = new Map<string, Cell>();
  let at = start;
  for (; wanted.size > named.size; at += 1) {
    const cell = cells[at];
    if (cell === undefined || cell.prose) return null;
    const name = cell.text.replace(/\s/g, "").replace("其它", "其他");
    const place = [...wanted].find(([key, own]) => own === name && !named.has(key));
    if (place === undefined) return null;
    named.set(place[0], cell);
  }
  const above = cells[start - 1];
  const corner = above !== undefined && /^[(（].*[)）]$/.test(above.text) ? above : undefined;
  const [first, last] = [corner ?? cells[start], cells[at - 1]];
  return first === undefined || last === undefined ? null : { end: at, named, line: [first.span[0], last.span[1]] };
}

/** Every heading of the form once, by its whole path; of equal names the page has the first column's first. */
function namesOf(paths: readonly string[][]): Map<string, string> {
  return new Map(
    paths.flatMap((path) => path.map((name, depth): [string, string] => [path.slice(0, depth + 1).join("/"), name])),
  );
}

type Row = { labels: (Cell | null)[]; numbers: Cell[] };

/** 一、, (一), 1.: how deep a row of the form stands. */
const marks = [/^[一二三四五六七八九十]+、/, /^[(（][一二三四五六七八九十]+[)）]/, /^\d{1,2}[.、．]/];

/** The rows below: labels with the marks of a list, or none where the form has a single row, and a number for each column. */
function bodyAt(cells: readonly Cell[], start: number, paths: readonly string[][]) {
  const rows: Row[] = [];
  const misfits: Span[] = [];
  let at = start;
  while (at < cells.length) {
    const labels = takeWhile(cells, at, (cell) => cell.amount === null && !cell.prose);
    const numbers = takeWhile(cells, at + labels.length, (cell) => cell.amount !== null && !cell.prose);
    const levels = labels.map(({ text }) => marks.findIndex((mark) => mark.test(text)));
    const isRow = numbers.length > 0 && levels.every((level, index) => level > (levels[index - 1] ?? -1));
    if (!isRow || (labels.length === 0 && at > start)) break;
    if (numbers.length === paths.length && addsUp(numbers, paths))
      rows.push({ labels: byLevel(labels, levels), numbers });
    else misfits.push(...numbers.map(({ span }) => span));
    at += labels.length + numbers.length;
  }
  return { rows, misfits, end: at };
}

function takeWhile(cells: readonly Cell[], start: number, holds: (cell: Cell) => boolean): Cell[] {
  const end = cells.findIndex((cell, index) => index >= start && !holds(cell));
  return cells.slice(start, end < 0 ? cells.length : end);
}

function byLevel(labels: readonly Cell[], levels: readonly number[]): (Cell | null)[] {
  return Array.from({ length: (levels.at(-1) ?? -1) + 1 }, (_, level) => labels[levels.indexOf(level)] ?? null);
}

/** Each 总计 is the sum of the columns beside it that stand under the same heading. */
function addsUp(numbers: readonly Cell[], paths: readonly string[][]): boolean {
  const amount = (index: number) => numbers[index]?.amount ?? new Big(0);
  return paths.every((path, index) => {
    if (path.at(-1) !== "总计") return true;
    const above = path.slice(0, -1).join("/");
    const parts = paths.flatMap((other, place) =>
      place !== index && other.join("/").startsWith(above) ? [place] : [],
    );
    return parts.reduce((sum, place) => sum.plus(amount(place)), new Big(0)).eq(amount(index));
  });
}

function headingRows({ named, line }: Headings, paths: readonly string[][], levels: number): GridRow[] {
  const depth = Math.max(...paths.map(({ length }) => length));
  return Array.from({ length: depth }, (_, row): GridRow => {
    const corner = Array.from({ length: levels }, () => emptyAt(line[0]));
    const cells = paths.map((path, column): GridCell => {
      const key = path.slice(0, row + 1).join("/");
      const cell = path.length > row ? named.get(key) : undefined;
      if (cell === undefined) return emptyAt(line[1]);
      const repeated = paths.slice(0, column).some((other) => other.slice(0, row + 1).join("/") === key);
      return { ...plainCell(cell.span, cell.text), repeated };
    });
    return { line, cells: [...corner, ...cells] };
  });
}

function rowOf({ labels, numbers }: Row, levels: number, text: string): GridRow {
  const first = labels.find((label) => label !== null);
  const start = (first ?? numbers[0])?.span[0] ?? 0;
  const named = Array.from({ length: levels }, (_, level) => {
    const label = labels[level] ?? null;
    return label === null ? emptyAt(start) : plainCell(label.span, label.text);
  });
  return {
    line: [start, numbers.at(-1)?.span[1] ?? start],
    cells: [...named, ...numbers.map(({ span }) => plainCell(span, text.slice(...span)))],
  };
}

function emptyAt(at: number): GridCell {
  return plainCell([at, at], "");
}
