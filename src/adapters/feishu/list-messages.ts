import type { Client } from "@larksuiteoapi/node-sdk";
import type { ChatKind, ChatMessage } from "../../ports/chat-platform.ts";
import { messageRead } from "./event-shapes.ts";
import type { FeishuDeps } from "./feishu-app.ts";
import { everyItem, readingAgain } from "./pages.ts";
import { readMessage } from "./read-message.ts";

export type MessageListDeps = Pick<FeishuDeps, "app" | "sleep"> & { client: Client; botOpenId: () => Promise<string> };

/** Messages as the platform lists them, read into ours; what is no message of ours to read is passed over. */
export type MessageLists = {
  /** One item of a list or a look-up; `chatId` is used where the item does not say its chat. */
  read: (item: unknown, chatId: string) => Promise<ChatMessage | null>;
  /** What stands in a chat itself, oldest first. */
  ofChat: (range: { chatId: string; from: Date; to: Date }) => AsyncGenerator<ChatMessage>;
  /** A thread cannot be asked for by time: it is read from its end, back to `from`. */
  ofThread: (range: { thread: string; chatId: string; from: Date }) => AsyncGenerator<ChatMessage>;
};

type Container = { type: "chat"; id: string; from: Date; to: Date } | { type: "thread"; id: string };

export function createMessageLists(deps: MessageListDeps): MessageLists {
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

  return {
    read,
    ofChat: ({ chatId, ...range }) => list({ type: "chat", id: chatId, ...range }, chatId),
    ofThread: async function* ({ thread, chatId, from }) {
      for await (const message of list({ type: "thread", id: thread }, chatId)) {
        if (new Date(message.sentAt) < from) return;
        yield message;
      }
    },
  };
}
