import type { Span } from "../../src/reports/report.ts";
import { mostPlaces, type CleanCell } from "./table.ts";

/** A cell as its source wrote it: once, with how many columns and rows it covers. */
export type SourceCell = { span: Span; header: boolean; columns: number; rows: number };

/** Gives every cell all the places it covers and fills short rows: a full grid, or nothing when it is too large. */
export function fillGrid(rows: readonly (readonly SourceCell[])[]): CleanCell[][] {
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

function fillShortRows(filled: CleanCell[][], rows: readonly (readonly SourceCell[])[]): CleanCell[][] {
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * filled.length > mostPlaces) return [];
  let end = 0;
  return filled.map((row, index) => {
    end = rows[index]?.at(-1)?.span[1] ?? end;
    const empty: CleanCell = { span: [end, end], header: false, repeated: false };
    return Array.from({ length: width }, (_, column) => row[column] ?? empty);
  });
}
