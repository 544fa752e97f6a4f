import type { UnitTable } from "../../src/reports/quantities/units.ts";
import { isValue } from "./cell-value.ts";
import { isFullWidth, type Grid, type GridRow } from "./grid.ts";

/**
 * The tables that one table of the page holds: where its first heading comes back over other headings (信息内容 | 制发件数,
 * then 信息内容 | 收费金额), another one begins, with the titles above it.
 */
export function partsOfGrid(grid: Grid, units: UnitTable): Grid[] {
  const first = grid.rows.findIndex((row) => !isTitle(row));
  const headings = grid.rows[first];
  if (headings === undefined) return [grid];
  const starts = grid.rows.flatMap((row, index) =>
    index > first && opensTable(row, headings, units) ? [titlesBefore(grid.rows, index)] : [],
  );
  const cuts = [0, ...starts, grid.rows.length];
  return cuts.slice(0, -1).map((start, index) => {
    const rows = grid.rows.slice(start, cuts[index + 1]);
    const above = rows.slice(
      0,
      rows.findIndex((row) => !isTitle(row)),
    );
    const titles = above.flatMap(({ cells }) => (cells[0] === undefined ? [] : [cells[0].span]));
    return withoutFilling({
      rows: rows.slice(above.length),
      titles: start === 0 ? [...grid.titles, ...titles] : titles,
      misfits: start === 0 ? grid.misfits : [],
    });
  });
}

/** One cell over the whole width; markdown merges none, and there the others are empty. */
function isTitle(row: GridRow): boolean {
  const [first, ...rest] = row.cells;
  return isFullWidth(row) || (first?.text !== "" && rest.length > 0 && rest.every(({ text }) => text === ""));
}

function titlesBefore(rows: readonly GridRow[], index: number): number {
  return rows.slice(0, index).findLastIndex((above) => !isTitle(above)) + 1;
}

/** Words only, the same one first and others behind it: headings, and no heading printed again on the next page. */
function opensTable(row: GridRow, headings: GridRow, units: UnitTable): boolean {
  const [corner, ...rest] = row.cells;
  const known = headings.cells[0]?.text ?? "";
  const named = rest.filter(({ text, repeated }) => text !== "" && !repeated);
  return (
    known !== "" &&
    corner?.text === known &&
    !corner.repeated &&
    named.length > 0 &&
    !named.some((cell) => isValue(cell, units)) &&
    row.cells.some(({ text }, index) => text !== headings.cells[index]?.text)
  );
}

/** Columns that only fill the table up to its neighbours' width: the last cell is merged over them in every row, or they are empty. */
function withoutFilling(grid: Grid): Grid {
  const rows = grid.rows.filter((row) => !isFullWidth(row));
  const width = rows[0]?.cells.length ?? 0;
  const filling = (column: number) =>
    column > 0 &&
    rows.every(({ cells }) => {
      const [before, cell] = [cells[column - 1], cells[column]];
      return cell === undefined || cell.text === "" || (cell.repeated && cell.span[0] === before?.span[0]);
    });
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) => !filling(column));
  if (rows.length === 0 || kept.length === width) return grid;
  return {
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: kept.flatMap((column) => row.cells[column] ?? []) })),
  };
}
