import { parseChineseNumeral } from "../../src/reports/numerals.ts";
import type { Span } from "../../src/reports/report.ts";

/** A shorter line is a paragraph with its heading, however many marks it names. */
const shortestRunOn = 300;

const mark =
  /(?:(?<first>[一二三四五六七八九十]{1,2})、|[（(](?<second>[一二三四五六七八九十]{1,2})[)）])(?![一二三四五六七八九十]、|[一二三四五六七八九十](?:类|产|级|批|季))(?=[\u4e00-\u9fff“"]{3})/g;

type Mark = { at: number; number: number; first: boolean };

/**
 * A page that was saved without its line ends is one line of thousands of characters, in which no heading is found, so
 * that plans pass for results: `…工作总结一、主要工作…。二、存在问题…。三、明年打算…`. Gives the parts such a line has at the marks of
 * its headings, where their numbers follow on one another; a line without is one part.
 */
export function partsOfLine(text: string): Span[] {
  if (text.length < shortestRunOn) return [[0, text.length]];
  const starts = numbered(marksOf(text)).map(({ at }) => at);
  const edges = [...new Set([0, ...starts, text.length])];
  return edges.slice(0, -1).map((edge, index): Span => [edge, edges[index + 1] ?? text.length]);
}

function marksOf(text: string): Mark[] {
  return Array.from(text.matchAll(mark)).flatMap((match) => {
    const first = match.groups?.["first"];
    const number = Number(parseChineseNumeral(first ?? match.groups?.["second"] ?? "") ?? 0);
    const before = text[match.index - 1] ?? "";
    const behindSentence = /[。;；:：!！?？”"’)）…]/.test(before);
    const behindTitle = first !== undefined && number === 1 && !/[第、十百]/.test(before);
    return behindSentence || behindTitle ? [{ at: match.index, number, first: first !== undefined }] : [];
  });
}

/** The marks of the first rank that count 一, 二, 三 in order, and those of the second that do so between them. */
function numbered(marks: readonly Mark[]): Mark[] {
  const firsts = inOrder(marks.filter(({ first }) => first));
  const seconds = inOrder(marks.filter(({ first }) => !first));
  return [...firsts, ...seconds].sort((left, right) => left.at - right.at);
}

/** Runs that begin with 1 and go on; a lone 一、 is no heading. */
function inOrder(marks: readonly Mark[]): Mark[] {
  const runs: Mark[][] = [];
  for (const found of marks) {
    const run = runs.at(-1);
    if (found.number === 1) runs.push([found]);
    else if (run !== undefined && found.number === run.length + 1) run.push(found);
  }
  return runs.filter((run) => run.length > 1).flat();
}
