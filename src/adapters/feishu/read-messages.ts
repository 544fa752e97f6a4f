import type { Client } from "@larksuiteoapi/node-sdk";
import { AppError } from "../../errors.ts";
import type { ChatKind, ChatMessage, ChatPlatform } from "../../ports/chat-platform.ts";
import { faultOf } from "./call-fault.ts";
import { messageRead } from "./event-shapes.ts";
import type { FeishuDeps } from "./feishu-app.ts";
import { everyItem, readingAgain } from "./pages.ts";
import { readFailed } from "./read-failed.ts";
import { readMessage } from "./read-message.ts";

type Reading = Pick<ChatPlatform, "history" | "message" | "download">;

type Deps = Pick<FeishuDeps, "app" | "sleep"> & { client: Client; botOpenId: () => Promise<string> };

/** A thread's replies are not in its chat's list: threads begun so long before the range are looked into as well. */
const threadsFromBeforeMs = 24 * 3_600_000;

/** Codes for a message that is not there, or not ours to read. */
const notReadable = new Set([230001, 230002, 230011, 230110, 230050, 231003]);

type Container = { type: "chat"; id: string; from: Date; to: Date } | { type: "thread"; id: string };

export function createReading(deps: Deps): Reading {
  const chatKinds = new Map<string, ChatKind>();

  const kindOf = async (chatId: string): Promise<ChatKind> => {
    const known = chatKinds.get(chatId);
    if (known !== undefined) return known;
    const chat = await readingAgain(deps, () => deps.client.im.v1.chat.get({ path: { chat_id: chatId } }));
    const kind = chat.data?.chat_mode === "p2p" ? "direct" : "group";
    chatKinds.set(chatId, kind);
    return kind;
  };

  const read = async (item: unknown, chatId: string): Promise<ChatMessage | null> => {
    const given = messageRead.safeParse(item);
    if (!given.success) return null;
    const own = given.data.chat_id === "" ? { ...given.data, chat_id: chatId } : given.data;
    return readMessage(own, await kindOf(own.chat_id), { appId: deps.app.appId, openId: await deps.botOpenId() });
  };

  async function* list(container: Container, chatId: string) {
    const items = everyItem(async (pageToken) => {
      const params = {
        container_id_type: container.type,
        container_id: container.id,
        sort_type: container.type === "chat" ? ("ByCreateTimeAsc" as const) : ("ByCreateTimeDesc" as const),
        page_size: 50,
        ...(container.type === "chat" && {
          start_time: String(Math.floor(container.from.getTime() / 1000)),
          end_time: String(Math.ceil(container.to.getTime() / 1000)),
        }),
        ...(pageToken !== undefined && { page_token: pageToken }),
      };
      return (await readingAgain(deps, () => deps.client.im.v1.message.list({ params }))).data;
    });
    for await (const item of items) {
      const message = await read(item, chatId);
      if (message !== null) yield message;
    }
  }

  /** A thread cannot be asked for by time: it is read from its end, as far back as is wanted. */
  async function* latestOf(thread: string, chatId: string, from: Date) {
    for await (const message of list({ type: "thread", id: thread }, chatId)) {
      if (new Date(message.sentAt) < from) return;
      yield message;
    }
  }

  return {
    history: async function* ({ chatId, from, to, threads: known = [], threadsSince }) {
      try {
        const found = new Map<string, ChatMessage>();
        const threads = new Set(known);
        const begin = threadsSince ?? new Date(from.getTime() - threadsFromBeforeMs);
        for await (const message of list({ type: "chat", id: chatId, from: begin, to }, chatId)) {
          found.set(message.messageId, message);
          if (message.threadId !== null) threads.add(message.threadId);
        }
        for (const thread of threads)
          for await (const message of latestOf(thread, chatId, from)) found.set(message.messageId, message);
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
        const message = item === undefined ? null : await read(item, item.chat_id ?? "");
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
