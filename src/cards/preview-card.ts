import type { Card } from "../ports/chat-platform.ts";
import type { DiffFigure } from "../reports/diff/diff-figure.ts";
import type { FigureChange, FigureDiff } from "../reports/diff/diff-figures.ts";
import type { LeftOut } from "../reports/document.ts";
import { card } from "./card.ts";
import { buttons, collapsiblePanel, markdown, note, type Button, type CardElement } from "./element.ts";
import { figureForm, figuresToCheck } from "./figure-card.ts";
import { figureLabel } from "./figure-label.ts";
import { escapeMarkdown, joinMarkdown, rich } from "./markdown.ts";
import { previewForm } from "./preview-form.ts";
import { previewTexts as texts } from "./preview-texts.ts";
import { table } from "./table.ts";
import type { Preview } from "./preview.ts";

/** Rows of the table and sentences below it: a phone shows no more, and the command line has them all. */
const mostRows = 40;
const mostSentences = 12;
const mostFirstRows = 20;

/** What a draft says about itself, what it changes, and the buttons that decide. */
export function previewCard(preview: Preview): Card {
  const { title, diff, live, candidates } = preview;
  const undecided = candidates.length > 0;
  const rows = live === null ? firstRows(diff) : diffRows(diff);
  return card({
    summary: texts.summary(title),
    header: {
      title,
      subtitle: live === null ? texts.firstVersion : texts.version(live.version, preview.version),
      colour: undecided ? "orange" : "blue",
      labels: [{ text: undecided ? texts.state.undecided : texts.state.draft, colour: undecided ? "orange" : "blue" }],
    },
    elements: [
      markdown(factLines(preview)),
      markdown(escapeMarkdown(countsOf(preview).join("；"))),
      ...leftOutPanel(preview.leftOut),
      ...labelledPanel(diff),
      ...(live === null ? [] : [markdown(rich`**${diffCounts(diff)}**`)]),
      ...(rows.length === 0
        ? []
        : [table(live === null ? firstColumns : columns, rows), ...sentencesPanel(diff.changed)]),
      ...(live === null && diff.added.length > rows.length
        ? [note(escapeMarkdown(texts.moreFigures(diff.added.length - rows.length)))]
        : []),
      ...(rows.some(([first]) => first?.endsWith("?")) ? [note(escapeMarkdown(texts.unsure))] : []),
      ...(undecided ? settleElements(preview) : [buttons(decisions(preview))]),
      ...previewForm(preview),
      ...(preview.figures + preview.excluded.length > 0
        ? figureForm({ ...preview, leftOut: preview.excluded }, figuresToCheck(diff))
        : []),
    ],
  });
}

const columns = texts.columns.map((title) => ({ title }));
const firstColumns = texts.firstColumns.map((title) => ({ title }));

export function diffCounts({ added, removed, changed, same }: FigureDiff): string {
  return texts.diff(added.length, removed.length, changed.length, same);
}

function factLines({ facts }: Preview) {
  const { issuer, place, period, published, file, audience } = facts;
  const lines: [string, string][] = [
    [texts.facts.issuer, issuer ?? texts.unknown],
    [texts.facts.place, place ?? texts.unknown],
    [texts.facts.period, period],
    [texts.facts.published, published ?? texts.unknown],
    [texts.facts.audience, audience === null ? texts.everyone : audience.join("、") || texts.nobody],
    [texts.facts.file, file],
  ];
  return joinMarkdown(lines.map(([name, value]) => rich`${name}：${value}`));
}

function countsOf({ figures, passages, masked, unaccounted }: Preview): string[] {
  return [
    texts.counts(figures, passages),
    ...(masked > 0 ? [texts.masked(masked)] : []),
    ...(unaccounted > 0 ? [texts.unaccounted(unaccounted)] : []),
  ];
}

function leftOutPanel(leftOut: readonly LeftOut[]): CardElement[] {
  if (leftOut.length === 0) return [];
  const elements = leftOut.map(({ kind, count, where }) =>
    note(escapeMarkdown(texts.leftOutOf(texts.leftOutKinds[kind], count, where.slice(0, 5).join("、")))),
  );
  return [collapsiblePanel({ title: `${texts.leftOut}（${leftOut.length}）`, elements })];
}

/** What a model said of figures that are new or changed: looked at before it is published. */
function labelledPanel({ added, changed }: FigureDiff): CardElement[] {
  const figures = [...added, ...changed.map(({ after }) => after)].filter(({ labelled }) => labelled.length > 0);
  if (figures.length === 0) return [];
  const elements = figures.slice(0, mostSentences).map((figure) => {
    const slots = figure.labelled.map((slot) => texts.labelledSlots[slot]).join("、");
    return markdown(rich`${figure.display}：${figureLabel(figure)}（${slots}）\n${short(figure.sentence)}`, "notation");
  });
  return [collapsiblePanel({ title: texts.labelled(figures.length), elements })];
}

/** Whatever it is that changed: what the program is not sure of comes first. */
function diffRows({ added, removed, changed }: FigureDiff): string[][] {
  const rows = [
    ...changed.map(({ what, before, after }) => [
      marked(what === "value" ? texts.marks.changed : texts.marks.labels, after),
      figureLabel(after),
      before.display,
      after.display,
    ]),
    ...removed.map((figure) => [marked(texts.marks.removed, figure), figureLabel(figure), figure.display, ""]),
    ...added.map((figure) => [marked(texts.marks.added, figure), figureLabel(figure), "", figure.display]),
  ];
  const inDoubt = (row: readonly string[]) => (row[0]?.endsWith("?") === true ? 0 : 1);
  return rows.toSorted((left, right) => inDoubt(left) - inDoubt(right)).slice(0, mostRows);
}

/** What was read of a new report, in doubt first: there is nothing to compare it with, and all the more to look at. */
function firstRows({ added }: FigureDiff): string[][] {
  return added.slice(0, mostFirstRows).map((figure) => [marked("", figure), figureLabel(figure), figure.display]);
}

function marked(word: string, { unsure }: DiffFigure): string {
  return unsure ? `${word}?` : word;
}

function sentencesPanel(changed: readonly FigureChange[]): CardElement[] {
  if (changed.length === 0) return [];
  const elements = changed
    .slice(0, mostSentences)
    .map(({ before, after }) =>
      markdown(rich`${texts.before}：${short(before.sentence)}\n${texts.after}：${short(after.sentence)}`, "notation"),
    );
  return [collapsiblePanel({ title: texts.sentences, elements })];
}

function short(sentence: string): string {
  return sentence.length > 200 ? `${sentence.slice(0, 200)}…` : sentence;
}

function settleElements({ batch, report, candidates }: Preview): CardElement[] {
  const choices: Button[] = [
    { text: texts.asNew, press: { do: "settle", batch, report, replaces: null }, kind: "primary" },
    ...candidates.slice(0, 5).map(({ id, title }): Button => ({
      text: texts.replaces(title.length > 24 ? `${title.slice(0, 24)}…` : title),
      press: { do: "settle", batch, report, replaces: id },
    })),
  ];
  return [markdown(escapeMarkdown(texts.undecided)), buttons(choices)];
}

function decisions({ batch, report, version, title, live }: Preview): Button[] {
  return [
    {
      text: texts.publish,
      press: { do: "publish", batch, report, version, live: live?.versionId ?? null, accept: false },
      kind: "primary",
      confirm: { title: texts.sure, text: texts.confirmPublish(title) },
    },
    {
      text: texts.discard,
      press: { do: "discard", batch, report, version },
      confirm: { title: texts.sure, text: texts.confirmDiscard },
    },
  ];
}
