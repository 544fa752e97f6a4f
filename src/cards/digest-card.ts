import type { Card, Outgoing } from "../ports/chat-platform.ts";
import type { Citation } from "../reports/citation.ts";
import type { CardAction } from "./actions.ts";
import { card } from "./card.ts";
import { chart, type Chart } from "./chart.ts";
import { buttons, collapsiblePanel, divider, markdown, note, type CardElement } from "./element.ts";
import { bold, coloured, escapeMarkdown, joinMarkdown, link, rich, type Markdown } from "./markdown.ts";
import { quoteText } from "./quote.ts";
import { cardTexts } from "./texts.ts";

/** One report in a weekly summary. Texts are as they are to be read; every one of them is escaped here. */
export type DigestSection = {
  title: string;
  /** Where the report can be read. */
  url: string;
  /** 新增 or 更正版. */
  kind: { text: string; colour: "blue" | "orange" };
  /** Issuer and place. */
  label: string;
  lines: readonly {
    before: string;
    /** Opens the report where it stands. */
    figure: { text: string; url: string } | null;
    after: string;
    /** Only adds to the line before. */
    aside: boolean;
  }[];
  /** The sentences the figures stand in. */
  sources: readonly Citation[];
  /** True where a model wrote the words between the figures. */
  written: boolean;
};

export type DigestPage = {
  title: string;
  /** The week and its days. */
  subtitle: string;
  lead: string;
  sections: readonly DigestSection[];
  charts: readonly Chart[];
  /** Plain lists below the reports. */
  lists: readonly { title: string; lines: readonly string[] }[];
  /** Closing remarks: further reports, lateness. */
  remarks: readonly string[];
  /** Shown only where the owner has to confirm. */
  confirm: { send: CardAction; drop: CardAction } | null;
};

/** One message of a weekly summary. */
export function digestCard(page: DigestPage): Card {
  return card({
    summary: `${page.title} ${page.subtitle}`,
    header: { title: page.title, subtitle: page.subtitle, colour: page.confirm === null ? "blue" : "orange" },
    elements: [
      ...(page.lead === "" ? [] : [markdown(escapeMarkdown(page.lead))]),
      ...page.sections.flatMap((section, index) => [...(index === 0 ? [] : [divider()]), ...sectionElements(section)]),
      ...page.charts.map((each) => chart(each)),
      ...page.lists.flatMap(({ title, lines }) => [
        divider(),
        markdown(joinMarkdown([rich`${bold(title)} `, ...lines.map((line) => escapeMarkdown(line))], "<br>")),
      ]),
      ...(page.remarks.length === 0
        ? []
        : [
            note(
              joinMarkdown(
                page.remarks.map((remark) => escapeMarkdown(remark)),
                "<br>",
              ),
            ),
          ]),
      ...(page.confirm === null ? [] : [confirmButtons(page.confirm)]),
    ],
  });
}

/** The same as plain text, for a platform that refuses the card. */
export function digestText(page: DigestPage): string {
  return [
    `${page.title} ${page.subtitle}`,
    page.lead,
    ...page.sections.flatMap((section) => [
      "",
      `${section.title}（${[section.kind.text, section.label].filter((part) => part !== "").join(" · ")}）`,
      ...section.lines.map((line) => `${line.aside ? "　" : ""}${plainLine(line)}`),
      ...(section.written ? [`（${cardTexts.writtenNote}）`] : []),
      ...sentencesOf(section).map((citation) => `“${quoteText(citation)}” ${citation.url}`),
    ]),
    ...page.lists.flatMap(({ title, lines }) => ["", title, ...lines]),
    "",
    ...page.remarks,
  ]
    .filter((line, index, lines) => line !== "" || (lines[index - 1] ?? "") !== "")
    .join("\n")
    .trim();
}

export function digestMessage(page: DigestPage): Outgoing {
  return { kind: "card", card: digestCard(page), fallback: digestText(page) };
}

function sectionElements(section: DigestSection): CardElement[] {
  const { title, url, kind, label, lines, written } = section;
  const about = joinMarkdown([coloured(kind.colour, kind.text), coloured("grey", label)], "　");
  const sentences = sentencesOf(section);
  return [
    markdown(joinMarkdown([rich`${bold(link(title, url))} `, about], "<br>")),
    ...(lines.length === 0
      ? []
      : [
          markdown(
            joinMarkdown(
              lines.map((line) => lineMarkdown(line)),
              "<br>",
            ),
          ),
        ]),
    ...(written ? [note(rich`${cardTexts.writtenNote}`)] : []),
    ...(sentences.length === 0
      ? []
      : [
          collapsiblePanel({
            title: cardTexts.sources(sentences.length),
            elements: sentences.map((each) => markdown(rich`“${link(quoteText(each), each.url)}”`, "notation")),
          }),
        ]),
  ];
}

type Line = DigestSection["lines"][number];

/** The figure stands out, and is what opens the report. A full stop behind it would only be in the way. */
function lineMarkdown({ before, figure, after, aside }: Line): Markdown {
  if (figure === null) return aside ? coloured("grey", before + after) : escapeMarkdown(before + after);
  const rest = after.replace(/^。/, "");
  if (aside)
    return coloured(
      "grey",
      joinMarkdown([escapeMarkdown(before), link(figure.text, figure.url), escapeMarkdown(rest)], ""),
    );
  return joinMarkdown(
    [escapeMarkdown(before), rich` ${bold(link(figure.text, figure.url))} `, escapeMarkdown(rest)],
    "",
  );
}

function plainLine({ before, figure, after }: Line): string {
  return `${before}${figure?.text ?? ""}${after}`;
}

/** A sentence several figures stand in is quoted once. */
function sentencesOf({ sources }: DigestSection): Citation[] {
  const bySentence = new Map(
    sources.toReversed().map((each) => [`${each.reportId}@${each.version}:${each.span.join("-")}`, each]),
  );
  return [...bySentence.values()].toReversed();
}

function confirmButtons({ send, drop }: NonNullable<DigestPage["confirm"]>): CardElement {
  return buttons([
    { text: cardTexts.confirmSending, press: send, kind: "primary" },
    { text: cardTexts.dropDraft, press: drop },
  ]);
}
