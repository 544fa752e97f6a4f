import type { Card, Outgoing } from "../ports/chat-platform.ts";
import type { Citation } from "../reports/citation.ts";
import type { CardAction } from "./actions.ts";
import { card } from "./card.ts";
import { chart, type Chart } from "./chart.ts";
import { buttons, collapsiblePanel, divider, markdown, note, type CardElement } from "./element.ts";
import { cardLimits, sizeOf } from "./limits.ts";
import { bold, coloured, escapeMarkdown, joinMarkdown, link, rich, type Markdown } from "./markdown.ts";
import { quoteText } from "./quote.ts";
import { cardTexts } from "./texts.ts";

/** One report in a weekly summary. Texts are as they are to be read; every one of them is escaped here. */
export type DigestSection = {
  title: string;
  /** Where the report can be read; empty where its page does not open for everyone. */
  url: string;
  /** 新增 or 更正版. */
  kind: { text: string; colour: "blue" | "orange" };
  /** Issuer and place. */
  label: string;
  lines: readonly {
    /** A part with an address is a figure, and opens the report where it stands; an empty one opens nothing. */
    parts: readonly { text: string; url: string | null }[];
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
  /** How much is new, and that it comes late. */
  lead: readonly string[];
  sections: readonly DigestSection[];
  charts: readonly Chart[];
  /** Plain lists below the reports. */
  lists: readonly { title: string; lines: readonly string[] }[];
  /** Closing remarks: further reports. */
  remarks: readonly string[];
  /** Shown only where the owner has to confirm. */
  confirm: { send: CardAction; drop: CardAction } | null;
};

/** One message of a weekly summary. */
export function digestCard(page: DigestPage): Card {
  return card({
    summary: `${page.title} ${page.subtitle}`,
    header: {
      title: page.title,
      subtitle: page.subtitle,
      colour: page.confirm === null ? "blue" : "orange",
      labels: isWritten(page) ? [{ text: cardTexts.written, colour: "neutral" }] : [],
    },
    elements: pageElements(page),
  });
}

/** Leaves room for the card's head and the buttons of a draft. */
const frame = { bytes: 2500, tags: 20 };

/** Whether all of a page gets onto one card, so that nothing of it is made smaller. */
export function digestFits(page: DigestPage): boolean {
  const { bytes, tags } = sizeOf(pageElements(page));
  return bytes + frame.bytes <= cardLimits.bytes && tags + frame.tags <= cardLimits.tags;
}

function pageElements(page: DigestPage): CardElement[] {
  return [
    ...page.lead.map((line) => markdown(escapeMarkdown(line))),
    ...page.sections.flatMap((section, index) => [...(index === 0 ? [] : [divider()]), ...sectionElements(section)]),
    ...page.charts.map((each) => chart(each)),
    ...page.lists.flatMap(({ title, lines }) => [
      divider(),
      markdown(joinMarkdown([rich`${bold(title)} `, ...lines.map((line) => escapeMarkdown(line))], "<br>")),
    ]),
    ...closing(page).map((remark) => note(escapeMarkdown(remark))),
    ...(page.confirm === null ? [] : [confirmButtons(page.confirm)]),
  ];
}

/** The same as plain text, for a platform that refuses the card. */
export function digestText(page: DigestPage): string {
  return [
    `${page.title} ${page.subtitle}`,
    ...page.lead,
    ...page.sections.flatMap((section) => [
      "",
      `${section.title}（${[section.kind.text, section.label].filter((part) => part !== "").join(" · ")}）`,
      ...section.lines.map((line) => `${line.aside ? "　" : ""}${plainLine(line)}`),
      ...sentencesOf(section).map((citation) => `“${quoteText(citation)}” ${citation.url}`.trim()),
    ]),
    ...page.lists.flatMap(({ title, lines }) => ["", title, ...lines]),
    "",
    ...closing(page),
  ]
    .filter((line, index, lines) => line !== "" || (lines[index - 1] ?? "") !== "")
    .join("\n")
    .trim();
}

/** Whoever reads words of a model is told so (reliability.md 4). */
function closing(page: DigestPage): string[] {
  return [...page.remarks, ...(isWritten(page) ? [cardTexts.writtenNote] : [])];
}

function isWritten({ sections }: DigestPage): boolean {
  return sections.some(({ written }) => written);
}

export function digestMessage(page: DigestPage): Outgoing {
  return { kind: "card", card: digestCard(page), fallback: digestText(page) };
}

function sectionElements(section: DigestSection): CardElement[] {
  const { title, url, kind, label, lines } = section;
  const labels = [coloured(kind.colour, kind.text), ...(label === "" ? [] : [coloured("grey", label)])];
  const about = joinMarkdown(labels, "　");
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
function lineMarkdown({ parts, aside }: Line): Markdown {
  const shown = parts.flatMap(({ text, url }, at): Markdown[] => {
    const before = parts[at - 1]?.url ?? null;
    if (url === null) return before !== null && at === parts.length - 1 && text === "。" ? [] : [escapeMarkdown(text)];
    return [aside ? link(text, url) : rich` ${bold(link(text, url))} `];
  });
  const line = joinMarkdown(shown, "");
  return aside ? coloured("grey", line) : line;
}

function plainLine({ parts }: Line): string {
  return parts.map(({ text }) => text).join("");
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
