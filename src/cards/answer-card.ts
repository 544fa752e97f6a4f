import type { Outgoing } from "../ports/chat-platform.ts";
import type { Answer } from "../reports/answer.ts";
import { answerChart } from "./answer-chart.ts";
import { figures, headline } from "./answer-figures.ts";
import { citationText, sourceButtonsOutside, sources } from "./answer-sources.ts";
import { notesAfter, notesBefore, ownWords, words } from "./answer-words.ts";
import { card, type CardHeader } from "./card.ts";
import { button, buttons, divider, markdown, note, type Button, type CardElement } from "./element.ts";
import { escapeMarkdown, rich } from "./markdown.ts";
import type { SourceLink } from "./source-link.ts";
import { cardTexts } from "./texts.ts";
import { shortened } from "./visible-text.ts";

/** What is said around an answer. */
export type Around = {
  /** A line before it, such as when the question was asked; null for none. */
  lead: string | null;
  sourceLink: SourceLink;
  /** In a group only what is for the group was looked in, which a refusal says. */
  inGroup?: boolean;
};

const bodies: Readonly<Record<Answer["decision"], (answer: Answer, around: Around) => CardElement[]>> = {
  answer: answered,
  clarify: clarifying,
  refuse: refused,
};

/** An answer as it stands in a chat: a card, and the same in plain text for where the card is refused. */
export function answerCard(answer: Answer, around: Around): Outgoing {
  const elements = [...leading(around), ...bodies[answer.decision](answer, around)];
  return {
    kind: "card",
    card: card({ summary: answer.text, header: headerOf(answer), elements }),
    fallback: answerFallback(answer, around),
  };
}

/** Text, figures and sources without a card. */
export function answerFallback(answer: Answer, { lead }: Pick<Around, "lead">): string {
  const sentences = [...new Set(answer.citations.map((citation) => citationText(citation)))];
  const written = answer.composedBy === "model" ? [`（${cardTexts.writtenNote}）`] : [];
  return [...(lead === null ? [] : [lead]), answer.text, ...written, ...sentences].join("\n");
}

function leading({ lead }: Around): CardElement[] {
  return lead === null ? [] : [note(escapeMarkdown(lead))];
}

function answered(answer: Answer, { sourceLink }: Around): CardElement[] {
  const rests = answer.citations.length > 0;
  return [
    ...notesBefore(answer),
    ...words(ownWords(answer)),
    ...figures(answer),
    ...answerChart(answer.claims),
    ...notesAfter(answer),
    ...(answer.composedBy === "model" ? [note(rich`${cardTexts.writtenNote}`)] : []),
    ...sources(answer, sourceLink),
    ...row(sourceButtonsOutside(answer)),
    ...(rests ? [divider(), buttons(feedback(answer.id))] : []),
  ];
}

/** One button below the other: what they say is long, and a thumb is wide. */
function choices({ id, options = [] }: Answer): CardElement[] {
  return options.map(({ label }, index) =>
    button({ text: shortened(label, 60), press: { do: "choose", answer: id, option: index }, wide: true }),
  );
}

function clarifying(answer: Answer, { sourceLink }: Around): CardElement[] {
  const labels = new Set((answer.options ?? []).map(({ label }) => label));
  const lines = ownWords(answer)
    .split("\n")
    .filter((line) => !labels.has(line));
  return [
    ...notesBefore(answer),
    ...words(lines.join("\n")),
    ...figures(answer),
    ...choices(answer),
    ...notesAfter(answer),
    ...sources(answer, sourceLink),
  ];
}

/** The nearest figure is set apart and named as such: it must not stand there like an answer. */
function refused(answer: Answer, { sourceLink, inGroup = false }: Around): CardElement[] {
  const [nearest] = answer.claims;
  const { options = [] } = answer;
  const isNearNames = (line: string) => options.length > 0 && options.every(({ label }) => line.includes(label));
  const said = ownWords(answer)
    .split("\n")
    .filter((line) => !isNearNames(line) && (nearest === undefined || !line.endsWith(`：${nearest.display}。`)));
  return [
    ...words(said.join("\n")),
    ...searched(answer, inGroup),
    ...(options.length === 0 ? [] : [markdown(rich`${cardTexts.didYouMean}`), ...choices(answer)]),
    ...(nearest === undefined ? [] : [divider(), markdown(rich`${cardTexts.nearest}`), headline(nearest, "heading")]),
    ...notesBefore(answer),
    ...notesAfter(withoutNearest(answer)),
    ...sources(answer, sourceLink),
    ...row(sourceButtonsOutside(answer)),
  ];
}

/** Where it was looked; nothing where nothing was looked for, or where the answer says so itself. */
function searched(answer: Answer, inGroup: boolean): CardElement[] {
  if (isNoQuestion(answer) || /\d份报告/.test(answer.text)) return [];
  const count = answer.reportsSearched;
  return [note(rich`${inGroup ? cardTexts.searchedInGroup(count) : cardTexts.searched(count)}`)];
}

/** Nothing a report could hold was asked for. */
function isNoQuestion({ reason }: Answer): boolean {
  return reason === "OUT_OF_SCOPE" || reason === "OPINION" || reason === "FORECAST";
}

/** The card says it above the figure; below it would be said twice. */
function withoutNearest(answer: Answer): Answer {
  return { ...answer, notes: answer.notes.filter(({ code }) => code !== "NEAREST") };
}

const headers: Readonly<Record<Answer["decision"], Omit<CardHeader, "title">>> = {
  answer: { colour: "blue" },
  clarify: { colour: "wathet", labels: [{ text: cardTexts.clarify, colour: "blue" }] },
  refuse: { colour: "grey", labels: [{ text: cardTexts.refused, colour: "orange" }] },
};

/** The question itself, so that a card passed on still says what was asked. */
function headerOf(answer: Answer): CardHeader {
  const { colour, labels = [] } = isNoQuestion(answer) ? { colour: headers.refuse.colour } : headers[answer.decision];
  const written = answer.composedBy === "model" ? [{ text: cardTexts.written, colour: "neutral" as const }] : [];
  return { title: shortened(answer.question.trim(), 60), colour, labels: [...labels, ...written] };
}

function feedback(answer: string): Button[] {
  return [
    { text: cardTexts.useful, press: { do: "feedback", answer, verdict: "useful" } },
    { text: cardTexts.wrongFigure, press: { do: "feedback", answer, verdict: "wrong-figure" } },
    { text: cardTexts.wrongSource, press: { do: "feedback", answer, verdict: "wrong-source" } },
  ];
}

function row(given: readonly Button[]): CardElement[] {
  return given.length === 0 ? [] : [buttons(given)];
}
