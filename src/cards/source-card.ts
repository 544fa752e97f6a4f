import type { Outgoing } from "../ports/chat-platform.ts";
import type { Citation } from "../reports/citation.ts";
import { citationText } from "./answer-sources.ts";
import { card } from "./card.ts";
import { buttons, markdown, note, type Button } from "./element.ts";
import { escapeMarkdown, joinMarkdown, rich, webAddress, type Markdown } from "./markdown.ts";
import { sourceName } from "./quote.ts";
import type { SourceLink } from "./source-link.ts";
import { cardTexts } from "./texts.ts";

/** A paragraph of a report with one figure apart. */
export type MarkedParagraph = { before: string; figure: string; after: string };

const longestSide = 1500;

/**
 * The paragraph a citation points into, with its figure marked, for reading in the chat itself: a phone may not reach
 * the source page. The report is named above it and its page, where there is one, is a button.
 */
export function sourceCard(citation: Citation, paragraph: MarkedParagraph, toLink: SourceLink): Outgoing {
  const address = webAddress(citation.url) === null ? null : toLink(citation.url);
  const open: Button[] = address === null ? [] : [{ text: cardTexts.openSource, press: { open: address } }];
  const name = sourceName(citation, cardTexts.published);
  const elements = [note(rich`${name}`), markdown(marked(paragraph)), ...(open.length === 0 ? [] : [buttons(open)])];
  const { before, figure, after } = paragraph;
  return {
    kind: "card",
    card: card({ summary: citation.quote, header: { title: cardTexts.shownFrom, colour: "wathet" }, elements }),
    fallback: `${name}\n${lastPart(before)}【${figure}】${firstPart(after)}`,
  };
}

/** What 复制引文 replies: text to press and hold. */
export function quoteReply(citation: Citation): Outgoing {
  return { kind: "text", text: citationText(citation) };
}

function marked({ before, figure, after }: MarkedParagraph): Markdown {
  const highlight: Markdown = {
    markdown: `<text_tag color='yellow'>${escapeMarkdown(figure).markdown}</text_tag>`,
  };
  return joinMarkdown([escapeMarkdown(lastPart(before)), highlight, escapeMarkdown(firstPart(after))], "");
}

function lastPart(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestSide ? text : `……${characters.slice(-longestSide).join("")}`;
}

function firstPart(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestSide ? text : `${characters.slice(0, longestSide).join("")}……`;
}
