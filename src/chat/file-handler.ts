import type { ChatMessage } from "../ports/chat-platform.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";

/** Takes a file that was sent to the bot. Given by the host: chat itself reads no files. */
export type FileHandler = (
  deps: ChatDeps,
  sent: { request: ChatRequest; message: ChatMessage; file: { fileKey: string; name: string } },
) => Promise<Handled>;
