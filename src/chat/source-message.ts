import { card } from "../cards/card.ts";
import { markdown, note } from "../cards/element.ts";
import { bold, escapeMarkdown, joinMarkdown, link, rich } from "../cards/markdown.ts";
import type { Outgoing } from "../ports/chat-platform.ts";
import type { Citation } from "../reports/citation.ts";
import type { MarkedParagraph } from "./chat-deps.ts";
import { chatTexts } from "./texts.ts";

/** A paragraph of a page can be a whole table; what is shown of it stays near the figure. */
const longestSide = 600;

/** The paragraph a figure stands in, with the figure marked: a phone may not reach the page inside the office. */
export function sourceMessage(citation: Citation, paragraph: MarkedParagraph): Outgoing {
  const before = paragraph.before.length > longestSide ? `…${paragraph.before.slice(-longestSide)}` : paragraph.before;
  const after = paragraph.after.length > longestSide ? `${paragraph.after.slice(0, longestSide)}…` : paragraph.after;
  const source = sourceLabel(citation);
  const marked = joinMarkdown([escapeMarkdown(before), bold(paragraph.figure), escapeMarkdown(after)], " ");
  return {
    kind: "card",
    card: card({
      summary: `${chatTexts.sourceTitle}：${source}`,
      elements: [markdown(marked), note(rich`${chatTexts.sourceTitle}：${link(source, citation.url)}`)],
    }),
    fallback: `${before}【${paragraph.figure}】${after}\n${chatTexts.sourceTitle}：${source}`,
  };
}

/** 出处：《标题》（单位，日期）：“……”, to be pasted into a paper. */
export function quoteText(citation: Citation, { quote }: MarkedParagraph): string {
  return chatTexts.quote(sourceLabel(citation), quote);
}

function sourceLabel({ title, issuer, published }: Citation): string {
  const details = [issuer, published].filter((detail) => detail !== null).join("，");
  return details === "" ? `《${title}》` : `《${title}》（${details}）`;
}
