import type { Outgoing } from "../../ports/chat-platform.ts";

/** How a message travels: its type, and its content as JSON text. */
export type SentContent = { msg_type: "interactive" | "post"; content: string };

/** Leaves room for the rest of a post's 30 KB. */
const longestPlainBytes = 24_000;

const cutOff = "……（内容过长，后面的没有显示）";

export function sentContent(outgoing: Outgoing): SentContent {
  if (outgoing.kind === "card") return { msg_type: "interactive", content: JSON.stringify(outgoing.card) };
  return plainContent(outgoing.text);
}

/**
 * Text as a post of bare text nodes, a line each. A text message would read `<at …>`, links and bold in it; the nodes
 * of a post are printed as they are, so nothing in them can mention anybody.
 */
export function plainContent(text: string): SentContent {
  const lines = withinBytes(text).split("\n");
  const content = lines.map((line) => [{ tag: "text", text: line }]);
  return { msg_type: "post", content: JSON.stringify({ zh_cn: { content } }) };
}

/** A card that says only a text, for a card that has to be replaced and cannot be built. Its text is not markdown. */
export function plainCard(text: string): SentContent {
  const lines = withinBytes(text)
    .split("\n")
    .filter((line) => line !== "");
  const elements = lines.slice(0, 80).map((line) => ({ tag: "div", text: { tag: "plain_text", content: line } }));
  const card = { schema: "2.0", config: { update_multi: true }, body: { elements } };
  return { msg_type: "interactive", content: JSON.stringify(card) };
}

function withinBytes(text: string): string {
  const wellFormed = text.toWellFormed();
  if (printedBytes(wellFormed) <= longestPlainBytes) return wellFormed;
  let kept = wellFormed;
  while (printedBytes(kept) > longestPlainBytes) kept = kept.slice(0, Math.floor(kept.length * 0.9));
  return `${kept.toWellFormed()}${cutOff}`;
}

/** Bytes as JSON inside JSON, with what each line costs. */
function printedBytes(text: string): number {
  const lines = text.split("\n").length;
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(text))).length + lines * 40;
}
