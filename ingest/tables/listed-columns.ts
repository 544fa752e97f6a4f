import type { Line } from "../section/lines.ts";
import { plainCell, type Grid, type GridRow } from "./grid.ts";

/** A line that is one cell of a table copied with every cell on a line of its own. */
export type LineCell = { line: Line; number: boolean };

/**
 * A table copied column by column: 疫苗名称 / 卡介苗 / 乙肝疫苗 / 接种率(%) / 99.7 / 98.9. Read only where a heading of names is
 * followed by as many names as numbers stand behind the heading of a measure; the blocks of one run may follow each other.
 */
export function listedColumns(run: readonly LineCell[], text: string): Grid[] {
  const first = run.findIndex(({ number }) => number);
  if (first < 0) return [];
  const after = run.findIndex(({ number }, index) => index > first && !number);
  const end = after < 0 ? run.length : after;
  const count = end - first;
  const start = first - count - 2;
  const [naming, measuring] = [run[start], run[first - 1]];
  const rest = end < run.length ? listedColumns(run.slice(end), text) : [];
  if (count < fewest || !naming || !measuring || !names.test(naming.line.text) || !measures.test(measuring.line.text))
    return rest;
  const rows = run.slice(start + 1, first - 1).flatMap((name, index): GridRow[] => {
    const value = run[first + index];
    return value === undefined ? [] : [rowOf([name, value], text)];
  });
  return [{ rows: [rowOf([naming, measuring], text), ...rows], titles: [], misfits: [] }, ...rest];
}

const fewest = 3;
/** What a column of names is called. */
export const names = /(?:名称|项目|指标|疫苗|种类|类别|地区|县区|县市区|单位|乡镇|街道|内容|病名|病种|机构)$/;
/** What a column of numbers is called. */
export const measures = /(?:率|数|量|额|人次|比例|占比)(?:[(（][^()（）]{1,6}[)）])?$|[(（][^()（）]{1,6}[)）]$/;

function rowOf(cells: readonly LineCell[], text: string): GridRow {
  const spans = cells.map(({ line }) => line.span);
  const [last] = spans.slice(-1);
  return {
    line: last ?? [0, 0],
    cells: spans.map((span) => plainCell(span, text.slice(...span))),
  };
}
