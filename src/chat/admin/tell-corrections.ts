import { answerCard } from "../../cards/answer-card.ts";
import { decidedCard } from "../../cards/batch-card.ts";
import { correctionCard, correctionTexts, goneText } from "../../cards/correction-card.ts";
import type { Statement } from "../../ports.ts";
import type { Outgoing } from "../../ports/chat-platform.ts";
import { getAnswer } from "../../store/answer-records.ts";
import { correctionsFor, dueChats, markTold, type WaitingCorrection } from "../../store/corrections.ts";
import { guardsHeld } from "../../store/guards.ts";
import { messageUuid } from "../../store/message-uuid.ts";
import { queueMessage, queueSending } from "../../store/outbox.ts";
import type { ChatDeps } from "../chat-deps.ts";
import type { Claimed } from "../claimed.ts";

/** An admin has this long to hold corrections back, and what is published meanwhile joins them in one card. */
const heldMinutes = 10;
/** Feishu changes no card older than this. */
const patchedDays = 14;

/** Chats that have to be told of corrections by now; each is told by calling it. */
export async function claimCorrections(deps: ChatDeps, limit: number): Promise<Claimed[]> {
  const before = new Date(deps.clock().getTime() - heldMinutes * 60_000);
  const chats = await dueChats(deps.database, before, limit);
  return chats.map((chatId) => () => tellChat(deps, chatId, before));
}

/** One card with everything, and the cards that showed the old figures say so; all of it once. */
async function tellChat(deps: ChatDeps, chatId: string, before: Date): Promise<void> {
  const waiting = await correctionsFor(deps.database, chatId, before);
  if (waiting.length === 0) return;
  const ids = waiting.map(({ id }) => id);
  const shown = [...new Map(waiting.map((each) => [JSON.stringify([each.before, each.after]), each])).values()];
  const fallback = [correctionTexts.intro, ...shown.map(correctionLine)].join("\n");
  const content = { kind: "card", card: correctionCard(shown), fallback } as const;
  const message = { uuid: messageUuid("correction", chatId, ...ids), to: { chatId }, replyTo: null, content };
  const marked = await markedAnswers(deps, chatId, waiting);
  // Where another worker told the chat meanwhile, nothing is written and the message is theirs.
  await guardsHeld(deps.database.batch([...markTold(ids), queueMessage(message, deps.clock()), ...marked]));
  await deps.wake({ kind: "outbox", id: chatId });
}

function correctionLine(correction: WaitingCorrection): string {
  const { before, after } = correction;
  return `${before.label}：${before.display} → ${after === null ? goneText(correction) : after.display}`;
}

async function markedAnswers(
  deps: ChatDeps,
  chatId: string,
  waiting: readonly WaitingCorrection[],
): Promise<Statement[]> {
  const oldest = deps.clock().getTime() - patchedDays * 86_400_000;
  const statements: Statement[] = [];
  const withdrawn = new Set(waiting.filter((each) => each.withdrawn).map(({ answerId }) => answerId));
  for (const answerId of new Set(waiting.map((each) => each.answerId))) {
    const record = await getAnswer(deps.database, answerId);
    if (record === null || record.createdAt.getTime() < oldest) continue;
    const content = withdrawn.has(answerId)
      ? withdrawnAnswer(record.question)
      : answerCard(record.answer, { lead: correctionTexts.corrected, sourceLink: deps.sourceLink });
    const uuid = messageUuid(withdrawn.has(answerId) ? "report-down" : "corrected", answerId);
    const sending = { do: "patch", shown: { sentAs: record.replyUuid }, content, instead: null } as const;
    statements.push(queueSending({ uuid, lane: chatId, sending }, deps.clock()));
  }
  return statements;
}

/** Nothing of the report stays on the card. */
function withdrawnAnswer(question: string): Outgoing {
  const text = correctionTexts.withdrawnAnswer;
  const card = decidedCard({
    title: `${correctionTexts.withdrawnTitle}：${question}`,
    text,
    colour: "grey",
    rollBack: null,
  });
  return { kind: "card", card, fallback: text };
}
