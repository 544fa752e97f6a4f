import { readCardAction, type CardAction } from "../cards/actions.ts";
import type { ChatEvent } from "../ports/chat-platform.ts";
import { forgetReaders, forgetReadersOf } from "../store/asker-readers.ts";
import { directChatOf, findChat, keepChat } from "../store/chats.ts";
import { dropMessage } from "../store/inbox.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { dropReplies, queueMessage, sentTo } from "../store/outbox.ts";
import type { ActionHandler } from "./action-handlers.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";
import { chatFacts } from "./chat-facts.ts";
import { conversationOf } from "./conversation.ts";
import { refusedActor } from "./gate.ts";
import { handleMessage, runCommand } from "./handle-message.ts";
import { leftChat } from "./left-chat.ts";
import { said } from "./reply.ts";
import { chatTexts } from "./texts.ts";

export type Received = { id: string; receivedAt: Date; event: ChatEvent };

/** What is done about one event of the inbox. */
export async function handleEvent(deps: ChatDeps, { id, receivedAt, event }: Received): Promise<Handled> {
  const now = deps.clock();
  switch (event.kind) {
    case "message":
      return handleMessage(deps, id, event.message);
    case "action":
      return handleAction(deps, { id, receivedAt, event });
    case "menu":
      return handleMenu(deps, { id, receivedAt, event });
    case "recalled":
      return { outcome: "recalled", statements: [dropMessage(event, now), dropReplies(event.messageId, now)] };
    case "bot-added":
      return handleAdded(deps, event);
    case "bot-removed":
      return { outcome: "left", statements: leftChat(event.chatId, now) };
    case "members-changed":
      return {
        outcome: "members",
        statements: [forgetReaders(`chat:${event.chatId}`), forgetReadersOf(event.openIds)],
      };
  }
}

type Of<Kind extends ChatEvent["kind"]> = Omit<Received, "event"> & { event: Extract<ChatEvent, { kind: Kind }> };

async function handleAction(deps: ChatDeps, { id, receivedAt, event }: Of<"action">): Promise<Handled> {
  const { actor, chatId, messageId } = event;
  const chatKind = await kindOfChat(deps, event);
  const { gate, statements } = await chatFacts(deps, {
    chatId,
    chatKind,
    sender: actor,
    sentAt: receivedAt.toISOString(),
  });
  const refused = refusedActor(actor, gate);
  if (refused !== null) return { outcome: `ignored:${refused}`, statements: [] };
  const request: ChatRequest = {
    id,
    chatId,
    chatKind,
    openId: actor.openId,
    conversation: conversationOf({ chatId, chatKind, threadId: null }, actor.openId),
    messageId: null,
    askedAt: receivedAt,
    to: { chatId },
    replyTo: { messageId, inThread: false },
  };
  const action = readCardAction(event.value);
  const handler =
    action === null ? undefined : (deps.actions[action.do] as ActionHandler<CardAction["do"]> | undefined);
  if (action === null || handler === undefined)
    return said(deps, request, { outcome: "stale-button", text: chatTexts.staleButton });
  const handled = await handler(deps, { request, messageId, action, form: event.form });
  return { ...handled, statements: [...statements, ...handled.statements] };
}

/**
 * A press does not say what kind of chat it comes from. One that is not known yet is the direct chat of somebody the bot
 * wrote to first, such as the owner of a draft; any other may be a group with outsiders in it.
 */
async function kindOfChat({ database }: ChatDeps, { actor, chatId, messageId }: Of<"action">["event"]) {
  const chat = await findChat(database, chatId);
  if (chat !== null) return chat.kind;
  return (await sentTo(database, messageId)) === actor.openId ? "direct" : "group";
}

async function handleMenu(deps: ChatDeps, { id, receivedAt, event }: Of<"menu">): Promise<Handled> {
  const { actor, key } = event;
  const { tenantKey } = await deps.platform.bot();
  const refused = refusedActor(actor, { tenantKey, external: false, allowed: false });
  if (refused !== null) return { outcome: `ignored:${refused}`, statements: [] };
  const command = deps.commands.find(({ menuKey, names }) => menuKey === key || names.includes(key));
  const chatId = await directChatOf(deps.database, actor.openId);
  const request: ChatRequest = {
    id,
    chatId,
    chatKind: "direct",
    openId: actor.openId,
    conversation: chatId ?? `menu/${actor.openId}`,
    messageId: null,
    askedAt: receivedAt,
    to: { openId: actor.openId },
    replyTo: null,
  };
  if (command === undefined) return said(deps, request, { outcome: "stale-button", text: chatTexts.staleButton });
  return runCommand(deps, request, { command, words: "" });
}

async function handleAdded(deps: ChatDeps, event: Extract<ChatEvent, { chatName: string }>): Promise<Handled> {
  const { chatId, chatName: name, external } = event;
  const now = deps.clock();
  const kept = keepChat({ id: chatId, kind: "group", name, openId: null, external, sweptUntil: now });
  if (external && !deps.settings.externalChats.includes(chatId))
    return { outcome: "external-chat", statements: [kept] };
  const greeting = queueMessage(
    {
      uuid: messageUuid("greeting", event.eventId),
      to: { chatId },
      replyTo: null,
      content: { kind: "text", text: chatTexts.greeting },
    },
    now,
  );
  return { outcome: "joined", statements: [kept, greeting] };
}
