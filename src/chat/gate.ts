import type { ChatActor, ChatMessage } from "../ports/chat-platform.ts";

/** What the gate has to know beside the message itself. */
export type GateFacts = {
  botOpenId: string;
  /** Our own tenant; null when it is not known. */
  tenantKey: string | null;
  /** The group has members of other tenants. Direct chats never are. */
  external: boolean;
  /** An external chat the operator allowed by name. */
  allowed: boolean;
};

export type GateReason = "bot" | "recalled" | "outsider" | "external-chat" | "not-mentioned";

/**
 * Whether a message is for the bot; null lets it in. Everything else is passed over in silence: an answer would tell an
 * outsider that there is something, and answering another bot can go on for ever. @all does not mention the bot.
 */
export function refusedAtGate(message: ChatMessage, facts: GateFacts): GateReason | null {
  if (message.sender.kind === "bot") return "bot";
  if (message.recalled) return "recalled";
  const outside = refusedActor(message.sender, facts);
  if (outside !== null) return outside;
  return message.chatKind === "group" && !mentions(message, facts.botOpenId) ? "not-mentioned" : null;
}

/** The same for whoever pressed a button. */
export function refusedActor(
  actor: ChatActor,
  { external, allowed, tenantKey }: Omit<GateFacts, "botOpenId">,
): GateReason | null {
  if (actor.kind === "bot") return "bot";
  if (allowed) return null;
  if (external) return "external-chat";
  return tenantKey !== null && actor.tenantKey !== tenantKey ? "outsider" : null;
}

/** True when the bot itself is named, not everyone. */
export function mentions({ content }: Pick<ChatMessage, "content">, botOpenId: string): boolean {
  return content.kind === "text" && content.mentions.some(({ openId }) => openId === botOpenId);
}
