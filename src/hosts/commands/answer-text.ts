import type { Answer } from "../../reports/answer.ts";
import type { Citation } from "../../reports/citation.ts";
import { shownSlice } from "../../web/assets/html-source.js";
import { texts } from "./texts.ts";

/**
 * An answer for a terminal: its text, notes and choices, then each quoted sentence with where it is from. `address` is
 * where the pages are (own-address.ts).
 */
export function answerText(answer: Answer, address: string): string {
  const calculations = answer.calculations
    .map(({ formula }) => formula)
    .filter((formula) => !answer.text.includes(formula));
  const notes = answer.notes.map(({ text }) => text).filter((text) => !answer.text.includes(text));
  const options = (answer.options ?? []).map(({ question }) => `  - ${question}`);
  return [
    withoutQuotes(answer),
    ...(answer.composedBy === "model" ? [texts.writtenByModel] : []),
    ...calculations,
    ...notes,
    ...(options.length === 0 ? [] : [`\n${texts.options}`, ...options]),
    ...(answer.citations.length === 0 ? [] : [`\n${texts.quotes}`]),
    ...bySentence(answer.citations).map((citations) => citationText(citations, address)),
  ].join("\n");
}

/** Figures that stand in one sentence share it: both sides of a comparison often do. */
function bySentence(citations: readonly Citation[]): Citation[][] {
  return [
    ...Map.groupBy(citations, ({ reportId, version, span }) => `${reportId}@${version}:${span.join("-")}`).values(),
  ];
}

function citationText(citations: readonly Citation[], address: string): string {
  const [citation] = citations;
  if (citation === undefined) return "";
  const marks = citations.map(({ n }) => `[${n}]`).join("");
  const quote = shownSlice(citation.quote, citation.file)
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
  const source = [citation.title, citation.issuer, citation.published, citation.where].filter(
    (part) => part !== null && part !== undefined && part !== "",
  );
  const url = citation.url.startsWith("/") ? `${address}${citation.url}` : citation.url;
  return `${marks} “${quote}”\n    ${source.join("，")}\n    ${url}`;
}

/** Sentences quoted below need not stand above too. */
function withoutQuotes({ text, citations }: Answer): string {
  const isQuote = (line: string) => citations.some(({ n }) => line.startsWith(`[${n}] `));
  return text
    .split("\n")
    .filter((line) => !isQuote(line))
    .join("\n");
}
