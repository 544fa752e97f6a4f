import type { DocumentLink } from "../reports/document-link.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";

/** A file in a message, or a document a message links to (`link`; its key is the document's token then). */
export type SentFile = { messageId: string; fileKey: string; name: string; link: DocumentLink | null };

/** Takes files that were sent to the bot, or linked to. Given by the host: chat itself reads no files. */
export type FileHandler = (
  deps: ChatDeps,
  sent: { request: ChatRequest; files: readonly SentFile[] },
) => Promise<Handled>;
