import type { GridCell } from "./grid.ts";

export type RowGroup = {
  cell: GridCell;
  /** Merged over all columns, and so surely a heading; a lone label may as well be a row whose numbers are missing. */
  fullWidth: boolean;
};

/** 一、 over （一） over 1. over (1) over A、: how deep a row's mark says it stands; null for a row without one. */
const marks: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[（(]\d{1,2}[)）]/,
  /^[A-Z](?=[、.．\u4e00-\u9fff])/,
];

function depthOf(text: string): number | null {
  const depth = marks.findIndex((mark) => mark.test(text));
  return depth < 0 ? null : depth;
}

/** The group that still holds at a row of that name: （二）… ends what stood under （一）…, and a row without a mark ends nothing. */
export function groupAt(group: RowGroup | null, name: string): RowGroup | null {
  const [own, above] = [depthOf(name), depthOf(group?.cell.text ?? "")];
  return own !== null && above !== null && own <= above ? null : group;
}
