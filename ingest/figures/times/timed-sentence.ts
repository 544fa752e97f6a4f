import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";

/** The time words of one sentence, and where its clauses start. */
export type TimedSentence = {
  text: (span: Span) => string;
  mentions: readonly TimeMention[];
  clauseStarts: readonly number[];
};

/** A time word among the words of its sentence. */
export type TimeInPlace = {
  mention: TimeMention;
  sentence: TimedSentence;
  /** Where its clause starts, and the words from there up to it. */
  clauseStart: number;
  before: string;
  /** Up to so many characters behind it. */
  after: (longest: number) => string;
};

export function placeInSentence(mention: TimeMention, sentence: TimedSentence): TimeInPlace {
  const [start, end] = mention.span;
  const clauseStart = sentence.clauseStarts.findLast((clause) => clause <= start) ?? start;
  const before = sentence.text([clauseStart, start]);
  return { mention, sentence, clauseStart, before, after: (longest) => sentence.text([end, end + longest]) };
}

/** No aside and no run of clauses that a time is looked for in is longer. */
export const longestAside = 200;

/** (2022年数据)床位1100张: a bracket that opens its sentence and holds no more than of when its numbers are. */
export function isHeadInBrackets({ mention, sentence: { text, clauseStarts }, after }: TimeInPlace): boolean {
  const [start] = mention.span;
  const opening = clauseStarts[0] ?? start;
  return (
    start - 1 <= opening + 1 &&
    /^度?末?(?:的?(?:数据|数|统计|情况))?[)）]/.test(after(8)) &&
    /^[(（]?$/.test(text([opening, start]))
  );
}
