import { sentencePattern } from "../../src/reports/outline.ts";
import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";

export type Sentence = {
  span: Span;
  text: string;
  /** Offsets in the cleaned text where clauses begin, the first behind the mark of a list (三、, 1.). */
  clauseStarts: number[];
};

/**
 * Sentences end at 。！？ or the line's end; brackets and quotes do not hide the end, and a decimal point never is one
 * (figures.md 4b.4). Clauses also begin after ；，： and at brackets; 、 only parts the members of one list.
 */
export function sentencesOf(line: Line): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { at, text } of statementsOf(line.text)) {
    const start = line.span[0] + at;
    if (text.trim() === "") continue;
    const starts = [...withoutInnerBrackets(text).matchAll(/[,，;；:：()（）]/g)].map(
      (boundary) => start + boundary.index + 1,
    );
    const own = start + (listMark.exec(text)?.[0].length ?? 0);
    const clauseStarts = [own, ...starts.filter((clause) => clause > own)];
    sentences.push({ span: [start, start + text.length], text, clauseStarts });
  }
  return sentences;
}

/** 三、2023年全县…: the mark says the place in a list, and what it counts begins behind it; 一、二产业 and 1、2月份 are no marks. */
const listMark =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十]{1,2}(?:、|产业|季度|级|类|类?医院))|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]、?|\d{1,2}(?:[、)）](?!\d)|[、)）](?=(?:19|20)\d{2}年)|[.．](?!\d))|[①-⑳]|[[【［][\u4e00-\u9fff]{2,6}[\]】］][:：]?|(?:目的|方法|结果|结论)[:：]?(?=(?:19|20)\d{2}[年-]))\s*/;

/** The longest sentence a person writes has some hundreds of characters; what goes on beyond this is a list without a stop. */
const longestSentence = 2000;

/** The sentences of a line; one without an end is parted behind a clause, or the rules would read all of it for each figure. */
function statementsOf(line: string): { at: number; text: string }[] {
  return Array.from(line.matchAll(sentencePattern)).flatMap(({ index, 0: text }) => {
    const pieces: { at: number; text: string }[] = [];
    let at = 0;
    while (text.length - at > longestSentence) {
      const clause = Math.max(...["，", ",", "；", ";"].map((end) => text.lastIndexOf(end, at + longestSentence)));
      let end = clause > at ? clause + 1 : at + longestSentence;
      while (end > at + 1 && /[\d.%‰万亿]/.test(text.charAt(end))) end -= 1;
      pieces.push({ at: index + at, text: text.slice(at, end) });
      at = end;
    }
    return [...pieces, { at: index + at, text: text.slice(at) }];
  });
}

/**
 * 执业(助理)医师, 6个县(区)疾控中心: a bracket of a few letters inside a name parts no clauses. The text keeps its length;
 * the brackets stand as characters no rule looks for.
 */
export function withoutInnerBrackets(text: string): string {
  return text.replace(
    /(?<=[\u4e00-\u9fff])[(（]([\u4e00-\u9fffⅠ-Ⅻ—、-]{1,12}|[A-Z][A-Za-z0-9.&]{1,7})[)）](?=[\u4e00-\u9fff])/g,
    (whole, inner: string) => (/^其中|均/.test(inner) ? whole : `〈${inner.replaceAll("、", "·")}〉`),
  );
}

/** Undoes `withoutInnerBrackets` for a piece of the text that holds whole brackets. */
export function restoreInnerBrackets(text: string): string {
  return text.replace(/〈([^〈〉]*)〉/g, (_, inner: string) => `(${inner.replaceAll("·", "、")})`);
}

/** The clause a position lies in. */
export function clauseAt(sentence: Sentence, at: number): Span {
  let start = sentence.clauseStarts[0] ?? sentence.span[0];
  for (const candidate of sentence.clauseStarts) {
    if (candidate > at) return [start, candidate - 1];
    start = candidate;
  }
  return [start, sentence.span[1]];
}
