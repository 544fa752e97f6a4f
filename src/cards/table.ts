import type { JsonValue } from "../reports/json.ts";
import type { CardElement } from "./element.ts";
import type { Markdown } from "./markdown.ts";
import { visibleText } from "./visible-text.ts";

/** At most 50 columns and at most 10 rows a page; the client pages through the rest. */
const rowsAPage = 10;

export type Column = { title: string; align?: "left" | "right"; width?: "auto" | `${number}%` | `${number}px` };

/** A cell is text as it is, or markdown made by `rich`. */
export type Cell = string | Markdown;

/**
 * A table. It may stand at the root of a card only, and a card takes 5. Figures are given as the text to print: the
 * platform's own number formatting would round and regroup them.
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): CardElement {
  return {
    tag: "table",
    page_size: Math.max(1, Math.min(rowsAPage, rows.length)),
    row_height: "auto",
    row_max_height: "124px",
    freeze_first_column: columns.length > 2,
    header_style: {
      text_align: "left",
      text_size: "normal",
      background_style: "grey",
      text_color: "default",
      bold: true,
      lines: 2,
    },
    columns: columns.map(({ title, align = "left", width = "auto" }, index) => ({
      name: columnName(index),
      display_name: visibleText(title),
      data_type: rows.some((row) => typeof row[index] === "object") ? "lark_md" : "text",
      width,
      horizontal_align: align,
      vertical_align: "center",
    })),
    rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [columnName(index), printed(cell)]))),
  };
}

function columnName(index: number): string {
  return `c${index}`;
}

function printed(cell: Cell): JsonValue {
  return typeof cell === "string" ? visibleText(cell) : cell.markdown;
}
