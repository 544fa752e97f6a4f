import type { Answer } from "../reports/answer.ts";
import { foldText } from "../reports/fold.ts";
import type { ForbiddenWords } from "./evaluation-case.ts";

/** Gives a quote as surfaces may show it: the cleaned form of the same slice (design.md 5, invariant B). */
export type Cleaned = (quote: string) => string;

/** A quote shorter than this is taken out only between quotation marks: a table cell `100%` is not all of the prose's. */
const shortestBareQuote = 12;

/**
 * The answer's own words: its text without the quoted sentences. Each leaves a full stop behind, so that the words
 * around it do not run together into a sentence nobody wrote.
 */
export function proseOf(answer: Pick<Answer, "text" | "citations">, cleaned: Cleaned): string {
  const quotes = answer.citations
    .flatMap(({ quote }) => [quote, quote.trim(), cleaned(quote).trim()])
    .filter((quote) => quote !== "")
    .sort((left, right) => right.length - left.length);
  let prose = answer.text;
  for (const quote of quotes) {
    for (const [open, close] of ["“”", "「」", "『』", '""']) prose = prose.replaceAll(`${open}${quote}${close}`, "。");
    if (quote.length >= shortestBareQuote) prose = prose.replaceAll(quote, "。");
  }
  return prose;
}

/** The forbidden words the prose holds, as they were written; script, width and spaces between words do not hide one. */
export function forbiddenIn(prose: string, forbid: readonly ForbiddenWords[]): string[] {
  const folded = foldText(prose);
  const joined = withoutSpaces(folded);
  return forbid
    .filter(({ written, pattern }) =>
      pattern === null
        ? joined.includes(withoutSpaces(foldText(written)))
        : pattern.test(folded) || pattern.test(joined),
    )
    .map(({ written }) => written);
}

function withoutSpaces(text: string): string {
  return text.replace(/[^\S\n]/g, "");
}
