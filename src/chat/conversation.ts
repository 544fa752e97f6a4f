import type { ChatMessage } from "../ports/chat-platform.ts";

/**
 * What follow-ups are kept by: a direct chat, a thread, or one asker in a group. The chat's id is always part of it, so
 * nothing said in one chat is ever the context of another.
 */
export function conversationOf(at: Pick<ChatMessage, "chatId" | "chatKind" | "threadId">, openId: string): string {
  if (at.threadId !== null) return `${at.chatId}#${at.threadId}`;
  return at.chatKind === "direct" ? at.chatId : `${at.chatId}/${openId}`;
}

/** Everybody in a thread is part of its one conversation. */
export function isThread(conversation: string): boolean {
  return conversation.includes("#");
}
