import { card } from "../cards/card.ts";
import { markdown, note } from "../cards/element.ts";
import { escapeMarkdown } from "../cards/markdown.ts";
import type { Outgoing } from "../ports/chat-platform.ts";
import type { Answer } from "../reports/answer.ts";

/** What is said of an answer beside the answer itself. */
export type Around = {
  /** A line before it: when it was asked, or that it was checked again. */
  lead: string | null;
};

/** An answer as it is shown in a chat. */
export function answerMessage(answer: Answer, { lead }: Around): Outgoing {
  const text = lead === null ? answer.text : `${lead}\n${answer.text}`;
  const leading = lead === null ? [] : [note(escapeMarkdown(lead))];
  const elements = [...leading, markdown(escapeMarkdown(answer.text))];
  return { kind: "card", card: card({ summary: answer.text, elements }), fallback: text };
}
