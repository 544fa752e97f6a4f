import type { FilePlace } from "../../src/reports/document.ts";
import { createDocumentWriter, type DocumentWriter } from "./document-writer.ts";
import { openArchive, refuseMacros, type Archive } from "./gate/archive.ts";
import { limits } from "./gate/limits.ts";
import { startXmlBudget, type XmlBudget } from "./gate/read-xml.ts";
import { Refusal } from "./gate/refusal.ts";
import type { ReadDocument } from "./read-document.ts";
import { writeSheet, type Sheet } from "./sheet-blocks.ts";
import { cellName, columnName } from "./xlsx/cell-name.ts";
import { printNumber } from "./xlsx/number-format.ts";
import { readSharedStrings } from "./xlsx/shared-strings.ts";
import { readSheetPart, type RawCell, type SheetPart } from "./xlsx/sheet-part.ts";
import { readStyles, type CellStyle } from "./xlsx/styles.ts";
import { readWorkbook, type SheetEntry } from "./xlsx/workbook.ts";

type Reading = {
  archive: Archive;
  budget: XmlBudget;
  cellsLeft: { count: number };
  strings: readonly string[];
  styles: readonly CellStyle[];
  date1904: boolean;
  writer: DocumentWriter;
  outside: string[];
};

/**
 * Reads an Excel workbook: the values its sheets show, as they are printed there. Hidden sheets, rows, columns and
 * white cells are left out and told of; nothing is calculated and nothing that the file names is opened.
 * @throws Refusal
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadDocument> {
  const archive = await openArchive(bytes);
  refuseMacros(archive);
  const budget = startXmlBudget();
  const part = await archive.unpack("xl/workbook.xml");
  if (part === null) throw new Refusal("FILE_DAMAGED", "no workbook");
  const workbook = readWorkbook(part, await archive.unpack("xl/_rels/workbook.xml.rels"), budget);
  if (workbook.sheets.length > limits.sheets) throw new Refusal("FILE_TOO_COMPLEX", "too many sheets");
  const [strings, styles] = [await archive.unpack("xl/sharedStrings.xml"), await archive.unpack("xl/styles.xml")];
  const reading: Reading = {
    archive,
    budget,
    cellsLeft: { count: limits.cells },
    strings: strings === null ? [] : readSharedStrings(strings, budget),
    styles: styles === null ? [] : readStyles(styles, budget),
    date1904: workbook.date1904,
    writer: createDocumentWriter(),
    outside: [],
  };
  for (const sheet of workbook.sheets) await readSheet(sheet, reading);
  noteExtras(reading);
  return { document: reading.writer.finish(), outside: reading.outside };
}

async function readSheet(entry: SheetEntry, reading: Reading): Promise<void> {
  if (entry.hidden) return reading.writer.leaveOut("hidden-sheet", `表“${entry.name}”`);
  if (!entry.part.startsWith("xl/worksheets/")) return;
  const bytes = await reading.archive.unpack(entry.part);
  if (bytes === null) throw new Refusal("FILE_DAMAGED", "a sheet is missing");
  const part = readSheetPart(bytes, reading.budget, reading.cellsLeft);
  reading.outside.push(entry.name, ...part.running);
  const rows = new Map<number, Map<number, string>>();
  for (const cell of part.cells) {
    const place: FilePlace = { in: "sheet", sheet: entry.name, cell: cellName(cell.row, cell.column) };
    const text = shownText(cell, place, reading);
    if (text === "") continue;
    const row = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, row.set(cell.column, text));
  }
  noteHidden(entry, part, rows, reading.writer);
  writeSheet({ ...part, name: entry.name, rows }, reading.writer);
}

/** What the sheet prints in a cell; empty for one whose value nobody sees or has. */
function shownText(cell: RawCell, place: FilePlace, { strings, styles, date1904, writer }: Reading): string {
  if (cell.value === null) {
    writer.leaveOut("formula-without-value", place);
    return "";
  }
  const style = styles[cell.style];
  if (style?.invisible === true && cell.value.trim() !== "") {
    writer.leaveOut("hidden-text", place);
    return "";
  }
  switch (cell.type) {
    case "s": {
      const text = strings[Number(cell.value)];
      if (text === undefined) throw new Refusal("FILE_DAMAGED", "a cell names a text that is not there");
      return text.trim();
    }
    case "e":
      writer.leaveOut("error-cell", place);
      return "";
    case "b":
      return cell.value === "1" ? "是" : "否";
    case "n":
      return printNumber(cell.value, style?.format ?? "", date1904).trim();
    default:
      return cell.value.trim();
  }
}

function noteHidden(entry: SheetEntry, part: SheetPart, rows: Sheet["rows"], writer: DocumentWriter): void {
  const name = `表“${entry.name}”`;
  for (const row of part.hiddenRows) if (rows.has(row)) writer.leaveOut("hidden-rows", `${name}第${row + 1}行`);
  for (const column of part.hiddenColumns) {
    const used = [...rows.values()].some((cells) => cells.has(column));
    if (used) writer.leaveOut("hidden-columns", `${name}${columnName(column)}列`);
  }
}

const extras = [
  [/^xl\/comments\d*\.xml$/, "comment"],
  [/^xl\/media\//, "picture"],
  [/^xl\/embeddings\//, "embedded-file"],
] as const;

function noteExtras({ archive, writer }: Reading): void {
  for (const [pattern, kind] of extras) {
    const count = archive.names.filter((name) => pattern.test(name)).length;
    if (count > 0) writer.leaveOut(kind, null, count);
  }
}
