import type { ChatKind, ChatMessage } from "../../ports/chat-platform.ts";
import type { MessageRead } from "./event-shapes.ts";
import { isoTime, readContent } from "./message-content.ts";

/** A message read back from the history. What an app sent has the app's id where a person has an open_id. */
export function readMessage(
  read: MessageRead,
  chatKind: ChatKind,
  bot: { appId: string; openId: string },
): ChatMessage {
  const isApp = read.sender.sender_type !== "user";
  return {
    messageId: read.message_id,
    chatId: read.chat_id,
    chatKind,
    threadId: read.thread_id ?? null,
    parentId: read.parent_id ?? null,
    sender: {
      openId: isApp && read.sender.id === bot.appId ? bot.openId : read.sender.id,
      kind: isApp ? "bot" : "user",
      tenantKey: read.sender.tenant_key,
    },
    sentAt: isoTime(read.create_time),
    content: readContent(read.msg_type, read.body?.content ?? "", read.mentions),
    recalled: read.deleted,
  };
}
