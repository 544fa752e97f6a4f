import type { Span } from "./report.ts";

/**
 * What a reader makes of a file that is not plain text: a text of lines, with its tables, the way back to the place in
 * the file each line or cell stands at, and what was left out of it.
 */
export type DocumentText = {
  /** One line per paragraph or table row; cells of a row are parted by tabs, and tabs stand nowhere else. */
  text: string;
  tables: DocumentTable[];
  /** In order, none overlapping. */
  locators: Locator[];
  leftOut: LeftOut[];
};

/**
 * A table as a grid: `rows[r][c]` is the cell at row r and column c. A cell that spans rows or columns stands in every
 * place it covers, so that a heading above three columns is found above each of them.
 */
export type DocumentTable = { span: Span; rows: DocumentCell[][] };

export type DocumentCell = {
  /** Without white space around it; start equals end where the cell is empty or the row is short. */
  span: Span;
  /** Marked as a heading by the source; many sources mark none. */
  header: boolean;
  /** True in the places a spanning cell covers beyond its first. */
  repeated: boolean;
};

/** Which page, paragraph or cell of the file a stretch of the text was read from. */
export type Locator = { span: Span; place: FilePlace };

export type FilePlace =
  | { in: "page"; page: number }
  | { in: "paragraph"; paragraph: number }
  | { in: "table"; table: number; row: number }
  | { in: "note"; note: number }
  /** `sheet` is null in a csv file, which has one without a name. */
  | { in: "sheet"; sheet: string | null; cell: string };

/** What a file holds and the text does not, for the person who sent it to see. */
export type LeftOut = {
  kind: LeftOutKind;
  count: number;
  /** Where in the file, as a person would say it; the first few only. */
  where: string[];
};

export type LeftOutKind =
  | "hidden-text"
  | "hidden-rows"
  | "hidden-columns"
  | "hidden-sheet"
  | "struck-text"
  | "comment"
  | "running-line"
  | "picture"
  | "embedded-file"
  | "error-cell"
  | "formula-without-value"
  | "incomplete-page"
  | "instruction"
  | "identity-number"
  | "phone-number";

/** A place as a person would say it: 第3页, 表“一季度”B5, 第12段. */
export function placeLabel(place: FilePlace): string {
  if (place.in === "page") return `第${place.page}页`;
  if (place.in === "paragraph") return `第${place.paragraph}段`;
  if (place.in === "table") return `第${place.table}个表格第${place.row}行`;
  if (place.in === "note") return `第${place.note}条脚注`;
  return place.sheet === null ? place.cell : `表“${place.sheet}”${place.cell}`;
}
