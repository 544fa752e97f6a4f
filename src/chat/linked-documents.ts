import type { MessageContent } from "../ports/chat-platform.ts";
import { documentLinksIn, withoutAddresses, type DocumentLink } from "../reports/document-link.ts";

/** A document somebody linked to, under the words they saw. */
export type LinkedDocument = { link: DocumentLink; name: string };

/** The documents a message links to, in text or under words. */
export function linkedDocuments(content: MessageContent): LinkedDocument[] {
  if (content.kind !== "text") return [];
  const links = content.links ?? [];
  const all = [...links.map(({ url }) => url), content.text].join("\n");
  return documentLinksIn(all).map((link) => {
    const words = links.find(({ url }) => url.includes(link.token))?.text.trim() ?? "";
    return { link, name: words === "" || /^https?:/i.test(words) ? "飞书文档" : words.slice(0, 80) };
  });
}

/** The same where the message says nothing else: a question with a link in it stays a question. */
export function onlyLinkedDocuments(content: MessageContent): LinkedDocument[] {
  const found = linkedDocuments(content);
  if (content.kind !== "text" || found.length === 0) return [];
  const said = (content.links ?? []).reduce((rest, { text }) => rest.replace(text, " "), content.text);
  return /[\p{L}\p{N}]/u.test(withoutAddresses(said)) ? [] : found;
}
