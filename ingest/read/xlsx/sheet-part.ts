import { limits } from "../gate/limits.ts";
import { readXml, type XmlBudget, type XmlElement } from "../gate/read-xml.ts";
import { Refusal } from "../gate/refusal.ts";
import type { Merge } from "../sheet-blocks.ts";
import { readCellName } from "./cell-name.ts";

/** A cell as the part writes it. */
export type RawCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: boolean;
};

export type SheetPart = {
  cells: RawCell[];
  merges: Merge[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Texts of the page header and footer. */
  running: string[];
};

/**
 * Reads one sheet. Only cells that are written count, so an empty sheet of a million rows costs nothing; a cell beyond
 * the largest table of a report, or too many of them, is refused. Formulas are not even read: a cell has the value that
 * was last calculated, or none.
 * @throws Refusal
 */
export function readSheetPart(bytes: Uint8Array, budget: XmlBudget, cellsLeft: { count: number }): SheetPart {
  const part: SheetPart = { cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), running: [] };
  let cell: RawCell | null = null;
  let reading: "value" | "running" | null = null;
  let text = "";
  let [nextRow, nextColumn] = [0, 0];
  readXml(bytes, budget, {
    open: (element) => {
      const { name, attributes } = element;
      if (name === "row") {
        nextRow = attributes["r"] === undefined ? nextRow : Number(attributes["r"]) - 1;
        nextColumn = 0;
        if (isOn(attributes["hidden"])) part.hiddenRows.add(nextRow);
      } else if (name === "c") cell = openCell(element, { row: nextRow, column: nextColumn });
      else if (name === "f" && cell !== null) cell.formula = true;
      else if (name === "v" || (name === "t" && cell !== null)) reading = "value";
      else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) reading = "running";
      else if (name === "mergeCell") addMerge(part, attributes["ref"] ?? "");
      else if (name === "col" && isOn(attributes["hidden"])) hideColumns(part, attributes);
    },
    text: (piece) => {
      if (reading !== null) text += piece;
    },
    close: (name) => {
      if (reading === "value" && cell !== null) cell.value = (cell.value ?? "") + text;
      if (reading === "running") part.running.push(text.replace(/&(?:"[^"]*"|\d+|[A-Z])/g, " "));
      reading = null;
      text = "";
      if (name === "row") nextRow += 1;
      if (name !== "c" || cell === null) return;
      nextColumn = cell.column + 1;
      if (cell.value !== null || cell.formula) {
        cellsLeft.count -= 1;
        if (cellsLeft.count < 0) throw new Refusal("FILE_TOO_MANY_CELLS", "too many cells");
        checkExtent(cell);
        part.cells.push(cell);
      }
      cell = null;
    },
  });
  return part;
}

function openCell({ attributes }: XmlElement, next: { row: number; column: number }): RawCell {
  const at = readCellName(attributes["r"] ?? "") ?? next;
  return {
    ...at,
    type: attributes["t"] ?? "n",
    style: Number(attributes["s"] ?? 0),
    value: null,
    formula: false,
  };
}

function checkExtent({ row, column }: RawCell): void {
  if (row < limits.rows && column < limits.columns) return;
  throw new Refusal("FILE_TOO_MANY_CELLS", "a cell far outside any table");
}

function isOn(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** No sheet of a report has more; each costs a look at every row. */
const mostMerges = 20_000;

function addMerge(part: SheetPart, reference: string): void {
  const [first, last] = reference.split(":").map(readCellName);
  if (!first || !last) return;
  if (part.merges.length >= mostMerges) throw new Refusal("FILE_TOO_COMPLEX", "too many merged cells");
  part.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
}

function hideColumns(part: SheetPart, attributes: Readonly<Record<string, string>>): void {
  const last = Math.min(Number(attributes["max"] ?? 0), limits.columns);
  for (let column = Number(attributes["min"] ?? 1); column <= last; column += 1) part.hiddenColumns.add(column - 1);
}
