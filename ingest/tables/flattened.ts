import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";
import { readCell } from "./cell-value.ts";
import { commonWidth, plainCell, type Grid, type GridRow } from "./grid.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";

/**
 * Tables of plain text: lines whose cells are parted by tabs, one below the other (figures.md 4b.16). All rows must
 * have as many cells as most of them; a line with another count keeps its numbers but not their meaning.
 */
export function flattenedGrids(lines: readonly Line[], text: string, units: UnitTable): Grid[] {
  const grids: Grid[] = [];
  let run: Line[] = [];
  const close = () => {
    const grid = gridOfRun(run, text, units);
    if (grid !== null) grids.push(grid);
    run = [];
  };
  for (const line of lines) {
    if (isRow(line) || (run.length > 0 && isShortRow(line, units))) run.push(line);
    else close();
  }
  close();
  return grids;
}

const longestCell = 40;

function isRow({ text }: Line): boolean {
  return (
    text.includes("\t") && !/[。；;！？]/.test(text) && text.split("\t").every((cell) => cell.length <= longestCell)
  );
}

/** `合计1,192.24`: a row of two cells between which the cleaner could not tell a column. */
function isShortRow({ text }: Line, units: UnitTable): boolean {
  const number = /^[\u4e00-\u9fff()（）]{2,12}(?<number>[-\d].*)$/.exec(text)?.groups?.["number"];
  return number !== undefined && readCell(number, [0, number.length], units).kind === "number";
}

function gridOfRun(run: readonly Line[], text: string, units: UnitTable): Grid | null {
  const rows = run.map((line) => rowOf(line, text));
  const width = commonWidth(rows);
  const kinds = rows.flatMap(({ cells }) =>
    cells.slice(1).map(({ text: cell, span }) => readCell(cell, span, units).kind),
  );
  const filled = kinds.filter((kind) => kind === "number" || kind === "none").length;
  if (width < 2 || filled < 2 || !kinds.includes("number")) return null;
  return {
    rows: rows.filter(({ cells }) => cells.length === width),
    titles: [],
    misfits: rows.filter(({ cells }) => cells.length !== width).map(({ line }) => line),
  };
}

function rowOf(line: Line, text: string): GridRow {
  let from = line.span[0];
  const cells = line.text.split("\t").map((piece) => {
    const span: Span = [from, from + piece.length];
    from = span[1] + 1;
    return plainCell(span, text.slice(...span));
  });
  return { line: line.span, cells };
}
