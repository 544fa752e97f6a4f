import type { Turn } from "../reports/answer.ts";
import { latestAnswers, type AnswerRecord } from "../store/answer-records.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";

/** The earlier turns a question may refer to, oldest first: none after half an hour of silence or after 清空. */
export async function contextOf(
  { database }: Pick<ChatDeps, "database">,
  { conversation, askedAt }: Pick<ChatRequest, "conversation" | "askedAt">,
): Promise<Turn[]> {
  const { conversation: longest, turns } = chatLimits;
  const from = new Date(askedAt.getTime() - longest * turns);
  const latest = await latestAnswers(database, conversation, { from, before: askedAt, limit: turns });
  const kept: AnswerRecord[] = [];
  let next = askedAt;
  for (const record of latest) {
    if (next.getTime() - record.askedAt.getTime() > longest) break;
    kept.unshift(record);
    next = record.askedAt;
  }
  return kept.map(turnOf);
}

export function turnOf({ question, answer }: Pick<AnswerRecord, "question" | "answer">): Turn {
  return { question, answer: answer.text };
}
