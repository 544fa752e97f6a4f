import { AppError } from "../../errors.ts";
import type { ChatMessage, ChatPlatform } from "../../ports/chat-platform.ts";
import { faultOf } from "./call-fault.ts";
import { createMessageLists, type MessageListDeps } from "./list-messages.ts";
import { readingAgain } from "./pages.ts";
import { readFailed } from "./read-failed.ts";

type Reading = Pick<ChatPlatform, "history" | "message" | "download">;

/** A thread's replies are not in its chat's list: threads begun so long before the range are looked into as well. */
const threadsFromBeforeMs = 24 * 3_600_000;

/** Codes for a message that is not there, or not ours to read. */
const notReadable = new Set([230001, 230002, 230011, 230110, 230050, 231003]);

export function createReading(deps: MessageListDeps): Reading {
  const lists = createMessageLists(deps);
  return {
    history: async function* ({ chatId, from, to, threads: known = [], threadsSince }) {
      try {
        const found = new Map<string, ChatMessage>();
        const threads = new Set(known);
        const begin = threadsSince ?? new Date(from.getTime() - threadsFromBeforeMs);
        for await (const message of lists.ofChat({ chatId, from: begin, to })) {
          found.set(message.messageId, message);
          if (message.threadId !== null) threads.add(message.threadId);
        }
        for (const thread of threads)
          for await (const message of lists.ofThread({ thread, chatId, from })) found.set(message.messageId, message);
        const [first, last] = [from.toISOString(), to.toISOString()];
        yield* [...found.values()]
          .filter(({ sentAt }) => sentAt >= first && sentAt <= last)
          .toSorted((left, right) => left.sentAt.localeCompare(right.sentAt));
      } catch (error) {
        throw readFailed(`reading the history of chat ${chatId}`, error);
      }
    },
    message: async (messageId) => {
      try {
        const path = { message_id: messageId };
        const { data } = await readingAgain(deps, () => deps.client.im.v1.message.get({ path }));
        const [item] = data?.items ?? [];
        const message = item === undefined ? null : await lists.read(item, item.chat_id ?? "");
        return message?.recalled === true ? null : message;
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === "code" && notReadable.has(fault.code)) return null;
        throw readFailed(`reading message ${messageId}`, error);
      }
    },
    download: async ({ messageId, fileKey }) => {
      const url = `/open-apis/im/v1/messages/${encodeURIComponent(messageId)}/resources/${encodeURIComponent(fileKey)}`;
      const options = { method: "GET", url, params: { type: "file" }, responseType: "arraybuffer" as const };
      try {
        return await readingAgain(deps, () => deps.client.request<Uint8Array>(options));
      } catch (error) {
        throw downloadFailed(error);
      }
    },
  };
}

function downloadFailed(error: unknown): AppError {
  const fault = faultOf(error);
  if (fault.kind === "code" && fault.code === 234037)
    return new AppError({
      code: "FILE_TOO_LARGE",
      message: "文件超过 100 MB，飞书不允许机器人下载。",
      userVisible: true,
      remedy: "请拆成较小的文件再发。",
      cause: error,
    });
  if (fault.kind !== "code") return readFailed("downloading a file", error);
  return new AppError({
    code: "FILE_UNREADABLE",
    message: "取不到这个文件：它可能已被撤回，或本群不允许下载。",
    userVisible: true,
    remedy: "请重新发送，或在与我的单聊里发送。",
    cause: error,
  });
}
