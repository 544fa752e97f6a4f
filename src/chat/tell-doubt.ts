import { doubtedCard, doubtedTexts } from "../cards/doubted-card.ts";
import type { Statement } from "../ports.ts";
import type { AnswerRecord } from "../store/answer-records.ts";
import { findChat } from "../store/chats.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage } from "../store/outbox.ts";
import { getReport } from "../store/reports.ts";
import { alertAdmins } from "./alert.ts";
import type { ChatDeps } from "./chat-deps.ts";

/**
 * Tells the admins' chat, once, that somebody called an answer wrong: with all it takes to look at it where that chat
 * may see the reports behind it, else by its id alone.
 */
export async function tellDoubt(deps: ChatDeps, record: AnswerRecord): Promise<Statement[]> {
  const uuid = messageUuid("wrong-figure", record.id);
  const { adminChat } = deps.settings;
  if (adminChat === null || !(await maySee(deps, adminChat, record)))
    return alertAdmins(deps, "wrong-figure", record.id, uuid);
  deps.log("chat.alert", { alert: "wrong-figure", about: record.id });
  const chat = await findChat(deps.database, record.chatId);
  const named = record.chatKind === "group" && chat !== null && chat.name !== "";
  const place = named
    ? doubtedTexts.group(chat.name)
    : record.chatKind === "group"
      ? record.chatId
      : doubtedTexts.direct;
  const content = doubtedCard(record.answer, { place, toLink: deps.sourceLink });
  return [queueMessage({ uuid, to: { chatId: adminChat }, replyTo: null, content }, deps.clock())];
}

async function maySee({ database }: ChatDeps, adminChat: string, { answer }: AnswerRecord): Promise<boolean> {
  const audience = { kind: "members", of: [`chat:${adminChat}`] } as const;
  const ids = [...new Set(answer.citations.map(({ reportId }) => reportId))];
  const reports = await Promise.all(ids.map((id) => getReport(database, id, audience)));
  return reports.every((report) => report !== null);
}
