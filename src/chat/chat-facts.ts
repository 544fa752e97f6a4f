import type { Statement } from "../ports.ts";
import type { ChatMessage } from "../ports/chat-platform.ts";
import { findChat, keepChat } from "../store/chats.ts";
import type { ChatDeps } from "./chat-deps.ts";
import type { GateFacts } from "./gate.ts";
import { refreshChats } from "./refresh-chats.ts";

type Deps = Pick<ChatDeps, "database" | "platform" | "settings" | "clock">;
type ChatFacts = { gate: GateFacts; statements: Statement[] };

/**
 * What the gate has to know of a chat. A group that is not known is looked for among the bot's chats; one that is not
 * found there either counts as external, because then nobody can say who reads along.
 */
export async function chatFacts(
  deps: Deps,
  { chatId, chatKind, sender, sentAt }: Pick<ChatMessage, "chatId" | "chatKind" | "sender" | "sentAt">,
): Promise<ChatFacts> {
  const { openId: botOpenId, tenantKey } = await deps.platform.bot();
  const gate = { botOpenId, tenantKey, external: false, allowed: deps.settings.externalChats.includes(chatId) };
  const known = await findChat(deps.database, chatId);
  if (chatKind === "direct") {
    if (known !== null || sender.kind === "bot") return { gate, statements: [] };
    const { openId } = sender;
    const chat = { id: chatId, kind: chatKind, name: "", openId, external: false, sweptUntil: new Date(sentAt) };
    return { gate, statements: [keepChat(chat)] };
  }
  if (known !== null) return { gate: { ...gate, external: known.external }, statements: [] };
  await refreshChats(deps);
  const found = await findChat(deps.database, chatId);
  return { gate: { ...gate, external: found?.external ?? true }, statements: [] };
}
