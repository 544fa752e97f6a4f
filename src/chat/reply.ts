import type { Statement } from "../ports.ts";
import type { Outgoing, OutgoingMessage } from "../ports/chat-platform.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage } from "../store/outbox.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";

/** The message that replies to a request. `name` tells several replies to the same request apart. */
export function replyMessage(request: ChatRequest, content: Outgoing, name = "reply"): OutgoingMessage {
  return { uuid: messageUuid(name, request.id), to: request.to, replyTo: request.replyTo, content };
}

export function queueReply(
  { clock }: Pick<ChatDeps, "clock">,
  request: ChatRequest,
  content: Outgoing,
  name = "reply",
): Statement {
  return queueMessage(replyMessage(request, content, name), clock());
}

/** Handled by saying one thing. */
export function said(
  deps: Pick<ChatDeps, "clock">,
  request: ChatRequest,
  { outcome, text }: { outcome: string; text: string },
): Handled {
  return { outcome, statements: [queueReply(deps, request, { kind: "text", text })] };
}
