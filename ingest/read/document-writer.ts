import type {
  DocumentTable,
  DocumentText,
  FilePlace,
  LeftOut,
  LeftOutKind,
  Locator,
} from "../../src/reports/document.ts";
import { placeLabel } from "../../src/reports/document.ts";
import { fillGrid, type SourceCell } from "../clean/table-grid.ts";

/** One cell as the file has it: its text once, and how many columns and rows it covers. */
export type WrittenCell = { text: string; header: boolean; columns: number; rows: number; place: FilePlace };

/** Collects what a reader finds into one text with its tables and places; every format is written by it alone. */
export type DocumentWriter = {
  line: (text: string, place: FilePlace) => void;
  /** One line that several places make up; its tabs are kept, as the cells of a row without a grid. */
  pieces: (pieces: readonly { text: string; place: FilePlace }[]) => void;
  table: (rows: readonly (readonly WrittenCell[])[]) => void;
  leaveOut: (kind: LeftOutKind, where: FilePlace | string | null, count?: number) => void;
  finish: () => DocumentText;
};

const mostPlacesNamed = 5;

export function createDocumentWriter(): DocumentWriter {
  const parts: string[] = [];
  const tables: DocumentTable[] = [];
  const locators: Locator[] = [];
  const leftOut = new Map<LeftOutKind, LeftOut>();
  let length = 0;
  const append = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const place = (text: string, at: FilePlace): [number, number] => {
    const span: [number, number] = [length, length + text.length];
    append(text);
    if (text !== "") locators.push({ span, place: at });
    return span;
  };
  return {
    line(text, at) {
      for (const line of text.split(/[\r\n]+/)) {
        const shown = withoutTabs(line);
        if (shown === "") continue;
        place(shown, at);
        append("\n");
      }
    },
    pieces(pieces) {
      for (const piece of pieces) place(piece.text.replace(/[\r\n]+/g, " "), piece.place);
      append("\n");
    },
    table(rows) {
      const start = length;
      const written = rows.map((cells) => {
        const row = cells.map((cell, index): SourceCell => {
          if (index > 0) append("\t");
          return { ...cell, span: place(withoutTabs(cell.text), cell.place) };
        });
        append("\n");
        return row;
      });
      tables.push({ span: [start, length], rows: fillGrid(written) });
    },
    leaveOut(kind, where, count = 1) {
      const known = leftOut.get(kind) ?? { kind, count: 0, where: [] };
      known.count += count;
      const label = where === null || typeof where === "string" ? where : placeLabel(where);
      if (label !== null && known.where.length < mostPlacesNamed && !known.where.includes(label))
        known.where.push(label);
      leftOut.set(kind, known);
    },
    finish: () => ({
      text: parts.join(""),
      tables: tables.filter((table) => table.rows.length > 0),
      locators,
      leftOut: [...leftOut.values()],
    }),
  };
}

/** Tabs and line ends are the edges of cells and rows and stand nowhere else. */
function withoutTabs(text: string): string {
  return text.replace(/[\s\u0085]+/g, " ").trim();
}
