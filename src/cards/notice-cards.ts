import type { Outgoing } from "../ports/chat-platform.ts";
import { card } from "./card.ts";
import { button, markdown, note, type CardElement } from "./element.ts";
import { bold, escapeMarkdown, joinMarkdown, link, rich } from "./markdown.ts";
import type { SourceLink } from "./source-link.ts";
import { cardTexts } from "./texts.ts";
import { shortened } from "./visible-text.ts";

/** What is being done while an answer takes its time; the answer replaces it. Shows nothing of the answer. */
export function statusCard(lines: readonly string[]): Outgoing {
  const elements = lines.map((line) => note(escapeMarkdown(line)));
  const summary = lines[0] ?? cardTexts.looking;
  return { kind: "card", card: card({ summary, elements }), fallback: lines.join("\n") };
}

/** What the bot can do: a sentence, questions to press, and the words it understands as commands. */
export function helpCard(given: {
  text: string;
  examples: readonly string[];
  commands: readonly { name: string; help: string }[];
}): Outgoing {
  const examples = given.examples.filter((question) => question !== "" && question.length <= 200);
  const asked = examples.map((question) =>
    button({ text: shortened(question, 60), press: { do: "ask", question }, wide: true }),
  );
  const commands = given.commands.map(({ name, help }) => rich`${bold(name)}　${help}`);
  const elements: CardElement[] = [
    markdown(escapeMarkdown(given.text)),
    ...(asked.length === 0 ? [] : [note(rich`${cardTexts.tryAsking}`), ...asked]),
    ...(commands.length === 0 ? [] : [note(rich`${cardTexts.commands}`), markdown(joinMarkdown(commands))]),
  ];
  const fallback = [given.text, ...examples, ...given.commands.map(({ name, help }) => `${name}：${help}`)].join("\n");
  return {
    kind: "card",
    card: card({ summary: given.text, header: { title: cardTexts.help, colour: "blue" }, elements }),
    fallback,
  };
}

export type ListedReport = { title: string; place: string; period: string; issuer: string | null; url: string };

/** Fits a phone and a card; whoever looks for another one asks by place or year. */
const mostReports = 40;

/** The reports an asker may see, each a link to its page. */
export function reportListCard(reports: readonly ListedReport[], toLink: SourceLink): Outgoing {
  const shown = reports.slice(0, mostReports);
  const left = reports.length - shown.length;
  const lines = shown.map(({ title, place, period, issuer, url }) => {
    const about = [place, period, ...(issuer === null ? [] : [issuer])].join(" · ");
    return joinMarkdown([
      link(`《${shortened(title, 80)}》`, toLink(url)),
      rich`<font color='grey'>${shortened(about, 60)}</font>`,
    ]);
  });
  const elements = [
    ...(lines.length === 0 ? [markdown(rich`${cardTexts.noReports}`)] : lines.map((line) => markdown(line))),
    ...(left > 0 ? [note(rich`${cardTexts.more(left)}`)] : []),
  ];
  const listed = shown.map(({ title, place, period }) => `《${title}》（${place}，${period}）`);
  const fallback = [cardTexts.reports, ...(listed.length === 0 ? [cardTexts.noReports] : listed)].join("\n");
  return {
    kind: "card",
    card: card({ summary: cardTexts.reports, header: { title: cardTexts.reports, colour: "blue" }, elements }),
    fallback,
  };
}
