import type { Turn } from "../reports/answer.ts";
import { latestAnswers, type AnswerRecord } from "../store/answer-records.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";

type Conversation = Pick<ChatRequest, "conversation" | "askedAt">;

/** The earlier turns a question may refer to, oldest first. */
export async function contextOf(deps: Pick<ChatDeps, "database">, at: Conversation): Promise<Turn[]> {
  return (await conversationBefore(deps, at)).map(turnOf).toReversed();
}

/** What was answered before in a conversation, latest first: nothing after half an hour of silence or after 清空. */
export async function conversationBefore(
  { database }: Pick<ChatDeps, "database">,
  { conversation, askedAt }: Conversation,
): Promise<AnswerRecord[]> {
  const { conversation: longest, turns } = chatLimits;
  const from = new Date(askedAt.getTime() - longest * turns);
  const latest = await latestAnswers(database, conversation, { from, before: askedAt, limit: turns });
  const kept: AnswerRecord[] = [];
  let next = askedAt;
  for (const record of latest) {
    if (next.getTime() - record.askedAt.getTime() > longest) break;
    kept.push(record);
    next = record.askedAt;
  }
  return kept;
}

export function turnOf({ question, answer }: Pick<AnswerRecord, "question" | "answer">): Turn {
  return { question, answer: answer.text };
}
