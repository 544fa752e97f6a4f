import type { Span } from "../../src/reports/report.ts";
import { measures, names } from "./listed-columns.ts";
import { spreadHeadings } from "./spread-headings.ts";
import { plainCell, type Grid, type GridRow } from "./grid.ts";

/** A cell of a page that kept a table's cells one after the other and lost its shape. */
export type LooseCell = { span: Span; text: string; number: boolean };

/**
 * The tables of such cells, where each begins with a word that says what names its rows (信息内容, 项目, 病名): behind that corner
 * stand as many headings as the first row has numbers, and its label. A row with another count of cells ends the table. Null
 * where some number stands under no corner: then the cells are no such tables.
 */
export function corneredTables(cells: readonly LooseCell[]): Grid[] | null {
  const grids: Grid[] = [];
  let at = 0;
  while (cells.slice(at).some(({ number }) => number)) {
    const table = tableAt(cells, at);
    if (table === null) return null;
    grids.push({ rows: table.rows, titles: [], misfits: [] });
    at = table.end;
  }
  return grids.length === 0 ? null : grids;
}

function tableAt(cells: readonly LooseCell[], start: number): { rows: GridRow[]; end: number } | null {
  const first = cells.findIndex(({ number }, index) => index >= start && number);
  const corner = cells.findLastIndex(({ text }, index) => index >= start && index < first - 1 && names.test(text));
  const words = cells.slice(corner, first - 1);
  const width = endOfNumbers(cells, first) - first + 1;
  if (corner < start || width < 2) return null;
  const headings = headingsOf(words, width);
  if (headings === null) return null;
  const rows = [...headings];
  let at = first - 1;
  while (cells[at]?.number === false && endOfNumbers(cells, at + 1) === at + width) {
    rows.push(rowOf(cells.slice(at, at + width)));
    at += width;
  }
  const measured = headings.length === 1 && words.slice(1).every(({ text }) => measures.test(text));
  return rows.length > headings.length + 1 || measured ? { rows, end: at } : null;
}

/** As many headings as columns, or two rows of them whose parting only one place allows. */
function headingsOf(words: readonly LooseCell[], width: number): GridRow[] | null {
  if (words.length === width) return [rowOf(words)];
  const line: Span = [words[0]?.span[0] ?? 0, words.at(-1)?.span[1] ?? 0];
  const fits = words.flatMap((_, at) => {
    const spread = spreadHeadings(words.slice(0, at), words.slice(at), width);
    return spread === null ? [] : [spread];
  });
  const [only, more] = fits;
  return only === undefined || more !== undefined ? null : only.map((cells) => ({ line, cells }));
}

function endOfNumbers(cells: readonly LooseCell[], start: number): number {
  const end = cells.findIndex(({ number }, index) => index >= start && !number);
  return end < 0 ? cells.length : end;
}

function rowOf(cells: readonly LooseCell[]): GridRow {
  return {
    line: [cells[0]?.span[0] ?? 0, cells.at(-1)?.span[1] ?? 0],
    cells: cells.map(({ span, text }) => plainCell(span, text)),
  };
}
