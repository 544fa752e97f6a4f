import type { Answer } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { Button, CardElement } from "./element.ts";
import { buttons, collapsiblePanel, markdown, note } from "./element.ts";
import { coloured, joinMarkdown, link, rich, webAddress, type Markdown } from "./markdown.ts";
import { oneLine, quoteParts, quoteText, sourceName } from "./quote.ts";
import type { SourceLink } from "./source-link.ts";
import { cardTexts } from "./texts.ts";

/** Sentences with buttons of their own; beyond these the source page has them all. */
const mostWithButtons = 5;

/** The quoted sentences in a folded panel; a sentence that several figures come from is quoted once. */
export function sources(answer: Answer, toLink: SourceLink): CardElement[] {
  const sentences = groupedBySentence(answer.citations);
  if (sentences.length === 0) return [];
  const items = sentences.flatMap((cited, index): CardElement[] => {
    const [first] = cited;
    if (first === undefined) return [];
    const own = sentences.length > 1 && index < mostWithButtons ? [buttons(sourceButtons(answer.id, first))] : [];
    return [markdown(sentence(cited, first, toLink)), note(rich`${nameOf(first)}`), ...own];
  });
  return [collapsiblePanel({ title: cardTexts.sources(sentences.length), elements: items })];
}

/** The quoted sentences with their reports, without buttons: for a chat the answer was not shown in. */
export function sentencesOf(answer: Answer, toLink: SourceLink): CardElement[] {
  return groupedBySentence(answer.citations)
    .slice(0, mostWithButtons)
    .flatMap((cited) => {
      const [first] = cited;
      return first === undefined ? [] : [markdown(sentence(cited, first, toLink)), note(rich`${nameOf(first)}`)];
    });
}

/** 看原文 and 复制引文 for the one sentence an answer rests on; several have theirs in the panel. */
export function sourceButtonsOutside(answer: Answer): Button[] {
  const [only, ...others] = groupedBySentence(answer.citations);
  const [first] = only ?? [];
  return first === undefined || others.length > 0 ? [] : sourceButtons(answer.id, first);
}

/** `“……”（出处：某市卫健局《…》，2021-12-24发布）`: what 复制引文 gives, as plain text. */
export function citationText(citation: Citation): string {
  return `“${quoteText(citation)}”（${cardTexts.from}${nameOf(citation)}）`;
}

function sourceButtons(answer: string, { n }: Citation): Button[] {
  return [
    { text: cardTexts.showSource, press: { do: "show-source", answer, citation: n } },
    { text: cardTexts.copyQuote, press: { do: "copy-quote", answer, citation: n } },
  ];
}

/** The sentence is the link; where the page has no public address it is text with its figure marked. */
function sentence(cited: readonly Citation[], first: Citation, toLink: SourceLink): Markdown {
  const marks = rich`${numbersOf(cited)} `;
  if (webAddress(first.url) !== null)
    return joinMarkdown([marks, link(`“${quoteText(first)}”`, toLink(first.url))], "");
  const { before, figure, after } = quoteParts(first);
  const marked = coloured("blue", oneLine(figure));
  return joinMarkdown(
    [marks, rich`“${oneLine(before)}`, figure === "" ? rich`` : marked, rich`${oneLine(after)}”`],
    "",
  );
}

function nameOf(citation: Citation): string {
  return sourceName(citation, cardTexts.published);
}

function groupedBySentence(citations: readonly Citation[]): Citation[][] {
  const sentences = new Map<string, Citation[]>();
  for (const citation of citations) {
    const place = `${citation.reportId}@${citation.version}:${citation.span.join("-")}`;
    sentences.set(place, [...(sentences.get(place) ?? []), citation]);
  }
  return [...sentences.values()];
}

/** `[2]`, `[2][5]`, or `[2]–[11]` for a run. */
function numbersOf(cited: readonly Citation[]): string {
  const numbers = cited.map(({ n }) => n);
  const isRun = numbers.length > 2 && numbers.every((n, index) => n === (numbers[0] ?? 0) + index);
  return isRun ? `[${numbers[0]}]–[${numbers.at(-1)}]` : numbers.map((n) => `[${n}]`).join("");
}
