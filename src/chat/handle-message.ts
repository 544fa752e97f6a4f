import type { ChatMessage } from "../ports/chat-platform.ts";
import { withoutAddresses } from "../reports/document-link.ts";
import { answerRequest, type Asked } from "./answer-request.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";
import { chatFacts } from "./chat-facts.ts";
import { findCommand, type FoundCommand } from "./commands.ts";
import type { SentFile } from "./file-handler.ts";
import { conversationOf } from "./conversation.ts";
import { refusedAtGate } from "./gate.ts";
import { linkedDocuments } from "./linked-documents.ts";
import { aboutAnswer, checkedLead, quotedBy, turnsOf, type Quoted } from "./quoted-message.ts";
import { secondsToWait } from "./rate.ts";
import { said } from "./reply.ts";
import { filesBroughtBy, filesPointedAt } from "./sent-files.ts";
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
  const files = filesBroughtBy(message);
  if (content.kind === "file" || files.length > 0) {
    if (deps.takeFile === null) return said(deps, request, { outcome: "file", text: chatTexts.noFiles });
    return deps.takeFile(deps, { request, files });
  }
  const text = linkedDocuments(content).length > 0 ? withoutAddresses(content.text) : content.text.trim();
  const found = findCommand(deps.commands, text);
  if (found !== null) return runCommand(deps, request, found);
  const wait = await secondsToWait(deps, request);
  if (wait !== null) return said(deps, request, { outcome: "too-fast", text: chatTexts.tooFast(wait) });
  const pointedAt = text === "" ? await filesRepliedTo(deps, message) : [];
  if (pointedAt.length > 0 && deps.takeFile !== null) return deps.takeFile(deps, { request, files: pointedAt });
  const quoted = await quotedBy(deps, message, request);
  if (text === "" && quoted === null) return said(deps, request, { outcome: "empty", text: chatTexts.emptyMention });
  return answerRequest(deps, { request, ...questionAbout(text, quoted) });
}

/** What @机器人 alone is about, as a reply to somebody's file or link. */
async function filesRepliedTo({ platform }: ChatDeps, { parentId, chatId }: ChatMessage): Promise<SentFile[]> {
  const message = parentId === null ? null : await platform.message(parentId);
  return message === null || message.chatId !== chatId || message.sender.kind === "bot" ? [] : filesPointedAt(message);
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
