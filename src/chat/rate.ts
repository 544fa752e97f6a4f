import { countAnswered } from "../store/inbox.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";

const minute = 60_000;

/**
 * Seconds to wait when an asker or a chat has had its questions of this minute, else null. Counted over what the inbox
 * says was answered, by the times the questions were sent: it survives a restart, and a backlog after an outage is not
 * taken for haste.
 */
export async function secondsToWait(
  { database, settings }: Pick<ChatDeps, "database" | "settings">,
  { askedAt, openId, chatId }: Pick<ChatRequest, "askedAt" | "openId" | "chatId">,
): Promise<number | null> {
  const window = { from: new Date(askedAt.getTime() - minute), to: askedAt };
  const { asker, chat } = settings.questionsPerMinute;
  const byAsker = await countAnswered(database, { asker: openId }, window);
  const byChat = chatId === null ? 0 : await countAnswered(database, { chatId }, window);
  return byAsker < asker && byChat < chat ? null : minute / 1000;
}
