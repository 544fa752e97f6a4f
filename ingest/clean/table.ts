import type { Span } from "../../src/reports/report.ts";

/**
 * A table as a grid: `rows[r][c]` is the cell at row r and column c. A cell that spans rows or columns stands in every
 * place it covers, so that a heading above three columns is found above each of them.
 */
export type CleanTable = {
  span: Span;
  rows: CleanCell[][];
};

export type CleanCell = {
  /** Without white space around it; start equals end where the cell is empty or the row is short. */
  span: Span;
  /** Marked as a heading by the source (`<th>`, the first line of a markdown table); many sources mark none. */
  header: boolean;
  /** True in the places a spanning cell covers beyond its first. */
  repeated: boolean;
};

/** A grid larger than this (rows times columns) is no table of a report but an attempt to fill the memory. */
export const mostPlaces = 200_000;
