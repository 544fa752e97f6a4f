import { localDay } from "../reports/wall-clock.ts";
import type { DigestPage, DigestSection } from "../cards/digest-card.ts";
import type { CitationUrl } from "../ports.ts";
import type { Digest, DigestItem, DigestLine, Trend } from "./digest.ts";
import { digestTexts } from "./texts.ts";

/** Reports on one card: more of them, with their quotes, come near the platform's limits. */
const reportsAPage = 5;

/** A digest as the messages it is posted as: the first holds the overview and the charts, later ones go on. */
export function pagesOf(digest: Digest, citationUrl: CitationUrl): DigestPage[] {
  const chunks = Array.from({ length: Math.max(1, Math.ceil(digest.items.length / reportsAPage)) }, (_, index) =>
    digest.items.slice(index * reportsAPage, (index + 1) * reportsAPage),
  );
  return chunks.map((items, index) => {
    const [first, last] = [index === 0, index === chunks.length - 1];
    return {
      title: `${digestTexts.title}${chunks.length > 1 ? digestTexts.part(index + 1, chunks.length) : ""}`,
      subtitle: digestTexts.range(digest.week, day(digest.from, digest), day(digest.to, digest)),
      lead: first ? leadOf(digest) : [],
      sections: items.map((item) => sectionOf(item, citationUrl)),
      charts: first ? digest.trends.map((trend) => chartOf(trend)) : [],
      lists: last ? listsOf(digest) : [],
      remarks: last ? remarksOf(digest) : [],
      confirm: null,
    };
  });
}

function leadOf({ added, revised, late }: Digest): string[] {
  const news = added + revised === 0 ? digestTexts.empty : `${digestTexts.total(added, revised)}。`;
  return [...(late ? [digestTexts.late] : []), news];
}

function listsOf({ asked }: Digest): DigestPage["lists"] {
  if (asked === null) return [];
  const { mostAsked, unanswered, askedTimes } = digestTexts;
  return [
    { title: mostAsked, lines: asked.most.map(({ question, times }) => askedTimes(question, times)) },
    { title: unanswered, lines: asked.unanswered.map(({ missing, times }) => askedTimes(missing, times)) },
  ].filter(({ lines }) => lines.length > 0);
}

function remarksOf({ others, added, revised, items }: Digest): string[] {
  const unnamed = added + revised - items.length;
  if (unnamed === 0) return [];
  return [`${digestTexts.others(unnamed)}：${others.join("；")}${unnamed > others.length ? "……" : "。"}`];
}

function sectionOf({ news, lines, citations, composedBy }: DigestItem, citationUrl: CitationUrl): DigestSection {
  const place = (JSON.parse(news.place) as { name: string } | null)?.name ?? "";
  const kind =
    news.formerVersionId === null
      ? ({ text: digestTexts.added, colour: "blue" } as const)
      : ({ text: digestTexts.revised, colour: "orange" } as const);
  const issuer = news.issuer ?? "";
  return {
    title: news.title,
    url: citationUrl({ reportId: news.reportId, version: news.version, span: [0, 0] }),
    kind,
    label: [issuer, issuer.includes(place) ? "" : place].filter((part) => part !== "").join(" · "),
    lines:
      lines.length === 0 ? [{ parts: [{ text: digestTexts.unread, url: null }], aside: true }] : lines.map(shownLine),
    sources: citations,
    written: composedBy === "model",
  };
}

function shownLine({ pieces, aside }: DigestLine): DigestSection["lines"][number] {
  return { parts: pieces.map(({ piece, url }) => ({ text: piece.text, url })), aside };
}

function chartOf({ title, points }: Trend): DigestPage["charts"][number] {
  return {
    kind: "line",
    title: `${title}${digestTexts.trend}`,
    points: points.map(({ label, value, display }) => ({ label, value: Number(value), display })),
  };
}

function day(moment: Date, { timeZone }: Digest): string {
  return localDay(moment, timeZone);
}
