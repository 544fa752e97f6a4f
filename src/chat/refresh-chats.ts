import type { Statement } from "../ports.ts";
import { keepChat } from "../store/chats.ts";
import type { ChatDeps } from "./chat-deps.ts";

/**
 * Takes over the list of groups the bot is in. The history of a group that is new to us is read from `since` on, by
 * default from now: what was said before the bot was there is not for it.
 */
export async function refreshChats(
  { database, platform, clock }: Pick<ChatDeps, "database" | "platform" | "clock">,
  since: Date = clock(),
): Promise<void> {
  const statements: Statement[] = [];
  for await (const { chatId, name, external } of platform.chats())
    statements.push(keepChat({ id: chatId, kind: "group", name, openId: null, external, sweptUntil: since }));
  if (statements.length > 0) await database.batch(statements);
}
