import type { JsonValue } from "../reports/json.ts";

/**
 * The chat platform as the product uses it. The adapter (`adapters/feishu/`) owns tokens, limits per second, encodings
 * and error codes; the callers own what is said and that it is said once.
 */

/** Who or what acted: a person, or a bot (this one or another). `tenantKey` tells outsiders apart. */
export type ChatActor = { openId: string; kind: "user" | "bot"; tenantKey: string };

export type ChatKind = "direct" | "group";

/** Somebody named in a message. `openId` is null for @all. */
export type Mention = { openId: string | null; name: string };

/** A link and the words it is under. */
export type MessageLink = { text: string; url: string };

export type MessageContent =
  /** `links`: what words of the text lead to where they are not the address itself; left out where there are none. */
  | { kind: "text"; text: string; mentions: readonly Mention[]; links?: readonly MessageLink[] }
  | { kind: "file"; fileKey: string; name: string }
  /** voice, image, sticker, …: `type` is the platform's own word. */
  | { kind: "other"; type: string };

/** One message, as it was pushed or read back from the history. Times are ISO strings in UTC. */
export type ChatMessage = {
  messageId: string;
  chatId: string;
  chatKind: ChatKind;
  /** Set inside a thread (话题) only. */
  threadId: string | null;
  /** The message this one replies to. */
  parentId: string | null;
  sender: ChatActor;
  sentAt: string;
  content: MessageContent;
  /** True when it was taken back before it was read. */
  recalled: boolean;
};

/** What the platform pushes, checked and in our own words. `eventId` repeats on redelivery. */
export type ChatEvent =
  | { kind: "message"; eventId: string; message: ChatMessage }
  /** A press on a card. `value` is what the card's builder put on the button, `form` the named inputs. */
  | {
      kind: "action";
      eventId: string;
      actor: ChatActor;
      chatId: string;
      messageId: string;
      value: JsonValue;
      form: Readonly<Record<string, JsonValue>>;
    }
  | { kind: "recalled"; eventId: string; chatId: string; messageId: string }
  | {
      kind: "bot-added" | "bot-removed";
      eventId: string;
      chatId: string;
      chatName: string;
      actor: ChatActor | null;
      external: boolean;
    }
  /** `openIds`: who came or went, as far as the platform says. */
  | { kind: "members-changed"; eventId: string; chatId: string; openIds: readonly string[] }
  | { kind: "menu"; eventId: string; actor: ChatActor; key: string };

/** A finished card (Feishu card JSON 2.0). Only `cards/` makes one, escaped and within the platform's limits. */
export type Card = { readonly schema: "2.0"; readonly [part: string]: JsonValue };

/** What is sent. `fallback` is plain text for a platform that refuses the card. */
export type Outgoing = { kind: "card"; card: Card; fallback: string } | { kind: "text"; text: string };

export type Recipient = { chatId: string } | { openId: string };

export type OutgoingMessage = {
  /** At most 50 characters; the same for every try of the same message, and its content then never changes. */
  uuid: string;
  to: Recipient;
  /** The message replied to; an answer in a thread stays there. */
  replyTo: { messageId: string; inThread: boolean } | null;
  content: Outgoing;
};

/** What became of a call. Expected outcomes are values; sending never throws for a fault of the platform. */
export type Delivery =
  | { kind: "sent"; messageId: string }
  /** Certainly not sent, may be tried again: a rate limit, or a refused connection. */
  | { kind: "later"; afterMs: number; detail: string }
  /** Perhaps sent: a time-out or a connection lost after the request went out. */
  | { kind: "unknown"; detail: string }
  /** Never will be. `gone`: the chat, the bot's place in it, or the message no longer exists. */
  | { kind: "refused"; code: number; gone: boolean; detail: string };

export type HistoryRange = {
  chatId: string;
  from: Date;
  to: Date;
  threads?: readonly string[];
  threadsSince?: Date;
};

export type ChatPlatform = {
  send: (message: OutgoingMessage) => Promise<Delivery>;
  /** Replaces the content of a card the bot sent (up to 14 days). */
  patch: (messageId: string, content: Outgoing) => Promise<Delivery>;
  recall: (messageId: string) => Promise<Delivery>;
  /** Suggested next questions under the bot's own latest message of a direct chat; at most 3. */
  suggest: (messageId: string, questions: readonly string[]) => Promise<Delivery>;
  /**
   * Messages of a chat between two times, oldest first, the bot's own included. Replies in threads are among them where
   * the thread is one of `threads`, or began since `threadsSince` (a day before `from` when left out): the platform lists
   * a thread's replies only by the thread. @throws AppError PLATFORM_FAILED, also when the app may not read it.
   */
  history: (range: HistoryRange) => AsyncIterable<ChatMessage>;
  /** One message by its id; null when it is gone or not ours to read. */
  message: (messageId: string) => Promise<ChatMessage | null>;
  /** The bytes of a file sent in a message. @throws AppError when it is gone or too large. */
  download: (file: { messageId: string; fileKey: string }) => Promise<Uint8Array>;
  /** Who the bot is. `tenantKey` is the tenant it belongs to; null when the app may not ask. */
  bot: () => Promise<{ openId: string; name: string; tenantKey: string | null }>;
  /** The groups the bot is in; direct chats are not listed. */
  chats: () => AsyncIterable<{ chatId: string; name: string; external: boolean; ownerId: string | null }>;
  /** Ids of the departments a person belongs to, highest included; empty when it may not be read. */
  departmentsOf: (openId: string) => Promise<readonly string[]>;
  isMember: (chatId: string, openId: string) => Promise<boolean>;
};
