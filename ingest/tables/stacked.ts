import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Line } from "../section/lines.ts";
import { isValue } from "./cell-value.ts";
import { plainCell, type Grid, type GridRow } from "./grid.ts";
import { corneredTables } from "./cornered-cells.ts";
import { listedColumns, type LineCell } from "./listed-columns.ts";

/** Longest cell that stands on a line of its own; longer lines are text. */
const longestCell = 20;

type Cell = LineCell;

/**
 * Tables copied with every cell on a line of its own (病名 / 发病数 / 死亡数 / 布鲁氏菌病 / 386 / 0 …): as many headings as the
 * labels and numbers of each row, row after row. Where one row differs nobody can tell whose the numbers are, and the
 * table ends before it.
 */
export function stackedGrids(lines: readonly Line[], text: string, units: UnitTable): Grid[] {
  const grids: Grid[] = [];
  let run: Cell[] = [];
  const close = () => {
    grids.push(...gridsOfRun(run, text));
    run = [];
  };
  for (const line of lines) {
    if (isCell(line)) run.push({ line, number: isValue(line, units) });
    else close();
  }
  close();
  return grids;
}

function isCell({ text, heading }: Line): boolean {
  const words = text.replace(/(?<=\d),(?=\d)|(?<=[(（](?:计量)?单位)[:：]/g, "");
  return heading === null && text.length <= longestCell && !/[，,。；;：:！？\t|]/.test(words);
}

function gridsOfRun(run: readonly Cell[], text: string): Grid[] {
  const cornered = corneredTables(run.map(({ line, number }) => ({ span: line.span, text: line.text, number })));
  if (cornered !== null) return cornered;
  const columns = listedColumns(run, text);
  return columns.length > 0 ? columns : [gridOfRun(run, text) ?? []].flat();
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
  if (!beginsTable(run[start - 1]))
    return { rows: [], titles: [], misfits: run.slice(start).map(({ line }) => line.span) };
  const rows = [rowOf(run.slice(start, start + width), text)];
  for (let at = start + width; at + width <= run.length; at += width) {
    const cells = run.slice(at, at + width);
    if (!cells.every(({ number }, index) => number === index >= labels)) break;
    rows.push(rowOf(cells, text));
  }
  return rows.length < 3 ? null : { rows, titles: [], misfits: [] };
}

/**
 * Above the headings stands a title or no cell at all. Another short cell would be a heading too: with more headings than
 * the rows have cells (宫颈癌 over 累计完成 and 完成率) nobody can tell which is whose, and every number stays a quote.
 */
function beginsTable(above: Cell | undefined): boolean {
  return (
    above === undefined ||
    above.line.text.length > longestHeading ||
    /(?:19|20)\d{2}|[表况告报计]$|^[(（]?(?:计量)?单位/.test(above.line.text)
  );
}

/** A longer line above the headings is a title. */
const longestHeading = 12;

function rowOf(cells: readonly Cell[], text: string): GridRow {
  const spans = cells.map(({ line }) => line.span);
  return {
    line: [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0],
    cells: spans.map((span) => plainCell(span, text.slice(...span))),
  };
}
