import type { Card, Outgoing } from "../ports/chat-platform.ts";
import type { CardAction } from "./actions.ts";
import { card } from "./card.ts";
import { chart, type Chart } from "./chart.ts";
import { buttons, collapsiblePanel, divider, markdown, note, type CardElement } from "./element.ts";
import { bold, escapeMarkdown, joinMarkdown, link, rich, type Markdown } from "./markdown.ts";
import { cardTexts } from "./texts.ts";

/** One report in a weekly summary. Texts are as they are to be read; every one of them is escaped here. */
export type DigestSection = {
  title: string;
  /** Where the report can be read. */
  url: string;
  /** 新增 or 更正版, issuer, place. */
  label: string;
  lines: readonly string[];
  quotes: readonly { quote: string; url: string }[];
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

/** Longest quote in a summary; the whole sentence is behind its link. */
const quoteAtMost = 160;

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
      `${section.title}（${section.label}）`,
      ...section.lines,
      ...section.quotes.map(({ quote, url }) => `“${shortened(quote)}” ${url}`),
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

function sectionElements({ title, url, label, lines, quotes }: DigestSection): CardElement[] {
  return [
    markdown(joinMarkdown([rich`${bold(link(title, url))} `, rich`${escapeMarkdown(label)}`], "<br>")),
    ...(lines.length === 0
      ? []
      : [
          markdown(
            joinMarkdown(
              lines.map((line) => escapeMarkdown(line)),
              "<br>",
            ),
          ),
        ]),
    ...(quotes.length === 0
      ? []
      : [
          collapsiblePanel({
            title: `${cardTexts.quotes}（${quotes.length}）`,
            elements: quotes.map((each) => markdown(quoteLine(each), "notation")),
          }),
        ]),
  ];
}

function quoteLine({ quote, url }: DigestSection["quotes"][number]): Markdown {
  return rich`“${link(shortened(quote), url)}”`;
}

function shortened(quote: string): string {
  const characters = Array.from(quote.replace(/\s+/g, " ").trim());
  return characters.length <= quoteAtMost ? characters.join("") : `${characters.slice(0, quoteAtMost).join("")}…`;
}

function confirmButtons({ send, drop }: NonNullable<DigestPage["confirm"]>): CardElement {
  return buttons([
    { text: cardTexts.confirmSending, press: send, kind: "primary" },
    { text: cardTexts.dropDraft, press: drop },
  ]);
}
