import type { ChatMessage } from "../ports/chat-platform.ts";
import { answerRequest, type Asked } from "./answer-request.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";
import { chatFacts } from "./chat-facts.ts";
import { findCommand, type FoundCommand } from "./commands.ts";
import { conversationOf } from "./conversation.ts";
import { refusedAtGate } from "./gate.ts";
import { aboutAnswer, checkedLead, quotedBy, turnsOf, type Quoted } from "./quoted-message.ts";
import { secondsToWait } from "./rate.ts";
import { said } from "./reply.ts";
import { chatTexts } from "./texts.ts";

/** One message of the inbox: passed over, a command, or a question. `id` is the inbox row's. */
export async function handleMessage(deps: ChatDeps, id: string, message: ChatMessage): Promise<Handled> {
  const { gate, statements } = await chatFacts(deps, message);
  const refused = refusedAtGate(message, gate);
  if (refused !== null) return { outcome: `ignored:${refused}`, statements: [] };
  const request = requestOf(id, message);
  const handled = await handleContent(deps, request, message);
  return { ...handled, statements: [...statements, ...handled.statements] };
}

export function requestOf(id: string, message: ChatMessage): ChatRequest {
  const { messageId, chatId, chatKind, threadId, sender, sentAt } = message;
  return {
    id,
    chatId,
    chatKind,
    openId: sender.openId,
    conversation: conversationOf(message, sender.openId),
    messageId,
    askedAt: new Date(sentAt),
    to: { chatId },
    replyTo: { messageId, inThread: threadId !== null },
  };
}

async function handleContent(deps: ChatDeps, request: ChatRequest, message: ChatMessage): Promise<Handled> {
  const { content } = message;
  if (content.kind === "other") return said(deps, request, { outcome: "not-text", text: chatTexts.textOnly });
  if (content.kind === "file") {
    if (deps.takeFile === null) return said(deps, request, { outcome: "file", text: chatTexts.noFiles });
    return deps.takeFile(deps, { request, message, file: content });
  }
  const text = content.text.trim();
  const found = findCommand(deps.commands, text);
  if (found !== null) return runCommand(deps, request, found);
  const wait = await secondsToWait(deps, request);
  if (wait !== null) return said(deps, request, { outcome: "too-fast", text: chatTexts.tooFast(wait) });
  const quoted = await quotedBy(deps, message, request);
  if (text === "" && quoted === null) return said(deps, request, { outcome: "empty", text: chatTexts.emptyMention });
  return answerRequest(deps, { request, ...questionAbout(text, quoted) });
}

/** A question alone, one that leans on the message it replies to, or one about the answer it replies to. */
function questionAbout(text: string, quoted: Quoted | null): Omit<Asked, "request"> {
  if (quoted === null) return { question: text };
  if (quoted.kind === "text" && text === "") return { question: quoted.text, context: [] };
  const about = aboutAnswer(text);
  if (quoted.kind === "text" || about === null) return { question: text, context: turnsOf(quoted) };
  const { question, context, answer } = quoted.record;
  return { question, context, leadFor: checkedLead(about, answer) };
}

export async function runCommand(
  deps: ChatDeps,
  request: ChatRequest,
  { command, words }: FoundCommand,
): Promise<Handled> {
  if (command.who === "admins" && !(await deps.isAdmin(request.openId, request.chatId)))
    return said(deps, request, { outcome: "not-admin", text: chatTexts.adminsOnly });
  return command.run(deps, { request, words });
}
