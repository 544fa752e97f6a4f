import type { Card } from "../ports/chat-platform.ts";
import type { DiffFigure } from "../reports/diff/diff-figure.ts";
import type { FigureDiff } from "../reports/diff/diff-figures.ts";
import { figureRoles } from "../reports/figure.ts";
import { card } from "./card.ts";
import { buttons, markdown, note, type CardElement } from "./element.ts";
import { figureTexts as texts } from "./figure-texts.ts";
import { form, type Field } from "./form.ts";
import { bold, escapeMarkdown, rich } from "./markdown.ts";
import { figureLabel } from "./figure-label.ts";
import { shortened } from "./visible-text.ts";

type OfVersion = { report: string; version: number };

/** More would push the table of changes off the card; any other figure is found by how it is printed. */
const mostOptions = 20;

/** A form to choose the figure whose meaning is to be put right: one of these, or one named by its digits. */
export function figureForm(
  { report, version, leftOut = [] }: OfVersion & { leftOut?: readonly DiffFigure[] },
  figures: readonly DiffFigure[],
): CardElement[] {
  const listed = {
    kind: "select" as const,
    name: "figure",
    placeholder: texts.choose,
    options: [
      ...figures.slice(0, mostOptions).map((figure) => option(figure, "")),
      ...leftOut.slice(0, mostOptions / 2).map((figure) => option(figure, texts.leftOut)),
    ],
  };
  const typed: Field = { kind: "input", name: "display", placeholder: texts.typed, longest: 40 };
  return [
    markdown(rich`**${texts.title}**`),
    form({
      name: "pick",
      fields: [...(listed.options.length > 0 ? [listed] : []), typed],
      submit: { text: texts.open, press: { do: "figure", report, version } },
    }),
  ];
}

function option(figure: DiffFigure, mark: string) {
  return { text: shortened(`${mark}${figure.display} ${figureLabel(figure)}`, 40), value: figurePart(figure) };
}

/** Figures a preview lists, what the program is not sure of first; those that are gone have no meaning to put right. */
export function figuresToCheck({ added, changed }: FigureDiff): DiffFigure[] {
  const figures = [...changed.map(({ after }) => after), ...added];
  return figures.toSorted((left, right) => Number(right.unsure) - Number(left.unsure));
}

/** Several figures are printed like the one that was named. */
export function figuresCard(of: OfVersion & { title: string }, figures: readonly DiffFigure[]): Card {
  return card({
    summary: texts.title,
    header: { title: of.title, colour: "blue" },
    elements: [markdown(escapeMarkdown(texts.several(figures.length))), ...figureForm(of, figures), backButton(of)],
  });
}

/** One figure with its sentence, and what it means in fields: the digits are the report's and cannot be written. */
export function figureCard(of: OfVersion & { title: string; figure: DiffFigure }): Card {
  const { report, version, title, figure } = of;
  const { display, place, period, population, qualifiers, role, sentence, unsure } = figure;
  const part = figurePart(figure);
  const input = (name: keyof typeof texts.fields, initial: string): Field => ({
    kind: "input",
    name,
    label: texts.fields[name],
    placeholder: texts.fields[name],
    longest: 60,
    ...(initial !== "" && { initial: initial.slice(0, 60) }),
  });
  const roles = figureRoles.filter((each) => each !== "unresolved-table");
  const press = { do: "correct", report, version, figure: part } as const;
  return card({
    summary: `${texts.title}：${display}`,
    header: { title, colour: "blue" },
    elements: [
      markdown(bold(display), "x-large"),
      markdown(rich`${texts.sentence}：${shortened(sentence, 400)}`),
      ...(qualifiers.length > 0 ? [note(escapeMarkdown(texts.qualifiers(qualifiers.join("、"))))] : []),
      ...(unsure ? [note(escapeMarkdown(texts.unsure))] : []),
      form({
        name: "meaning",
        fields: [
          input("metric", shownMetric(figure)),
          input("place", place),
          input("period", period),
          input("population", population ?? ""),
          {
            kind: "select",
            name: "role",
            placeholder: texts.role,
            options: roles.map((each) => ({ text: texts.roles[each], value: each })),
            ...(role !== "unresolved-table" && { initial: role }),
          },
        ],
        submit: { text: texts.save, press: { ...press, exclude: false } },
      }),
      note(escapeMarkdown(texts.howToFill)),
      buttons([
        {
          text: texts.exclude,
          press: { ...press, exclude: true },
          confirm: { title: texts.sure, text: texts.confirmExclude(display) },
        },
      ]),
      backButton(of),
    ],
  });
}

/** A metric as a person writes it: the mark between its phrase and its head is the program's. */
export function shownMetric({ metric }: DiffFigure): string {
  return metric.replaceAll("·", "");
}

/** A figure that somebody left out, with the way back. */
export function leftOutCard(of: OfVersion & { title: string; figure: DiffFigure }): Card {
  const { report, version, title, figure } = of;
  const press = { do: "correct", report, version, figure: figurePart(figure), exclude: false } as const;
  return card({
    summary: `${texts.leftOut}${figure.display}`,
    header: { title, colour: "grey" },
    elements: [
      markdown(bold(figure.display), "x-large"),
      markdown(rich`${figureLabel(figure)}\n${texts.sentence}：${shortened(figure.sentence, 400)}`),
      note(escapeMarkdown(texts.isLeftOut)),
      buttons([{ text: texts.restore, press, kind: "primary" }]),
      backButton(of),
    ],
  });
}

function backButton({ report, version }: OfVersion): CardElement {
  return buttons([{ text: texts.back, press: { do: "back", report, version }, kind: "text" }]);
}

/** The part of its id that tells it from the other figures of its text: an option holds no more. */
function figurePart({ id }: DiffFigure): string {
  return id.slice(id.indexOf(":") + 1);
}
