import type { Citation } from "../reports/citation.ts";
import { shortened, visibleText } from "./visible-text.ts";

/** How much of a long sentence is shown on either side of its figure. */
const around = 90;

/** A quoted sentence in three parts, the figure in the middle; what a long one loses is marked with ……. */
export type QuoteParts = { before: string; figure: string; after: string };

export function quoteParts({ quote, span, figureSpan }: Citation): QuoteParts {
  const [start, end] = [figureSpan[0] - span[0], figureSpan[1] - span[0]];
  if (!(start >= 0 && start < end && end <= quote.length)) return { before: cutAfter(quote), figure: "", after: "" };
  return {
    before: cutBefore(quote.slice(0, start)),
    figure: quote.slice(start, end),
    after: cutAfter(quote.slice(end)),
  };
}

/** The shown sentence in one piece, without the line breaks and runs of spaces of the file it comes from. */
export function quoteText(citation: Citation): string {
  const { before, figure, after } = quoteParts(citation);
  return oneLine(before + figure + after);
}

/** 甲市卫健局《…小结》，2021-12-24发布，第3页 */
export function sourceName(
  { title, issuer, published, where }: Citation,
  publishedText: (day: string) => string,
): string {
  return [
    `${shortened(issuer ?? "", 60)}《${shortened(title, 80)}》`,
    ...(published === null ? [] : [publishedText(published)]),
    ...(where === undefined ? [] : [shortened(where, 40)]),
  ].join("，");
}

export function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, " ").trim();
}

function cutBefore(text: string): string {
  const characters = Array.from(text);
  return characters.length <= around ? text : `……${characters.slice(-around).join("")}`;
}

function cutAfter(text: string): string {
  const characters = Array.from(text);
  return characters.length <= around * 2 ? text : `${characters.slice(0, around * 2).join("")}……`;
}
