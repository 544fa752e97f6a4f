import type { z } from "zod";
import type { ChatActor, ChatEvent, ChatMessage } from "../../ports/chat-platform.ts";
import { botMoved, cardPressed, membersChanged, menuPressed, messagePushed, messageRecalled } from "./event-shapes.ts";
import { isoTime, readContent } from "./message-content.ts";

/** What every event carries beside its own fields. */
export type EventSource = { eventId: string; tenantKey: string };

type ReadEvent = (data: unknown, source: EventSource) => ChatEvent | null;

/** Every event type that is listened to, and how it reads; the setup guide lists them for the console. */
const readers = {
  "im.message.receive_v1": reading(messagePushed, (data, { eventId }) => ({
    kind: "message",
    eventId,
    message: pushedMessage(data),
  })),
  "im.message.recalled_v1": reading(messageRecalled, (data, { eventId }) => ({
    kind: "recalled",
    eventId,
    chatId: data.chat_id,
    messageId: data.message_id,
  })),
  "im.chat.member.bot.added_v1": reading(botMoved, (data, { eventId }) => moved("bot-added", eventId, data)),
  "im.chat.member.bot.deleted_v1": reading(botMoved, (data, { eventId }) => moved("bot-removed", eventId, data)),
  "im.chat.member.user.added_v1": reading(membersChanged, membersEvent),
  "im.chat.member.user.deleted_v1": reading(membersChanged, membersEvent),
  "im.chat.member.user.withdrawn_v1": reading(membersChanged, membersEvent),
  // The menu's event does not name the person's tenant; only people of the app's own tenant have the menu.
  "application.bot.menu_v6": reading(menuPressed, (data, { eventId, tenantKey }) => ({
    kind: "menu",
    eventId,
    actor: person(data.operator.operator_id.open_id, tenantKey),
    key: data.event_key,
  })),
  "card.action.trigger": reading(cardPressed, (data, { eventId }) => ({
    kind: "action",
    eventId,
    actor: person(data.operator.open_id, data.operator.tenant_key),
    chatId: data.context.open_chat_id,
    messageId: data.context.open_message_id,
    value: data.action.value,
    form: data.action.form_value,
  })),
} as const satisfies Record<string, ReadEvent>;

export type EventType = keyof typeof readers;

export const eventTypes = Object.keys(readers) as EventType[];

/** A pushed event in our words; null when it lacks what it must have. */
export function readEvent(type: EventType, data: unknown, source: EventSource): ChatEvent | null {
  return source.eventId === "" ? null : readers[type](data, source);
}

function reading<Data>(schema: z.ZodType<Data>, map: (data: Data, source: EventSource) => ChatEvent): ReadEvent {
  return (data, source) => {
    const read = schema.safeParse(data);
    return read.success ? map(read.data, source) : null;
  };
}

function moved(kind: "bot-added" | "bot-removed", eventId: string, data: z.infer<typeof botMoved>): ChatEvent {
  const by = data.operator_id?.open_id ?? "";
  return {
    kind,
    eventId,
    chatId: data.chat_id,
    chatName: data.name,
    actor: by === "" ? null : person(by, data.operator_tenant_key),
    external: data.external,
  };
}

function membersEvent(data: z.infer<typeof membersChanged>, { eventId }: EventSource): ChatEvent {
  const openIds = data.users.flatMap(({ user_id: user }) => (user?.open_id ? [user.open_id] : []));
  return { kind: "members-changed", eventId, chatId: data.chat_id, openIds };
}

function person(openId: string, tenantKey: string): ChatActor {
  return { openId, kind: "user", tenantKey };
}

function pushedMessage({ sender, message }: z.infer<typeof messagePushed>): ChatMessage {
  return {
    messageId: message.message_id,
    chatId: message.chat_id,
    chatKind: message.chat_type === "p2p" ? "direct" : "group",
    threadId: message.thread_id ?? null,
    parentId: message.parent_id ?? null,
    sender: {
      openId: sender.sender_id.open_id,
      kind: sender.sender_type === "user" ? "user" : "bot",
      tenantKey: sender.tenant_key,
    },
    sentAt: isoTime(message.create_time),
    content: readContent(message.message_type, message.content, message.mentions),
    recalled: message.content === "",
  };
}
