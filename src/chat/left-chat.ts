import type { Statement } from "../ports.ts";
import { forgetReaders } from "../store/asker-readers.ts";
import { leaveChat } from "../store/chats.ts";
import { endSubscription } from "../store/digest-subscriptions.ts";

/** What the platform says when the bot is out of the chat, or the chat is no more. */
export const outOfChat: ReadonlySet<number | null> = new Set([230002, 232009]);

/** The bot is in this group no longer: what it promised there ends, and what it knew of who may read there. */
export function leftChat(chatId: string, now: Date): Statement[] {
  return [leaveChat(chatId, now), endSubscription(chatId, now), forgetReaders(`chat:${chatId}`)];
}
