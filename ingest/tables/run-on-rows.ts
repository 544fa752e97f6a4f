import type { Span } from "../../src/reports/report.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Line } from "../section/lines.ts";
import { readCell } from "./cell-value.ts";
import { plainCell, type Grid, type GridRow } from "./grid.ts";
import { measures, names } from "./listed-columns.ts";

/**
 * A table that came out as one line: 病名 发病数 死亡数 合计 412 3 肝炎 96 0 …. Read only where a heading of names and as many headings of
 * measures as each row has numbers stand ahead, and every row to the end of the line has just as many.
 */
export function runOnGrids(lines: readonly Line[], text: string, units: UnitTable): Grid[] {
  return lines.flatMap((line): Grid[] => {
    const cells = cellsOf(line);
    const isNumber = cells.map((span) => readCell(text.slice(...span), span, units).kind === "number");
    const first = isNumber.indexOf(true);
    const behind = isNumber.indexOf(false, first);
    const width = behind - first;
    if (first < 3 || width < 2) return [];
    const corner = first - width - 2;
    const isHeaded = (at: number, pattern: RegExp) =>
      pattern.test(text.slice(...(cells[at] ?? [0, 0])).replace(/\*+$/, ""));
    const columns = Array.from({ length: width }, (_, index) => corner + 1 + index);
    if (corner < 0 || !isHeaded(corner, names) || !columns.every((at) => isHeaded(at, measures))) return [];
    const rows: GridRow[] = [rowOf(cells.slice(corner, corner + width + 1), text)];
    for (let at = first - 1; at < cells.length; at += width + 1) {
      const own = isNumber.slice(at, at + width + 1);
      if (own.length !== width + 1 || own[0] === true || !own.slice(1).every(Boolean)) return [];
      rows.push(rowOf(cells.slice(at, at + width + 1), text));
    }
    return rows.length > fewest ? [{ rows, titles: [], misfits: [] }] : [];
  });
}

const fewest = 4;

/** The stretches of a line between its tabs and blanks. */
function cellsOf({ text, span: [start] }: Line): Span[] {
  return Array.from(text.matchAll(/[^\s]+/g), ({ 0: word, index }): Span => [
    start + index,
    start + index + word.length,
  ]);
}

function rowOf(cells: readonly Span[], text: string): GridRow {
  const [first = [0, 0], last = first] = [cells[0], cells.at(-1)];
  return { line: [first[0], last[1]], cells: cells.map((span) => plainCell(span, text.slice(...span))) };
}
