/** The heading a line of a report is, or begins with. */
export type Heading = {
  /** 1 for 一、, 2 for (一), 3 for 1.; markdown headings by their marks. */
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

const numeral = "[一二三四五六七八九十]{1,3}";

/** 一、二产业, 第一、二季度, 一、三级医院: numbers in a row, which is no mark and a thing. */
const inRow = "(?:[一二三四五六七八九十]{1,2}(?:、|产业|季度|级|类|剂|针|轮|批|类?医院))";

/** 1、65岁以上老年人, 2、0-6岁儿童: whom an item is about, behind its mark. */
export const agesOfItem = "\\d{1,3}(?:周?岁(?:及?以[上下]|[-—~至到])|(?:个?月)?[-—~至到]\\d{1,3}(?:周?岁|个?月))";

/** Every way an item of a list is marked: 一、 第一， 第一章 一是 (一) （1）、 1. 2) ① • #. A decimal and 1、2月份 are none. */
const itemMark = new RegExp(
  `^\\s*(?:${[
    `${numeral}[、.．](?!${inRow})`,
    `第${numeral}(?:[章节]|[、.．,，](?!第?${inRow}))`,
    `${numeral}是`,
    `[（(](?:${numeral}|\\d{1,2})[)）][、.．]?`,
    `\\d{1,2}[、.．)）](?:(?!\\d)|(?=(?:19|20)\\d{2}年|${agesOfItem}))`,
    "[①-⑳]",
    "[•●■◆▪·※☆★]+(?=\\s?\\S)",
    "#+\\s",
  ].join("|")})\\s*`,
);

/** How many characters at the start of a line, sentence or clause only mark its place in a list; 0 without a mark. */
export function markLength(text: string): number {
  return itemMark.exec(text)?.[0].length ?? 0;
}

/** The point that abstracts print for 。, behind a word and before one or a year; the mark of a list has another. */
const point =
  "(?<=[\\u4e00-\\u9fff%％)）])(?<!(?:^|[。；;\\s])[(（]?[一二三四五六七八九十\\d]{1,3}[)）]?)\\.(?=\\s?(?:[\\u4e00-\\u9fff]|(?:19|20)\\d{2}(?:年|[-—~]\\d{4}年)))";

/**
 * A sentence ends at 。！？ or the line's end; brackets and quotes do not hide the end (figures.md 4b.4). So it does at the
 * point that stands for 。 (…大幅下降.2001年发病率…), and not at that of a list (二.免疫规划).
 */
export const sentencePattern = new RegExp(`(?:[^。！？!?.]|(?!${point})\\.)+(?:[。！？!?]|${point})*[”"』）)]?`, "g");
