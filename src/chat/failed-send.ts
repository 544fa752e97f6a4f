import type { Statement } from "../ports.ts";
import { queueMessage, type Outcome, type OutboxRow } from "../store/outbox.ts";
import { alertAdmins } from "./alert.ts";
import type { ChatDeps } from "./chat-deps.ts";
import { leftChat, outOfChat } from "./left-chat.ts";
import { chatTexts } from "./texts.ts";

/**
 * What follows when a message was refused for good or its fate stays unknown: the admins hear of it, and so does whom
 * the message names, once and in plain words. A group the bot is out of loses its subscription, or it would be tried
 * again every week: the event that says so may have been missed.
 */
export function failedSend(
  deps: Pick<ChatDeps, "clock" | "settings" | "log">,
  { uuid, sending }: OutboxRow,
  outcome: Extract<Outcome, { state: "refused" | "unknown" }>,
): Statement[] {
  const now = deps.clock();
  const alerted = alertAdmins(deps, outcome.state === "unknown" ? "unsure-send" : "refused-send", uuid);
  if (sending.do !== "send") return alerted;
  const { tell, message } = sending;
  const code = outcome.state === "refused" ? outcome.code : "unknown";
  const isOut = outcome.state === "refused" && outOfChat.has(outcome.code);
  const left = isOut && "chatId" in message.to ? leftChat(message.to.chatId, now) : [];
  if (tell === undefined) return [...alerted, ...left];
  const content = { kind: "text", text: chatTexts.notDelivered(tell.about, code, left.length > 0) } as const;
  const told = queueMessage({ uuid: tell.uuid, to: { openId: tell.openId }, replyTo: null, content }, now);
  return [...alerted, ...left, told];
}
