import { decidedCard } from "../../cards/batch-card.ts";
import { answerShownBy } from "../../store/answer-records.ts";
import { auditStatement } from "../../store/audit.ts";
import { messageUuid } from "../../store/message-uuid.ts";
import { queueSending } from "../../store/outbox.ts";
import type { ChatDeps, Handled } from "../chat-deps.ts";
import { said } from "../reply.ts";
import type { AdminCall } from "./admin-tools.ts";
import { adminTexts as texts } from "./texts.ts";

/** 撤回 as a reply to an answer of the bot: it is taken back, or says instead that it was. */
export async function withdrawAnswer(deps: ChatDeps, { request, actor, within }: AdminCall): Promise<Handled> {
  const own = request.messageId === null ? null : await deps.platform.message(request.messageId);
  const record = own?.parentId ? await answerShownBy(deps.database, own.parentId) : null;
  const answerable = record !== null && record.chatId === request.chatId;
  if (own === null || own.parentId === null || !answerable || !mayWithdraw(record.chatId, request.chatKind, within))
    return said(deps, request, { outcome: "no-answer", text: texts.noAnswerThere });
  const now = deps.clock();
  const details = { answer: record.id };
  const entry = {
    at: now.toISOString(),
    actor,
    action: "withdraw-answer",
    reportId: null,
    version: null,
    details,
  } as const;
  const recalled = await deps.platform.recall(own.parentId);
  const content = {
    kind: "card",
    card: decidedCard({ title: texts.withdrawnTitle, text: texts.withdrawn, colour: "grey", rollBack: null }),
    fallback: texts.withdrawn,
  } as const;
  const sending = { do: "patch", shown: { messageId: own.parentId }, content, instead: null } as const;
  const replaced =
    recalled.kind === "sent"
      ? []
      : [queueSending({ uuid: messageUuid("withdrawn", record.id), lane: record.chatId, sending }, now)];
  const { statements } = said(deps, request, { outcome: "withdrawn", text: texts.withdrawn });
  return { outcome: "withdrawn", statements: [...replaced, ...statements, auditStatement(deps.newId, entry)] };
}

/** An admin of one group withdraws what was answered in that group. */
function mayWithdraw(chatId: string, kind: "direct" | "group", within: AdminCall["within"]): boolean {
  return within === null || (kind === "group" && within.includes(`chat:${chatId}`));
}
