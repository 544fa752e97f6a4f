import { correctionNotice, correctionTexts } from "../../cards/correction-card.ts";
import type { Statement } from "../../ports.ts";
import type { ManagedReport } from "../../ports/management.ts";
import { auditStatement } from "../../store/audit.ts";
import { chatsToTell, decideCorrections } from "../../store/corrections.ts";
import type { ChatDeps, ChatRequest, Handled } from "../chat-deps.ts";
import { queueReply, said } from "../reply.ts";

/** Asks the admin who just published whether the chats that were shown old figures may be told; nothing if none were. */
export async function correctionNotices(
  deps: ChatDeps,
  request: ChatRequest,
  { id, version, versionId, title }: Pick<ManagedReport, "id" | "version" | "versionId" | "title">,
): Promise<Statement[]> {
  const chats = await chatsToTell(deps.database, versionId);
  if (chats === 0) return [];
  const card = correctionNotice({ title, report: id, version, chats });
  const content = { kind: "card", card, fallback: correctionTexts.notice(title, chats) } as const;
  return [queueReply(deps, request, content, `corrections-${id}`)];
}

/** What was done, and where chats were shown what it changes, the question whether they may be told. */
export async function withNotices(
  deps: ChatDeps,
  request: ChatRequest,
  handled: Handled,
  report: ManagedReport | undefined,
): Promise<Handled> {
  const notices = report === undefined ? [] : await correctionNotices(deps, request, report);
  return { ...handled, statements: [...handled.statements, ...notices] };
}

/** 现在就通知 or 暂不通知. */
export async function decideNotices(
  deps: ChatDeps,
  { request, action, actor }: { request: ChatRequest; action: { send: boolean }; actor: string },
  { id, version, versionId }: ManagedReport,
): Promise<Handled> {
  const { send } = action;
  const at = deps.clock().toISOString();
  const does = send ? ("send-correction" as const) : ("hold-correction" as const);
  const entry = { at, actor, action: does, reportId: id, version, details: {} };
  const { statements } = said(deps, request, {
    outcome: does,
    text: send ? correctionTexts.sent : correctionTexts.held,
  });
  return {
    outcome: does,
    statements: [decideCorrections(versionId, send), auditStatement(deps.newId, entry), ...statements],
  };
}
