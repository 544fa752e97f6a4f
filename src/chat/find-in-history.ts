import type { OutgoingMessage } from "../ports/chat-platform.ts";
import { directChatOf } from "../store/chats.ts";
import { knownMessages } from "../store/outbox.ts";
import type { ChatDeps } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";
import { AppError } from "../errors.ts";

/**
 * Whether a doubtful message was sent after all: a message of the bot's own in that chat, since the first doubtful try,
 * that replies to the same message and that no other row of the outbox claims. The platform gives no uuid back, and
 * a card comes back in another form than it was sent in, so place and time have to do: taking another message for it
 * would leave one unsent, and then the sender sees the one that was. In a thread every message replies to the first one,
 * so there the thread has to do. Gives its id, or null when it is not there.
 * @throws AppError when the history cannot be read.
 */
export async function findInHistory(
  { database, platform, clock }: Pick<ChatDeps, "database" | "platform" | "clock">,
  { message, since }: { message: OutgoingMessage; since: Date },
): Promise<string | null> {
  const chatId = "chatId" in message.to ? message.to.chatId : await directChatOf(database, message.to.openId);
  if (chatId === null) throw unknownChat();
  const thread = message.replyTo && ((await platform.message(message.replyTo.messageId))?.threadId ?? null);
  const range = {
    threads: thread === null ? [] : [thread],
    chatId,
    from: new Date(since.getTime() - chatLimits.clockSkew),
    to: new Date(clock().getTime() + chatLimits.clockSkew),
  };
  const [candidates, { openId }] = [[] as string[], await platform.bot()];
  for await (const seen of platform.history(range)) {
    const ours = seen.sender.kind === "bot" && (seen.sender.openId === openId || seen.sender.openId === "");
    const sameParent = (seen.parentId ?? null) === (message.replyTo?.messageId ?? null);
    const samePlace = thread === null ? sameParent : seen.threadId === thread;
    if (ours && samePlace && !seen.recalled) candidates.push(seen.messageId);
  }
  const claimed = await knownMessages(database, candidates);
  return candidates.find((messageId) => !claimed.has(messageId)) ?? null;
}

function unknownChat(): AppError {
  return new AppError({
    code: "BAD_REQUEST",
    message: "no chat is known with this person, so its history cannot be read",
    userVisible: false,
    remedy: "Nothing to do: the message is marked as unknown and the admins are told.",
  });
}
