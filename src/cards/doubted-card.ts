import type { Outgoing } from "../ports/chat-platform.ts";
import type { Answer } from "../reports/answer.ts";
import { sentencesOf } from "./answer-sources.ts";
import { card } from "./card.ts";
import { divider, markdown, note, type CardElement } from "./element.ts";
import { bold, escapeMarkdown, rich } from "./markdown.ts";
import type { SourceLink } from "./source-link.ts";
import { shortened } from "./visible-text.ts";

export const doubtedTexts = {
  title: "有人说这个数字不对，请核对",
  asked: "问的是",
  answered: "答的是",
  sources: "依据的原文，点开看上下文",
  direct: "单聊",
  group: (name: string) => `群“${name}”`,
  where: (place: string) => `在${place}里问的。`,
  next: (id: string) =>
    `数字本身读错了，请在原来的聊天里回复那条回答说“撤回”；含义读错了，请维护人员用 jushi figures correct 更正。编号 ${id}，jushi answers show ${id} 可以重问一遍。`,
} as const;

const longestAnswer = 600;

/** What somebody called wrong: the question, the answer and the sentences it rests on, each a link to its place. */
export function doubtedCard(answer: Answer, { place, toLink }: { place: string; toLink: SourceLink }): Outgoing {
  const { title, asked, answered, sources, where, next } = doubtedTexts;
  const sentences = sentencesOf(answer, toLink);
  const elements: CardElement[] = [
    markdown(rich`${bold(asked)}　${shortened(answer.question.trim(), 200)}`),
    markdown(rich`${bold(answered)}　${shortened(answer.text, longestAnswer)}`),
    ...(sentences.length === 0 ? [] : [divider(), note(escapeMarkdown(sources)), ...sentences]),
    divider(),
    note(rich`${where(place)}${next(answer.id)}`),
  ];
  return {
    kind: "card",
    card: card({ summary: title, header: { title, colour: "orange" }, elements }),
    fallback: [title, answer.question, answer.text, `${where(place)}${next(answer.id)}`].join("\n"),
  };
}
