import type {
  ChatMessage,
  ChatPlatform,
  Delivery,
  Mention,
  Outgoing,
  OutgoingMessage,
} from "../../src/ports/chat-platform.ts";

/**
 * A chat platform inside the test's own process, for the rules of `src/chat`: it remembers a uuid for an hour, keeps a
 * history, and does what the test tells it to with each call. What the real one does is tested against
 * `test/fakes/feishu`.
 */
export type Sent = {
  messageId: string;
  message: OutgoingMessage;
  /** What it shows now, and what it showed before. */
  shows: Outgoing;
  before: Outgoing[];
  suggested: readonly string[];
};

export type InProcessPlatform = ChatPlatform & {
  sent: Sent[];
  said: ChatMessage[];
  /** The fate of the next calls: it happens or not, and what the caller is told. Empty: all goes well. */
  fates: { happens: boolean; told: Delivery }[];
  calls: string[];
  chatList: { chatId: string; name: string; external: boolean; ownerId: string | null }[];
  members: Map<string, Set<string>>;
  departments: Map<string, string[]>;
  historyReadable: boolean;
};

export const bot = { openId: "ou_bot", name: "据实" };
export const homeTenant = "tenant-home";
const uuidMemory = 3_600_000;

export function createInProcessPlatform(clock: () => Date): InProcessPlatform {
  const uuids = new Map<string, { at: number; sent: Sent }>();
  const platform: InProcessPlatform = {
    sent: [],
    said: [],
    fates: [],
    calls: [],
    chatList: [],
    members: new Map(),
    departments: new Map(),
    historyReadable: true,
    send: async (message) => {
      platform.calls.push(`send ${message.uuid}`);
      const fate = platform.fates.shift();
      const happened = fate?.happens === false ? null : happen(message);
      return fate?.told ?? { kind: "sent", messageId: happened?.messageId ?? "" };
    },
    patch: async (messageId, content) => {
      platform.calls.push(`patch ${messageId}`);
      const fate = platform.fates.shift();
      const target = platform.sent.find((each) => each.messageId === messageId);
      if (target !== undefined && fate?.happens !== false) {
        target.before.push(target.shows);
        target.shows = content;
      }
      return fate?.told ?? { kind: "sent", messageId };
    },
    recall: async (messageId) => {
      platform.calls.push(`recall ${messageId}`);
      return { kind: "sent", messageId };
    },
    suggest: async (messageId, questions) => {
      platform.calls.push(`suggest ${messageId}`);
      const target = platform.sent.find((each) => each.messageId === messageId);
      if (target !== undefined) target.suggested = questions;
      return platform.fates.shift()?.told ?? { kind: "sent", messageId };
    },
    history: async function* history({ chatId, from, to, threads = [] }) {
      if (!platform.historyReadable) throw new Error("history is forbidden");
      const all = [...platform.said, ...platform.sent.map((each) => asMessage(each))];
      const inRange = all.filter(
        ({ sentAt, chatId: where, threadId }) =>
          where === chatId &&
          new Date(sentAt) >= from &&
          new Date(sentAt) <= to &&
          (threadId === null || threads.includes(threadId)),
      );
      yield* inRange.toSorted((left, right) => left.sentAt.localeCompare(right.sentAt));
    },
    message: async (messageId) => platform.said.find((each) => each.messageId === messageId) ?? null,
    download: async () => new Uint8Array(),
    bot: async () => ({ ...bot, tenantKey: homeTenant }),
    chats: async function* chats() {
      yield* platform.chatList;
    },
    departmentsOf: async (openId) => platform.departments.get(openId) ?? [],
    isMember: async (chatId, openId) => platform.members.get(chatId)?.has(openId) ?? false,
  };
  const times = new Map<string, string>();
  const happen = (message: OutgoingMessage): Sent => {
    const now = clock().getTime();
    const known = uuids.get(message.uuid);
    if (known !== undefined && now - known.at < uuidMemory) return known.sent;
    const messageId = `om_bot${platform.sent.length + 1}`;
    const sent: Sent = { messageId, message, shows: message.content, before: [], suggested: [] };
    times.set(messageId, clock().toISOString());
    platform.sent.push(sent);
    uuids.set(message.uuid, { at: now, sent });
    return sent;
  };
  /** In a thread everything replies to the thread's first message. */
  const asMessage = (sent: Sent): ChatMessage => {
    const parent = platform.said.find(({ messageId }) => messageId === sent.message.replyTo?.messageId);
    const plain = asPlainMessage(sent);
    if (parent === undefined || parent.threadId === null) return plain;
    return { ...plain, threadId: parent.threadId, parentId: parent.parentId ?? parent.messageId };
  };
  const asPlainMessage = ({ messageId, message }: Sent): ChatMessage => ({
    messageId,
    chatId: "chatId" in message.to ? message.to.chatId : `direct-${message.to.openId}`,
    chatKind: "group",
    threadId: null,
    parentId: message.replyTo?.messageId ?? null,
    sender: { openId: bot.openId, kind: "bot", tenantKey: homeTenant },
    sentAt: times.get(messageId) ?? "",
    content: { kind: "other", type: "interactive" },
    recalled: false,
  });
  return platform;
}

/** The text of what is shown: a card by its fall-back. */
export function textOf(content: Outgoing | undefined): string {
  if (content === undefined) return "";
  return content.kind === "text" ? content.text : content.fallback;
}

export const mentionBot: Mention = { openId: bot.openId, name: bot.name };
export const mentionAll: Mention = { openId: null, name: "所有人" };
