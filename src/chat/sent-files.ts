import type { ChatMessage } from "../ports/chat-platform.ts";
import type { SentFile } from "./file-handler.ts";
import { linkedDocuments, onlyLinkedDocuments, type LinkedDocument } from "./linked-documents.ts";

type Message = Pick<ChatMessage, "messageId" | "content">;

/** What a message brings besides words: a file, or documents it links to and says nothing else. */
export function filesBroughtBy(message: Message): SentFile[] {
  return filesIn(message, onlyLinkedDocuments(message.content));
}

/** The same of a message that somebody points at, whatever else it says. */
export function filesPointedAt(message: Message): SentFile[] {
  return filesIn(message, linkedDocuments(message.content));
}

function filesIn({ messageId, content }: Message, linked: readonly LinkedDocument[]): SentFile[] {
  if (content.kind === "file") return [{ messageId, fileKey: content.fileKey, name: content.name, link: null }];
  return linked.map(({ link, name }) => ({ messageId, fileKey: link.token, name, link }));
}
