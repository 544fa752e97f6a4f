import type { Span } from "../../src/reports/report.ts";
import type { HtmlToken } from "./html-tokens.ts";
import { mostPlaces } from "./table.ts";
import type { CleanCell, CleanTable } from "./table.ts";

/**
 * Finds the tables that hold data. Many sites lay whole pages out in tables; such a table is one column wide, holds
 * another table, or has most of its text in one cell, and its text is read as paragraphs.
 */
export type DataTable = CleanTable & {
  /** Index of the `<table>` token. */
  token: number;
};

type SourceCell = { span: Span; header: boolean; columns: number; rows: number; length: number };

type OpenTable = {
  token: number;
  start: number;
  rows: SourceCell[][];
  cell: SourceCell | null;
  nests: boolean;
};

/** Spans are offsets of the html source. */
export function dataTables(tokens: readonly HtmlToken[]): DataTable[] {
  const found: DataTable[] = [];
  const open: OpenTable[] = [];
  for (const [index, token] of tokens.entries()) {
    const table = open.at(-1);
    if (token.kind === "open" && token.name === "table") {
      if (table !== undefined) table.nests = true;
      open.push({ token: index, start: token.start, rows: [], cell: null, nests: false });
    } else if (table !== undefined && token.kind === "close" && token.name === "table") {
      open.pop();
      const span: Span = [table.start, token.end];
      if (holdsData(table)) found.push({ token: table.token, span, rows: grid(table.rows) });
    } else if (table !== undefined) {
      readToken(table, token);
    }
  }
  return found.sort((left, right) => left.token - right.token);
}

function readToken(table: OpenTable, token: HtmlToken): void {
  if (token.kind === "text") {
    if (table.cell !== null) table.cell.length += token.text.trim().length;
  } else if (token.kind === "open" && token.name === "tr") {
    table.rows.push([]);
  } else if (token.kind === "open" && isCell(token.name)) {
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = openCell(token);
    table.rows.at(-1)?.push(table.cell);
  } else if (token.kind === "close" && isCell(token.name) && table.cell !== null) {
    table.cell.span[1] = Math.max(table.cell.span[0], token.start);
    table.cell = null;
  }
}

function isCell(name: string): boolean {
  return name === "td" || name === "th";
}

const widestSpan = 200;

const longestSpan = 2000;

function openCell({ name, end, attributes }: Extract<HtmlToken, { kind: "open" }>): SourceCell {
  return {
    span: [end, end],
    header: name === "th",
    columns: spanCount(attributes["colspan"], widestSpan),
    rows: spanCount(attributes["rowspan"], longestSpan),
    length: 0,
  };
}

function spanCount(attribute: string | undefined, most: number): number {
  const count = Number.parseInt(attribute ?? "1", 10);
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, most);
}

const longestDataCell = 200;

function holdsData({ rows, nests }: OpenTable): boolean {
  const cells = rows.flat();
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0);
  const wide = rows.some((row) => row.length > 1);
  return !nests && wide && total > 0 && !(longest > longestDataCell && longest > total * 0.6);
}

/** Gives every cell all the places it covers and fills short rows: a full grid, or nothing when it is too large. */
function grid(rows: readonly SourceCell[][]): CleanCell[][] {
  const filled: CleanCell[][] = rows.map(() => []);
  let places = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (filled[row]?.[column] !== undefined) column += 1;
      const lastRow = Math.min(row + cell.rows, rows.length);
      places += (lastRow - row) * cell.columns;
      if (places > mostPlaces) return [];
      cover(filled, cell, [row, lastRow], column);
    }
  }
  return fillShortRows(filled, rows);
}

function cover(filled: CleanCell[][], cell: SourceCell, [firstRow, lastRow]: Span, column: number): void {
  for (let row = firstRow; row < lastRow; row += 1) {
    for (let index = column; index < column + cell.columns; index += 1) {
      const line = filled[row];
      if (line === undefined || line[index] !== undefined) continue;
      line[index] = {
        span: cell.span,
        header: cell.header,
        repeated: row > firstRow || index > column,
      };
    }
  }
}

function fillShortRows(filled: CleanCell[][], rows: readonly SourceCell[][]): CleanCell[][] {
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * filled.length > mostPlaces) return [];
  let end = 0;
  return filled.map((row, index) => {
    end = rows[index]?.at(-1)?.span[1] ?? end;
    const empty: CleanCell = { span: [end, end], header: false, repeated: false };
    return Array.from({ length: width }, (_, column) => row[column] ?? empty);
  });
}
