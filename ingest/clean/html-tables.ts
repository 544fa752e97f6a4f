import type { Span } from "../../src/reports/report.ts";
import type { HtmlToken } from "./html-tokens.ts";
import { fillGrid, type SourceCell } from "./table-grid.ts";
import type { CleanTable } from "./table.ts";

/**
 * Finds the tables that hold data. Many sites lay whole pages out in tables; such a table is one column wide, holds
 * another table, or has most of its text in one cell, and its text is read as paragraphs.
 */
export type DataTable = CleanTable & {
  /** Index of the `<table>` token. */
  token: number;
};

type MeasuredCell = SourceCell & { length: number };

type OpenTable = {
  token: number;
  start: number;
  rows: MeasuredCell[][];
  cell: MeasuredCell | null;
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
      if (holdsData(table)) found.push({ token: table.token, span, rows: fillGrid(table.rows) });
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

function openCell({ name, end, attributes }: Extract<HtmlToken, { kind: "open" }>): MeasuredCell {
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
