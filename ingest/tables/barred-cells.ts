import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";

/** One cell of a barred table; an empty one has an empty text and the place of its bar. */
export type BarredCell = { span: Span; text: string };

/** What one line of the page holds: the cells that end in it, and whether it begins with one that a line above began. */
export type BarredLine = { line: Line; cells: BarredCell[]; continued: boolean };

/** Longest line without a bar that can still be a piece of a cell (机构数 / (个) / |). */
const longestPiece = 24;
/** How many lines a cell may run over before its bar. */
const mostPieces = 3;
const longestCell = 48;

/**
 * Stretches of lines in which cells end with a bar, as pages print a table's text: a row to a line (`2019 | 318 | 3909 |`),
 * a cell to a line (`机构数 |`), or the bar on a line of its own.
 */
export function barredStretches(lines: readonly Line[]): BarredLine[][] {
  const stretches: BarredLine[][] = [];
  let at = 0;
  while (at < lines.length) {
    const end = stretchEnd(lines, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const from = isOpeningCell(lines, at) ? at - 1 : at;
    stretches.push(cellsOf(lines.slice(from, end)));
    at = end;
  }
  return stretches;
}

/** Where the stretch that begins at this line ends; the line itself where none does. */
function stretchEnd(lines: readonly Line[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !isPiece(line)) break;
    if (line.text.includes("|")) end = at + 1;
    else if (end === start || at - end >= mostPieces) break;
  }
  return end;
}

function isPiece({ text }: Line): boolean {
  if (/[。；;！？]/.test(text)) return false;
  return text.includes("|") ? text.split("|").every((cell) => cell.length <= longestCell) : text.length <= longestPiece;
}

/** 指标 above a bar that stands alone, where the next cell's bar stands alone too: the table's first cell. */
function isOpeningCell(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  const alone = /^\|+$/.test(lines[at]?.text ?? "");
  const next = lines[at + 1];
  return (
    before !== undefined &&
    alone &&
    next !== undefined &&
    !next.text.includes("|") &&
    before.text.length <= 12 &&
    !/[，,：:]|(?:19|20)\d{2}/.test(before.text) &&
    isPiece(before)
  );
}

function cellsOf(lines: readonly Line[]): BarredLine[] {
  let open: Span | null = null;
  const found = lines.map((line): BarredLine => {
    const cells: BarredCell[] = [];
    const continued = open !== null;
    let from = line.span[0];
    const pieces = line.text.split("|");
    for (const [index, piece] of pieces.entries()) {
      const start = from + piece.length - piece.trimStart().length;
      const end = from + piece.trimEnd().length;
      if (end > start) open = open === null ? [start, end] : [open[0], end];
      if (index < pieces.length - 1) {
        const bar = from + piece.length;
        cells.push({ span: open ?? [bar, bar], text: "" });
        open = null;
      }
      from += piece.length + 1;
    }
    return { line, cells, continued };
  });
  return found.map((row) => ({ ...row, cells: row.cells.map((cell) => withText(cell, lines)) }));
}

/** The words of a cell, those of several lines joined. */
function withText({ span }: BarredCell, lines: readonly Line[]): BarredCell {
  const [start, end] = span;
  const pieces = lines
    .filter((line) => line.span[0] < end && line.span[1] > start)
    .map(({ span: [from], text }) => text.slice(Math.max(0, start - from), end - from));
  return { span, text: pieces.join("") };
}
