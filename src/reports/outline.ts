/** The heading a line of a report is, or begins with. */
export type Heading = {
  /** 1 for 一、, 2 for (一), 3 for 1. and ①; markdown headings by their marks. */
  level: number;
  words: string;
};

/** Longest line still taken for a heading when it bears a list mark: longer ones carry body text. */
const headingLength = 48;

/** Takes one line of cleaned text without space around it; null for a line that bears no mark of a heading. */
export function headingOf(line: string): Heading | null {
  // 99.78 on a line of its own is a cell, and no heading 99.
  if (/^[\d.,]+[%‰]?$/.test(line)) return null;
  const match =
    /^(?:(第?[一二三四五六七八九十]+[、.章]|#\s)|([（(][一二三四五六七八九十]+[)）]、?|##\s)|(\d{1,2}[.、．]|###+\s))(.*)$/.exec(
      line,
    );
  if (!match) return null;
  const words = match[4] ?? "";
  const level = match[1] !== undefined ? 1 : match[2] !== undefined ? 2 : 3;
  const body = words.split(/[。；]/)[0] ?? "";
  return line.length <= headingLength || body.length <= 24 ? { level, words: body } : null;
}

/** A sentence ends at 。！？ or the line's end; brackets and quotes do not hide the end (figures.md 4b.4). */
export const sentencePattern = /[^。！？!?]+[。！？!?]*[”"』）)]?/g;
