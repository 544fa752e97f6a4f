import type { FilePlace } from "../../../src/reports/document.ts";
import { asScript } from "../../clean/markup.ts";
import type { DocumentWriter, WrittenCell } from "../document-writer.ts";
import type { DocxNode } from "./model.ts";

type Writing = { writer: DocumentWriter; paragraphs: number; tables: number; notes: DocxNode[] };

/** Writes paragraphs and tables in their order, then the footnotes, whose numbers belong to the report too. */
export function writeModel(model: DocxNode, writer: DocumentWriter): void {
  const writing: Writing = { writer, paragraphs: 0, tables: 0, notes: [] };
  for (const block of model.children ?? []) writeBlock(block, writing);
  const shown = [...writing.notes];
  for (const [index, reference] of shown.entries()) {
    const body = model.notes?.resolve(reference)?.body ?? [];
    const text = body.map((block) => textOf(block, writing)).join(" ");
    writer.line(text, { in: "note", note: index + 1 });
  }
}

function writeBlock(block: DocxNode, writing: Writing): void {
  if (block.type === "table") return writeTable(block, writing);
  writing.paragraphs += 1;
  const place: FilePlace = { in: "paragraph", paragraph: writing.paragraphs };
  writing.writer.line(textOf(block, writing, place), place);
}

function writeTable(table: DocxNode, writing: Writing): void {
  writing.tables += 1;
  const rows = (table.children ?? []).map((row, index) => {
    const place: FilePlace = { in: "table", table: writing.tables, row: index + 1 };
    return (row.children ?? []).map((cell): WrittenCell => ({
      text: cellText(cell, writing, place),
      header: row.isHeader ?? false,
      columns: cell.colSpan ?? 1,
      rows: cell.rowSpan ?? 1,
      place,
    }));
  });
  const isLayout = rows.length === 1 && rows[0]?.length === 1;
  if (isLayout) (table.children?.[0]?.children?.[0]?.children ?? []).forEach((block) => writeBlock(block, writing));
  else writing.writer.table(rows);
}

function cellText(cell: DocxNode, writing: Writing, place: FilePlace): string {
  return (cell.children ?? [])
    .map((block) => textOf(block, writing, place))
    .filter((text) => text !== "")
    .join(" ");
}

/** What a reader sees of an element; text struck out no longer holds and is left out. */
function textOf(node: DocxNode, writing: Writing, place: FilePlace | null = null): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return " ";
    case "break":
      return node.breakType === "line" ? "\n" : "";
    case "noteReference":
      writing.notes.push(node);
      return "";
    case "commentReference":
    case "image":
      return "";
    default: {
      const text = (node.children ?? []).map((child) => textOf(child, writing, place)).join("");
      if (node.isStrikethrough === true && text.trim() !== "") {
        writing.writer.leaveOut("struck-text", place);
        return "";
      }
      const script = node.verticalAlignment;
      if (script === "superscript") return asScript(text, "sup");
      return script === "subscript" ? asScript(text, "sub") : text;
    }
  }
}
