import { progressCard } from "../../cards/batch-card.ts";
import type { Statement } from "../../ports.ts";
import type { ManagementScope } from "../../reports/management-scope.ts";
import { addFile, beginBatch, openBatch } from "../../store/ingest-batches.ts";
import { messageUuid } from "../../store/message-uuid.ts";
import type { ChatDeps, ChatRequest, Handled } from "../chat-deps.ts";
import { replyMessage, said } from "../reply.ts";
import { queueMessage } from "../../store/outbox.ts";
import type { FileHandler, SentFile } from "../file-handler.ts";
import { actingFor } from "./acting-for.ts";
import type { AdminTools } from "./admin-tools.ts";
import { adminTexts as texts } from "./texts.ts";

/** Files that come within so many seconds of each other are one batch with one card. */
const togetherSeconds = 60;

/** Files sent to the bot by an admin: noted, shown on a card, and read by the job that `afterwards` wakes. */
export function createFileHandler(tools: Pick<AdminTools, "scopeOf">): FileHandler {
  return async (deps, { request, files }) => {
    const acting = await actingFor(tools, request);
    if (acting === null) return said(deps, request, { outcome: "not-admin", text: texts.noFiles });
    return acceptFiles(deps, request, { within: acting.within, files });
  };
}

/** Puts files into the batch they belong to. Doing it again changes nothing. */
export async function acceptFiles(
  deps: ChatDeps,
  request: ChatRequest,
  { within, files }: { within: ManagementScope; files: readonly SentFile[] },
): Promise<Handled> {
  const { openId } = request;
  const chatId = request.chatId ?? "";
  const now = deps.clock();
  const since = new Date(now.getTime() - togetherSeconds * 1000);
  const open = await openBatch(deps.database, { chatId, openId, since });
  const [first] = files;
  const id = open?.id ?? messageUuid("batch", first?.messageId ?? "", first?.fileKey ?? "").slice(0, 20);
  const begun: Statement[] = [];
  if (open === null) {
    const waiting = files.map(({ name }) => ({ name, done: false }));
    const content = progressMessage(waiting, 0);
    const reply = replyMessage({ ...request, id }, content, "batch");
    begun.push(beginBatch({ id, chatId, openId, within, cardUuid: reply.uuid }, now), queueMessage(reply, now));
  }
  return {
    outcome: "file",
    statements: [...begun, ...files.flatMap((file) => addFile(id, file, now))],
    afterwards: async () => deps.wake({ kind: "ingest", id }),
  };
}

export function progressMessage(files: readonly { name: string; done: boolean }[], step: number) {
  const fallback = files.map(({ name, done }) => `${done ? "✓" : "…"} ${name}`).join("\n");
  return { kind: "card" as const, card: progressCard(files, step), fallback };
}
