import type { DocumentText } from "../../src/reports/document.ts";
import { createDocumentWriter } from "./document-writer.ts";
import { limits } from "./gate/limits.ts";
import { Refusal } from "./gate/refusal.ts";
import { writeSheet } from "./sheet-blocks.ts";

/**
 * Reads comma, semicolon or tab separated values: one sheet without a name. Fields may be quoted and then hold line
 * ends; a quote that is never closed, an endless line or more columns than any table has are refused.
 * @throws Refusal
 */
export function readCsv(text: string): DocumentText {
  const separator = separatorOf(text);
  const rows = new Map<number, Map<number, string>>();
  let cells = 0;
  for (const { row, column, text: field } of fieldsOf(text, separator)) {
    if (column >= limits.columns || row >= limits.rows)
      throw new Refusal("FILE_TOO_MANY_CELLS", "too many columns or rows");
    const shown = field.trim();
    if (shown === "") continue;
    cells += 1;
    if (cells > limits.cells) throw new Refusal("FILE_TOO_MANY_CELLS", "too many cells");
    const line = rows.get(row) ?? new Map<number, string>();
    rows.set(row, line.set(column, shown));
  }
  const writer = createDocumentWriter();
  writeSheet({ name: null, rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() }, writer);
  return writer.finish();
}

const separators = [",", "\t", ";", "，"];

/**
 * The sign that parts most of the first lines into the same number of fields: a title above the headings has none of it, and
 * what stands within a field or a number (1,234) comes now and then. A Chinese full-width comma is one too; no sign within quotes is.
 */
function separatorOf(text: string): string {
  const start = text.slice(0, 4096).replace(/"[^"]*(?:"|$)/g, '""');
  const lines = start.split(/[\r\n]+/).filter((line) => line !== "");
  const alike = separators.map((sign) => ({ sign, lines: mostAlike(lines.map((line) => line.split(sign).length)) }));
  return alike.reduce((best, next) => (next.lines > best.lines ? next : best)).sign;
}

/** How many lines have the same number of fields, of those with more than one. */
function mostAlike(fields: readonly number[]): number {
  const parted = Map.groupBy(
    fields.filter((count) => count > 1),
    (count) => count,
  );
  return Math.max(0, ...[...parted.values()].map(({ length }) => length));
}

type Field = { row: number; column: number; text: string };

function* fieldsOf(text: string, separator: string): Generator<Field> {
  let [row, column, at] = [0, 0, 0];
  while (at < text.length) {
    const quoted = text[at] === '"';
    const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at, separator);
    if (end - at > limits.csvField) throw new Refusal("FILE_TOO_COMPLEX", "an endless field");
    const field = quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
    const after = quoted ? endOfPlain(text, end, separator) : end;
    yield { row, column, text: quoted ? `${field}${text.slice(end, after)}` : field };
    at = after + 1;
    if (text[after] === separator) column += 1;
    else {
      if (text[after] === "\r" && text[after + 1] === "\n") at += 1;
      row += 1;
      column = 0;
    }
  }
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** One past the closing quote; two quotes stand for one. */
function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"' && text[at + 1] !== '"') return at + 1;
    at += text[at] === '"' ? 2 : 1;
  }
  throw new Refusal("FILE_DAMAGED", "a quote is not closed");
}
