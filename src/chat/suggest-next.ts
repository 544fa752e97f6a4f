import type { Audience } from "../ports.ts";
import type { Answer, Claim } from "../reports/answer.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueSending } from "../store/outbox.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";

type Deps = Pick<ChatDeps, "ask" | "database" | "clock" | "wake">;
type Answered = { request: ChatRequest; answer: Answer; audience: Audience; uuid: string };

/**
 * Suggests next questions under an answer in a direct chat. Each was asked first and is answerable: a suggestion that
 * ends in a refusal would be worse than none.
 */
export async function suggestNext(deps: Deps, { request, answer, audience, uuid }: Answered): Promise<void> {
  if (request.chatKind !== "direct" || answer.decision !== "answer") return;
  const questions: string[] = [];
  for (const question of nearbyQuestions(answer)) {
    if (questions.length === chatLimits.suggestions) break;
    const { askedAt } = request;
    const tried = await deps.ask({ question, askedAt, context: [], reports: null, audience, withoutModel: true });
    if (tried.decision === "answer" && tried.claims.length > 0) questions.push(question);
  }
  if (questions.length === 0) return;
  const lane = "chatId" in request.to ? request.to.chatId : request.to.openId;
  const sending = { do: "suggest", shown: { sentAs: uuid }, questions } as const;
  await deps.database.batch([queueSending({ uuid: messageUuid("suggest", request.id), lane, sending }, deps.clock())]);
  await deps.wake({ kind: "outbox", id: uuid });
}

/** The same figure a year before, in all places, and in other groups; of several times, next to the latest. */
export function nearbyQuestions({ claims, question }: Answer): string[] {
  const end = ({ period }: Claim) => period.to ?? "";
  const claim = claims.toSorted((left, right) => end(right).localeCompare(end(left)))[0];
  if (claim === undefined) return [];
  const { place, metric, period, population = "" } = claim;
  const what = `${population}${claim.qualifiers.join("")}${metric}`;
  const year = /^\d{4}年$/.test(period.label) ? Number(period.label.slice(0, 4)) : null;
  const candidates = [
    ...(year === null ? [] : [`${place}${year - 1}年${what}是多少`]),
    ...(population === "" && claim.qualifiers.length === 0 ? [] : [`${place}${period.label}${metric}是多少`]),
    `${period.label}哪里的${what}最高`,
  ];
  return candidates.filter((candidate) => candidate !== question && candidate.length <= 60);
}
