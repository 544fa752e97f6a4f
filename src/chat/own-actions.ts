import { quoteReply, sourceCard, type MarkedParagraph } from "../cards/source-card.ts";
import { getAnswer, type AnswerRecord } from "../store/answer-records.ts";
import { keepFeedback } from "../store/feedback.ts";
import type { Outgoing } from "../ports/chat-platform.ts";
import type { Citation } from "../reports/citation.ts";
import type { ActionHandlers } from "./action-handlers.ts";
import { answerRequest } from "./answer-request.ts";
import { audienceOf } from "./audience-of.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";
import { isThread } from "./conversation.ts";
import { queueReply, said } from "./reply.ts";
import { tellDoubt } from "./tell-doubt.ts";
import { chatTexts } from "./texts.ts";

/** The buttons under an answer. */
export const ownActions: ActionHandlers = {
  feedback: async (deps, { request, action }) => {
    const record = await recordFor(deps, request, action.answer);
    if (record === null) return said(deps, request, { outcome: "gone", text: chatTexts.gone });
    const { verdict } = action;
    const now = deps.clock();
    const kept = keepFeedback({ answerId: record.id, asker: request.openId, verdict, saidAt: now });
    if (verdict !== "wrong-figure") return { outcome: `feedback:${verdict}`, statements: [kept] };
    const text = deps.settings.adminChat === null ? chatTexts.thanksUnheard : chatTexts.thanks["wrong-figure"];
    // One thank-you and one notice for each answer, however many people press.
    const reply = queueReply(deps, { ...request, id: record.id }, { kind: "text", text }, "thanks");
    return { outcome: "feedback:wrong-figure", statements: [kept, reply, ...(await tellDoubt(deps, record))] };
  },

  choose: async (deps, { request, messageId, action }) => {
    const record = await recordFor(deps, request, action.answer);
    const option = record?.answer.options?.[action.option];
    if (record === null || option === undefined) return said(deps, request, { outcome: "gone", text: chatTexts.gone });
    const shared = record.asker === request.openId || isThread(record.conversation);
    const conversation = shared ? record.conversation : request.conversation;
    return answerRequest(deps, {
      request: { ...request, conversation },
      question: option.question,
      chosen: option.figureIds,
      context: record.context,
      inPlaceOf: { messageId },
    });
  },

  "show-source": async (deps, { request, action }) =>
    replyFromSource(deps, { request, action }, (citation, paragraph) =>
      sourceCard(citation, paragraph, deps.sourceLink),
    ),

  "copy-quote": async (deps, { request, action }) => replyFromSource(deps, { request, action }, quoteReply),

  ask: async (deps, { request, action }) => answerRequest(deps, { request, question: action.question }),
};

type SourcePress = { request: ChatRequest; action: { answer: string; citation: number } };

/** Replies with a part of a report, which this chat has to be allowed to see now, not only when it was cited. */
async function replyFromSource(
  deps: ChatDeps,
  { request, action }: SourcePress,
  show: (citation: Citation, paragraph: MarkedParagraph) => Outgoing,
): Promise<Handled> {
  const record = await recordFor(deps, request, action.answer);
  const citation = record?.answer.citations.find(({ n }) => n === action.citation);
  const paragraph = citation && (await deps.paragraph(citation, await audienceOf(deps, request)));
  if (!citation || !paragraph) return said(deps, request, { outcome: "gone", text: chatTexts.sourceGone });
  return { outcome: "source", statements: [queueReply(deps, request, show(citation, paragraph))] };
}

/** The answer a button belongs to, only in the chat it was shown in: a value copied elsewhere opens nothing. */
async function recordFor(
  { database }: Pick<ChatDeps, "database">,
  { chatId }: ChatRequest,
  id: string,
): Promise<AnswerRecord | null> {
  const record = await getAnswer(database, id);
  return record !== null && record.chatId === chatId ? record : null;
}
