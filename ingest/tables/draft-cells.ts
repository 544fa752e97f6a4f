import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { FigureDraft } from "../figures/draft.ts";
import { crossSlots, joinNames, type LineSlots } from "./cell-slots.ts";
import { draftNumber, unresolvedDraft, type TableReading } from "./draft-number.ts";
import { resolveTimes } from "./header-time.ts";
import { plainDigits, type BodyRow, type Layout } from "./layout.ts";

/** One data cell with what its headings say. */
export type TableCell = {
  row: number;
  column: number;
  draft: FigureDraft;
  rowSlots: LineSlots;
  columnSlots: LineSlots;
  /** The column a change, share or rank measures, or null. */
  base: number | null;
};

/** Every number and every missing number of the data columns, once each. Text in between is the caller's. */
export function draftCells(
  layout: Layout,
  rows: readonly LineSlots[],
  columns: ReadonlyMap<number, LineSlots>,
  reading: TableReading,
): TableCell[] {
  const merged = mergedSpans(layout);
  return layout.body.flatMap((row, index) =>
    layout.data.flatMap((column): TableCell[] => {
      const cell = row.cells[column];
      const [rowSlots, own] = [rows[index], columns.get(column)];
      if (cell === undefined || rowSlots === undefined || own === undefined || cell.repeated || cell.absent) return [];
      const quantity = quantityIn(row, column, { slots: rowSlots, unitColumn: layout.unitColumn });
      if (quantity === null) return [];
      const { base, slots: columnSlots } = measuredColumn(column, own, columns, reading);
      const crossed = merged.has(cell.span[0]) ? null : crossSlots(rowSlots, columnSlots, reading.gazetteer);
      const draft = crossed === null ? null : draftNumber(quantity, crossed, row.line, reading);
      return [
        {
          row: index,
          column,
          rowSlots,
          columnSlots,
          base,
          draft: draft ?? unresolvedDraft(quantity, row.line, rowSlots.metric),
        },
      ];
    }),
  );
}

/** A number in a cell merged over several rows or columns belongs to all of them together, and to none alone. */
function mergedSpans({ body }: Layout): Set<number> {
  const repeated = body.flatMap(({ cells }) => cells.filter((cell) => cell.repeated && cell.text !== ""));
  return new Set(repeated.map(({ span }) => span[0]));
}

function quantityIn(
  row: BodyRow,
  column: number,
  { slots, unitColumn }: { slots: LineSlots; unitColumn: number | null },
): Quantity | null {
  // A number that slipped under 单位 is quoted, and the cell it left is not missing.
  if (unitColumn !== null && plainDigits.test(row.cells[unitColumn]?.text ?? "")) return null;
  const value = row.values[column];
  const span = row.cells[column]?.span;
  if (value?.kind === "number") return value.quantity;
  const isEmptyHeading = row.alone && slots.place === null;
  if (span === undefined || value === undefined || value.kind === "text" || isEmptyHeading) return null;
  return {
    span,
    value: null,
    valueTo: null,
    unit: "",
    family: "bare",
    base: "",
    scale: 0,
    approx: null,
    masked: "missing",
    spelled: false,
  };
}

/** 同比增长(%), 占比 and 排名 measure the column before them, of the columns of that name the latest. */
function measuredColumn(
  column: number,
  own: LineSlots,
  columns: ReadonlyMap<number, LineSlots>,
  reading: TableReading,
): { slots: LineSlots; base: number | null } {
  const before = [...columns].filter(([index, slots]) => index < column && !isMeasure(slots));
  const nearest = before.at(-1);
  const namesItself =
    own.metric !== "" &&
    (own.change !== null ||
      (own.role === "share" && !bareShare.test(own.metric)) ||
      (own.role === "rank" && /[率数量额]排[名位]$/.test(own.metric)));
  if (!isMeasure(own) || nearest === undefined || namesItself) return { slots: own, base: null };
  const owner = ownerIn(before, nearest, own);
  // 上半年 | 其中：6月 | 较去年同期: of the whole or of its part, nobody can tell.
  const ofPart = own.change !== null && own.metric === "" && owner?.[1].isPart === true;
  if (owner === null || ofPart) return { slots: { ...own, doubt: "a change of one of several columns" }, base: null };
  const sameName = before.filter(([, slots]) => slots.metric === owner[1].metric && slots.place === owner[1].place);
  const dated =
    own.times.length === 0 ? sameName : sameName.filter(([, slots]) => endOf(slots, reading) === endOf(own, reading));
  const [base, latest] = dated.reduce(
    (best, next) => (endOf(next[1], reading) >= endOf(best[1], reading) ? next : best),
    dated.at(-1) ?? owner,
  );
  const slots = {
    ...own,
    place: own.place ?? latest.place,
    times: own.times.length > 0 ? own.times : latest.times,
    population: own.population ?? latest.population,
    doses: own.doses.length > 0 ? own.doses : latest.doses,
    metric: joinNames([latest.metric, own.change === null ? own.metric : ""]),
    spans: [...latest.spans, ...own.spans],
  };
  return { slots, base: dated.length === 0 ? null : base };
}

type Column = readonly [number, LineSlots];

/**
 * Behind 发病数 | 死亡数 of this month and of last year's, 同比 may be of either; behind 小计 | 基本支出 | 项目支出 under one heading it is
 * the total's. Null where nobody can tell.
 */
function ownerIn(before: readonly Column[], nearest: Column, own: LineSlots): Column | null {
  const alike = before.filter(([, { metric }]) => metric === nearest[1].metric);
  const between = before.slice(before.findLastIndex((column) => column === alike.at(-2)) + 1, -1);
  if (alike.length > 1 && between.length > 0) return null;
  const [group] = nearest[1].spans;
  const members = before.filter(([, { spans }]) => spans.length > 1 && spans[0]?.[0] === group?.[0]);
  const names = new Set(members.map(([, { metric }]) => metric));
  if (names.size < 2 || own.spans[0]?.[0] === group?.[0]) return nearest;
  return members.find(([, { total }]) => total !== null) ?? null;
}

/** 占比, 所占比重, 占总数的比例: a share of the column before; 药占比 is a measure by a name of its own. */
const bareShare = /^(?:所?占.*|比重|构成比?|比例)$/;

function isMeasure({ change, role }: LineSlots): boolean {
  return change !== null || role === "share" || role === "rank" || role === "completion";
}

function endOf({ times }: LineSlots, { anchor, caption, times: all }: TableReading): string {
  return resolveTimes(times, { anchor, told: caption.times, all }).to ?? "";
}
