import type { Card } from "../ports/chat-platform.ts";
import { card } from "./card.ts";
import { buttons, divider, markdown, note, type Button, type CardElement } from "./element.ts";
import { bold, coloured, escapeMarkdown, rich, type Markdown } from "./markdown.ts";
import { previewTexts as texts } from "./preview-texts.ts";

/** One report of a batch, as a line. */
export type BatchLine = {
  file: string;
  title: string | null;
  state: keyof typeof texts.state;
  /** One sentence: what was read, or why it was not. */
  message: string;
  /** Set while it can be looked at. */
  report: string | null;
  version: number | null;
};

/** Files of a batch while they are read: what is done, what is under way, what waits. `step` counts from 0. */
export function progressCard(files: readonly { name: string; done: boolean }[], step: number): Card {
  const current = files.findIndex(({ done }) => !done);
  return card({
    summary: texts.reading,
    header: { title: texts.reading, colour: "wathet" },
    elements: files.slice(0, mostLines).map(({ name, done }, index) => {
      const state = done ? rich`✓` : index === current ? stepsShown(step) : coloured("grey", texts.waiting);
      return markdown(rich`${name}　${state}`);
    }),
  });
}

const mostLines = 30;

function stepsShown(step: number): Markdown {
  const pieces = texts.steps.map((name, index) => {
    if (index < step) return rich`${name}`;
    return index === step ? bold(coloured("blue", name)) : coloured("grey", name);
  });
  return { markdown: pieces.map(({ markdown: piece }) => piece).join(" → ") };
}

/** Several files sent together: a line for each, and the buttons that decide about all of them. */
export function batchCard(batch: string, lines: readonly BatchLine[]): Card {
  const drafts = lines.filter(({ state }) => state === "draft").length;
  const all: Button = {
    text: texts.publishAll(drafts),
    press: { do: "publish-all", batch },
    kind: "primary",
    confirm: { title: texts.sure, text: texts.confirmPublishAll },
  };
  return card({
    summary: texts.batch(lines.length),
    header: { title: texts.batch(lines.length), colour: drafts > 0 ? "blue" : "green" },
    elements: [...lines.slice(0, mostLines).flatMap(lineElements), ...(drafts > 0 ? [divider(), buttons([all])] : [])],
  });
}

function lineElements({ file, title, state, message, report, version }: BatchLine): CardElement[] {
  const open = state === "draft" || state === "undecided";
  const look: Button[] =
    open && report !== null && version !== null
      ? [{ text: texts.look, press: { do: "preview", report, version }, kind: "text" }]
      : [];
  return [
    markdown(rich`${bold(title ?? file)} ${coloured(open ? "blue" : "grey", texts.state[state])}`),
    note(escapeMarkdown(message)),
    ...(look.length > 0 ? [buttons(look)] : []),
  ];
}

/** After a decision: one sentence, and the way back where there is one. */
export function decidedCard(given: {
  title: string;
  text: string;
  colour: "green" | "grey" | "red";
  rollBack: string | null;
}): Card {
  const back: Button[] =
    given.rollBack === null
      ? []
      : [
          {
            text: texts.rollBack,
            press: { do: "roll-back", report: given.rollBack },
            confirm: { title: texts.sure, text: texts.confirmRollBack(given.title) },
          },
        ];
  return card({
    summary: given.text,
    header: { title: given.title, colour: given.colour },
    elements: [markdown(escapeMarkdown(given.text)), ...(back.length > 0 ? [buttons(back)] : [])],
  });
}

/** Asks once more before a report is rolled back or taken down. */
export function decisionCard(given: {
  what: "roll-back" | "take-down";
  report: string;
  title: string;
  about: string;
}): Card {
  const { what, report, title, about } = given;
  const text = what === "roll-back" ? texts.confirmRollBack(title) : texts.confirmTakeDown(title);
  const press: Button = {
    text: what === "roll-back" ? texts.rollBack : texts.takeDown,
    press: { do: what, report },
    kind: what === "roll-back" ? "primary" : "danger",
    confirm: { title: texts.sure, text },
  };
  return card({
    summary: text,
    header: { title, colour: "orange" },
    elements: [markdown(escapeMarkdown(about)), markdown(escapeMarkdown(text)), buttons([press])],
  });
}

/** A version that no longer answers a pinned question: published only when somebody says so once more. */
export function lostCard(given: { title: string; questions: readonly string[]; press: Button["press"] }): Card {
  const { title, questions, press } = given;
  return card({
    summary: texts.lost,
    header: { title, colour: "red" },
    elements: [
      markdown(escapeMarkdown(texts.lost)),
      ...questions.slice(0, 20).map((question) => markdown(rich`${question}`)),
      buttons([{ text: texts.publishAnyway, press, kind: "danger" }]),
    ],
  });
}
