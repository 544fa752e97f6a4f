import type { PageLine } from "./lines.ts";

/** A line and the page it stands on. */
export type PlacedLine = { line: PageLine; page: number };

/** How far from the right edge a line may end, in letters, and still go on in the next. */
const shortBy = 2;

/** How far a paragraph's first line is set in, in letters. */
const indent = 1.2;

/**
 * Joins lines that only the width of the page parted, also across pages. A line goes on when it fills its column, the
 * next one is not set in and of the same size, and neither is a table's row.
 */
export function joinLines(lines: readonly PlacedLine[]): PlacedLine[][] {
  const paragraphs: PlacedLine[][] = [];
  for (const placed of lines) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    if (paragraph !== undefined && last !== undefined && goesOn(last.line, placed.line)) paragraph.push(placed);
    else paragraphs.push([placed]);
  }
  return paragraphs;
}

function goesOn(line: PageLine, next: PageLine): boolean {
  if (line.text.includes("\t") || next.text.includes("\t")) return false;
  const full = line.right >= line.column.right - line.size * shortBy;
  const setIn = next.left > next.column.left + next.size * indent;
  const sameSize = Math.abs(line.size - next.size) < line.size * 0.1;
  return full && !setIn && sameSize && !startsAnew.test(next.text);
}

/** A line that begins a paragraph however short the one before: 一、, （2）, •, 第三章. */
const startsAnew =
  /^(?:[•●■◆▪·]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、．]|第[一二三四五六七八九十]+[章节条]|附[:：件]|[表图]\s*\d)/;

/** What stands between two lines that are joined: nothing in Chinese; two numbers are never made one. */
export function joint(before: string, after: string): "" | " " {
  return /[A-Za-z0-9,.%]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? " " : "";
}
