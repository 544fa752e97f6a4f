import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Line } from "../section/lines.ts";
import { readCell } from "./cell-value.ts";
import type { Grid, GridRow } from "./grid.ts";

/** Longest cell that stands on a line of its own; longer lines are text. */
const longestCell = 20;

type Cell = { line: Line; number: boolean };

/**
 * Tables copied with every cell on a line of its own (病名 / 发病数 / 死亡数 / 布鲁氏菌病 / 386 / 0 …): as many headings as the
 * labels and numbers of each row, row after row. Where one row differs nobody can tell whose the numbers are, and the
 * table ends before it.
 */
export function stackedGrids(lines: readonly Line[], text: string, units: UnitTable): Grid[] {
  const grids: Grid[] = [];
  let run: Cell[] = [];
  const close = () => {
    const grid = gridOfRun(run, text);
    if (grid !== null) grids.push(grid);
    run = [];
  };
  for (const line of lines) {
    if (isCell(line)) run.push({ line, number: isNumber(line, units) });
    else close();
  }
  close();
  return grids;
}

function isCell({ text, heading }: Line): boolean {
  return (
    heading === null && text.length <= longestCell && !/[，,。；;：:！？\t|]/.test(text.replace(/(?<=\d),(?=\d)/g, ""))
  );
}

function isNumber({ text }: Line, units: UnitTable): boolean {
  const { kind } = readCell(text, [0, text.length], units);
  return kind === "number" || kind === "none";
}

function gridOfRun(run: readonly Cell[], text: string): Grid | null {
  const first = run.findIndex(({ number }) => number);
  const words = run.findIndex(({ number }, index) => index > first && !number);
  const next = run.findIndex(({ number }, index) => index > words && number);
  if (first < 1 || words < 0 || next < 0) return null;
  const numbers = words - first;
  const labels = next - words;
  const width = numbers + labels;
  const start = first - labels - width;
  if (start < 0 || labels > 2) return null;
  const rows = [rowOf(run.slice(start, start + width), text)];
  for (let at = start + width; at + width <= run.length; at += width) {
    const cells = run.slice(at, at + width);
    if (!cells.every(({ number }, index) => number === index >= labels)) break;
    rows.push(rowOf(cells, text));
  }
  return rows.length < 3 ? null : { rows, titles: [], misfits: [] };
}

function rowOf(cells: readonly Cell[], text: string): GridRow {
  const spans = cells.map(({ line }) => line.span);
  return {
    line: [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0],
    cells: spans.map((span) => ({ span, text: text.slice(...span), header: false, repeated: false, absent: false })),
  };
}
