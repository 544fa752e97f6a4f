import { answerCard } from "../cards/answer-card.ts";
import type { Audience, Statement } from "../ports.ts";
import type { Answer, Turn } from "../reports/answer.ts";
import { keepAnswer } from "../store/answer-records.ts";
import { laneOf, queueMessage, queueSending, type Shown } from "../store/outbox.ts";
import { audienceOf } from "./audience-of.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";
import { contextOf } from "./context-of.ts";
import { lateNotice } from "./late-notice.ts";
import { withOpenPagesOnly } from "./open-pages.ts";
import { replyMessage } from "./reply.ts";
import { showStatus } from "./status-card.ts";
import { suggestNext } from "./suggest-next.ts";

export type Asked = {
  request: ChatRequest;
  question: string;
  /** The figures behind a choice that was pressed. */
  chosen?: readonly string[];
  /** Earlier turns, when they are not simply those of the conversation. */
  context?: readonly Turn[];
  /** The card of ours that the answer replaces: a clarification that was clicked. */
  inPlaceOf?: Shown;
  /** A sentence before the answer, made from the answer. */
  leadFor?: (answer: Answer) => string | null;
};

/**
 * Answers a question: a status card when it takes long, then the verified answer in its place, or one message. The
 * answer's record and the outbox row that shows it are in one batch with the end of the job.
 */
export async function answerRequest(deps: ChatDeps, asked: Asked): Promise<Handled> {
  const { request, question } = asked;
  const audience = await audienceOf(deps, request);
  const context = asked.context ?? (await contextOf(deps, request));
  const status = showStatus(deps, request, audience);
  let shown: Shown | null = null;
  let answer: Answer;
  try {
    const { askedAt } = request;
    const { chosen = [] } = asked;
    const found = await deps.ask({ question, askedAt, context, reports: null, audience, chosen, onStep: status.step });
    answer = await withOpenPagesOnly(deps.database, found);
  } finally {
    shown = await status.end();
  }
  const showing = showAnswer(deps, asked, { answer, shown: asked.inPlaceOf ?? shown });
  const record = keepAnswer({
    id: answer.id,
    conversation: request.conversation,
    chatId: request.chatId ?? "",
    chatKind: request.chatKind,
    asker: request.openId,
    messageId: request.messageId,
    replyUuid: showing.uuid,
    askedAt: request.askedAt,
    question,
    context,
    readers: readersIn(audience),
    model: answer.composedBy === "model" ? deps.settings.model : null,
    answer,
    createdAt: deps.clock(),
  });
  return {
    outcome: "answered",
    statements: [...record, showing.statement],
    afterwards: () => suggestNext(deps, { request, answer, audience, uuid: showing.uuid }),
  };
}

type Showing = { uuid: string; statement: Statement };

function showAnswer(deps: ChatDeps, asked: Asked, { answer, shown }: { answer: Answer; shown: Shown | null }): Showing {
  const { request } = asked;
  const now = deps.clock();
  const lead = [lateNotice(request.askedAt, now, deps.settings.timeZone), asked.leadFor?.(answer) ?? null]
    .filter((line) => line !== null)
    .join("\n");
  const content = answerCard(answer, {
    lead: lead === "" ? null : lead,
    sourceLink: deps.sourceLink,
    inGroup: request.chatKind === "group",
  });
  const message = replyMessage(request, content);
  if (shown === null) return { uuid: message.uuid, statement: queueMessage(message, now) };
  const sending = { do: "patch", shown, content, instead: message } as const;
  return { uuid: message.uuid, statement: queueSending({ uuid: message.uuid, lane: laneOf(message), sending }, now) };
}

function readersIn(audience: Audience): readonly string[] {
  return audience.kind === "everyone" ? [] : audience.of;
}
