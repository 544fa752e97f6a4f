import type { Span } from "../../src/reports/report.ts";
import type { CleanTable } from "../clean/table.ts";
import { trimmed } from "../clean/trimmed.ts";

/** A table as the figure step reads it, whatever markup it came from; all spans are in the cleaned text. */
export type Grid = {
  rows: GridRow[];
  /** Lines of the table's own that stand above its headings: `<caption>`, and rows that one cell fills. */
  titles: Span[];
  /** Lines of a flattened table with another number of cells: nobody can tell which columns theirs are. */
  misfits: Span[];
};

export type GridRow = {
  /** The whole line in the text: what is quoted. */
  line: Span;
  cells: GridCell[];
};

export type GridCell = {
  span: Span;
  text: string;
  /** Marked as a heading by the source. */
  header: boolean;
  /** A place that a merged cell covers beyond its first. */
  repeated: boolean;
  /** True where the row was too short to have this cell. */
  absent: boolean;
};

/** Rows without anything of their own (covered by merged cells, or empty) are left out. */
export function gridOf(table: CleanTable, text: string): Grid {
  const rows = table.rows.flatMap((cells): GridRow[] => {
    const own = cells.filter((cell) => !cell.repeated && cell.span[1] > cell.span[0]).map((cell) => cell.span);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ line: lineAround(text, [first[0], last[1]]), cells: readCells(cells, text) }];
  });
  const start = rows[0]?.line[0] ?? table.span[1];
  const above: Span[] = table.span[0] < start ? linesBetween(text, [table.span[0], start]) : [];
  return { rows, titles: above, misfits: [] };
}

function readCells(cells: CleanTable["rows"][number], text: string): GridCell[] {
  return cells.map(({ span, header, repeated }, index) => {
    const before = cells[index - 1]?.span;
    const empty = span[0] === span[1];
    const absent = empty && !repeated && before !== undefined && before[0] === span[0] && before[1] === span[1];
    return { span, text: text.slice(...span), header, repeated, absent };
  });
}

function lineAround(text: string, [start, end]: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return trimmed(text, [from, to < 0 ? text.length : to]);
}

function linesBetween(text: string, [start, end]: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split("\n")) {
    if (piece.trim() !== "") lines.push(trimmed(text, [from, from + piece.length]));
    from += piece.length + 1;
  }
  return lines;
}

/** A cell of a table without markup: it heads nothing by its kind, and is merged with no other. */
export function plainCell(span: Span, text: string): GridCell {
  return { span, text, header: false, repeated: false, absent: false };
}

/** How many cells most rows have; of two counts that are as common, the larger. */
export function commonWidth(rows: readonly { cells: readonly unknown[] }[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  return best?.[0] ?? 0;
}

/** True where one merged cell fills the whole row: a title, a heading between rows, or a note. */
export function isFullWidth({ cells }: GridRow): boolean {
  const [first, ...rest] = cells;
  return (
    first !== undefined && rest.length > 0 && rest.every((cell) => cell.repeated && cell.span[0] === first.span[0])
  );
}
