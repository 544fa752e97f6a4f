import type { TextPiece } from "./page-text.ts";

/** A line of a page in reading order. Cells of a table row are parted by tabs. */
export type PageLine = { text: string; left: number; right: number; y: number; size: number; column: Column };

/** The edges between which a line's column of text runs. */
export type Column = { left: number; right: number };

/** How much two pieces of one line may differ in height, in parts of the letters' size. */
const sameLine = 0.5;

/**
 * Puts the pieces of a page into lines, from top to bottom; where a page is set in two columns, the left one first.
 */
export function linesOfPage(pieces: readonly TextPiece[]): PageLine[] {
  const rows = rowsOf(pieces);
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map((row) => lineOf(row, extentOf(rows.flat())));
  const lines: PageLine[] = [];
  let band: TextPiece[][] = [];
  const closeBand = () => {
    const sides = [
      band.map((row) => row.filter(({ x }) => x < gutter)),
      band.map((row) => row.filter(({ x }) => x >= gutter)),
    ];
    for (const side of sides) {
      const filled = side.filter((row) => row.length > 0);
      for (const row of filled) lines.push(lineOf(row, extentOf(filled.flat())));
    }
    band = [];
  };
  for (const row of rows) {
    if (!row.some((piece) => piece.x < gutter && piece.x + piece.width > gutter)) band.push(row);
    else {
      closeBand();
      lines.push(lineOf(row, extentOf(rows.flat())));
    }
  }
  closeBand();
  return lines;
}

function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: TextPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const height = Math.max(piece.size, first?.size ?? 0);
    if (row !== undefined && first !== undefined && piece.y - first.y < height * sameLine) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((one, other) => one.x - other.x));
}

function extentOf(pieces: readonly TextPiece[]): Column {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const piece of pieces) {
    left = Math.min(left, piece.x);
    right = Math.max(right, piece.x + piece.width);
  }
  return { left, right };
}

/** A gap this wide, in letters, is the edge of a cell; within a sentence it is only wide setting. */
const cellGap = 1.2;

function lineOf(row: readonly TextPiece[], column: Column): PageLine {
  const isSentence = row.some(({ text }) => /[。；]/.test(text));
  const size = Math.max(...row.map((piece) => piece.size));
  let text = "";
  let end = row[0]?.x ?? 0;
  for (const piece of row) {
    const gap = piece.x - end;
    if (text !== "") text += gap > size * cellGap && !isSentence ? "\t" : spaceBetween(text, piece.text, gap / size);
    text += piece.text.trim();
    end = piece.x + piece.width;
  }
  return { text, left: row[0]?.x ?? 0, right: end, y: row[0]?.y ?? 0, size, column };
}

/** Two numbers or words stay two; Chinese text has no spaces of its own. */
function spaceBetween(before: string, after: string, letters: number): string {
  const apart = /[\w%.)]$/.test(before) && /^[\w(]/.test(after);
  return apart && letters > 0.15 ? " " : "";
}

const fewestRows = 6;

/**
 * The middle between two columns of running text, or null. A table has a gap down the page too, but its cells do not
 * fill the width on both sides of it.
 */
function gutterOf(rows: readonly (readonly TextPiece[])[]): number | null {
  const { left, right } = extentOf(rows.flat());
  const width = right - left;
  const middle = (left + right) / 2;
  const sides = rows.map((row) => ({
    left: extentOf(row.filter((piece) => piece.x + piece.width / 2 < middle)),
    right: extentOf(row.filter((piece) => piece.x + piece.width / 2 >= middle)),
  }));
  const split = sides.filter((side) => side.left.right < side.right.left);
  const gutter = {
    left: Math.max(...split.map((side) => side.left.right)),
    right: Math.min(...split.map((side) => side.right.left)),
  };
  const gap = (gutter.right - gutter.left) / width;
  if (split.length < fewestRows || gap < 0.02 || gap > 0.15) return null;
  const full = split.filter(
    (side) =>
      side.left.right > gutter.left - width * 0.06 &&
      side.left.left < left + width * 0.08 &&
      side.right.right > right - width * 0.08,
  );
  return full.length >= split.length * 0.6 ? (gutter.left + gutter.right) / 2 : null;
}
