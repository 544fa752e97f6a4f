import { AppError } from "../errors.ts";
import type { Card } from "../ports/chat-platform.ts";
import { cardFaults } from "./card-faults.ts";
import { plainText, type CardElement } from "./element.ts";
import { cardLimits, isWithinLimits } from "./limits.ts";
import { shrinkUntil } from "./shrink.ts";
import { shortened, visibleText } from "./visible-text.ts";

export type HeaderColour = "blue" | "wathet" | "green" | "yellow" | "orange" | "red" | "grey" | "default";

export type CardHeader = {
  title: string;
  subtitle?: string;
  colour: HeaderColour;
  /** Small coloured words beside the title; at most 3. */
  labels?: readonly { text: string; colour: "blue" | "green" | "orange" | "red" | "neutral" }[];
};

export type CardParts = {
  /** What the list of chats and a notification show, as plain text. */
  summary: string;
  header?: CardHeader;
  elements: readonly CardElement[];
};

/**
 * A whole card, within the platform's limits. Too much of it is made smaller in a fixed order (`shrink.ts`).
 * @throws AppError INTERNAL for a mistake of the program: a table inside a panel, six tables, a name used twice, or
 * more text than any shrinking can save. Whoever builds a card bounds its paragraphs.
 */
export function card(parts: CardParts): Card {
  const faults = cardFaults(parts.elements);
  if (faults.length > 0) throw impossibleCard(faults.join("; "));
  const elements = shrinkUntil(parts.elements, (tried) => isWithinLimits(assembled(parts, tried)));
  if (elements === null) throw impossibleCard(`more than ${cardLimits.bytes} bytes or ${cardLimits.tags} elements`);
  return assembled(parts, elements);
}

function assembled({ summary, header }: CardParts, elements: readonly CardElement[]): Card {
  return {
    schema: "2.0",
    config: {
      update_multi: true,
      enable_forward: true,
      // A card passed on to another chat keeps its text; its buttons would act outside the chat it was made for.
      enable_forward_interaction: false,
      width_mode: "fill",
      summary: { content: shortened(visibleText(summary).replaceAll("\n", " "), 100) },
    },
    ...(header && { header: headerOf(header) }),
    body: { direction: "vertical", padding: "12px 12px 12px 12px", vertical_spacing: "8px", elements: [...elements] },
  };
}

function headerOf({ title, subtitle, colour, labels = [] }: CardHeader) {
  return {
    title: plainText(shortened(title, 120)),
    ...(subtitle !== undefined && { subtitle: plainText(shortened(subtitle, 80)) }),
    template: colour,
    ...(labels.length > 0 && {
      text_tag_list: labels
        .slice(0, cardLimits.headerTags)
        .map((label) => ({ tag: "text_tag", text: plainText(label.text), color: label.colour })),
    }),
  };
}

function impossibleCard(detail: string): AppError {
  return new AppError({
    code: "INTERNAL",
    message: `a card cannot be built: ${detail}`,
    userVisible: false,
    remedy: "Report this line; the message is sent as plain text where a fall-back exists.",
  });
}
