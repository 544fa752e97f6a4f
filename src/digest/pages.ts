import { unresolvedPeriod } from "../reports/period.ts";
import { localDay } from "../reports/wall-clock.ts";
import { digestFits, type DigestPage, type DigestSection } from "../cards/digest-card.ts";
import { shortened } from "../cards/visible-text.ts";
import type { CitationUrl } from "../ports.ts";
import type { Digest, DigestItem, DigestLine, Trend } from "./digest.ts";
import { digestTexts } from "./texts.ts";

/** Reports on one card: more of them are not read in one go. */
const reportsAPage = 5;

/** Longest title among the reports that are only named. */
const longestTitle = 40;

/**
 * A digest as the messages it is posted as: the first holds the overview and the charts, later ones go on, and none is
 * fuller than the platform takes. A report too long for one card goes on on the next.
 */
export function pagesOf(digest: Digest, citationUrl: CitationUrl): DigestPage[] {
  const plain: DigestPage = {
    title: digestTexts.title,
    subtitle: digestTexts.range(digest.week, day(digest.from, digest), day(digest.to, digest)),
    lead: [],
    sections: [],
    charts: [],
    lists: [],
    remarks: [],
    confirm: null,
  };
  const first = { ...plain, lead: leadOf(digest), charts: digest.trends.map((trend) => chartOf(trend)) };
  const sections = digest.items.flatMap((item) =>
    fitting(sectionOf(item, citationUrl), plain).map((section) => openPagesOnly(section, item.news, digest.closed)),
  );
  const pages = packed(first, plain, sections);
  const closed = { ...(pages.at(-1) ?? first), lists: listsOf(digest), remarks: remarksOf(digest) };
  const all = digestFits(closed)
    ? [...pages.slice(0, -1), closed]
    : [...pages, { ...plain, lists: closed.lists, remarks: closed.remarks }];
  return all.map((page, index) =>
    all.length === 1 ? page : { ...page, title: `${page.title}${digestTexts.part(index + 1, all.length)}` },
  );
}

function packed(first: DigestPage, plain: DigestPage, sections: readonly DigestSection[]): DigestPage[] {
  const pages: DigestPage[] = [];
  let last = first;
  for (const section of sections) {
    const fuller = { ...last, sections: [...last.sections, section] };
    if (fuller.sections.length <= reportsAPage && digestFits(fuller)) last = fuller;
    else {
      pages.push(last);
      last = { ...plain, sections: [section] };
    }
  }
  return [...pages, last];
}

/** The section, or its halves with the sentences each needs, until each gets onto a card of its own. */
function fitting(section: DigestSection, plain: DigestPage): DigestSection[] {
  const { lines, sources } = section;
  if (lines.length < 2 || digestFits({ ...plain, sections: [section] })) return [section];
  const middle = Math.ceil(lines.length / 2);
  return [lines.slice(0, middle), lines.slice(middle)].flatMap((half) => {
    const urls = new Set(half.flatMap(({ parts }) => parts.map(({ url }) => url)));
    return fitting({ ...section, lines: half, sources: sources.filter(({ url }) => urls.has(url)) }, plain);
  });
}

/** What stands in a report whose page opens for nobody keeps its words and loses its address. */
function openPagesOnly(
  section: DigestSection,
  { reportId }: DigestItem["news"],
  closed: Digest["closed"],
): DigestSection {
  const shut = new Set(section.sources.filter((source) => closed.has(source.reportId)).map(({ url }) => url));
  if (shut.size === 0 && !closed.has(reportId)) return section;
  const opens = (url: string) => (shut.has(url) ? "" : url);
  return {
    ...section,
    url: closed.has(reportId) ? "" : section.url,
    lines: section.lines.map((line) => ({
      ...line,
      parts: line.parts.map(({ text, url }) => ({ text, url: url === null ? null : opens(url) })),
    })),
    sources: section.sources.map((source) => ({ ...source, url: opens(source.url) })),
  };
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

function remarksOf({ others, added, revised, items, closed }: Digest): string[] {
  const unnamed = added + revised - items.length;
  const titles = others.map((title) => shortened(title, longestTitle)).join("；");
  return [
    ...(unnamed === 0 ? [] : [`${digestTexts.others(unnamed)}：${titles}${unnamed > others.length ? "……" : "。"}`]),
    ...(closed.size === 0 ? [] : [digestTexts.noPage]),
  ];
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
    label: [issuer, issuer.includes(place) ? "" : place, timeOf(news)].filter((part) => part !== "").join(" · "),
    lines:
      lines.length === 0 ? [{ parts: [{ text: digestTexts.unread, url: null }], aside: true }] : lines.map(shownLine),
    sources: citations,
    written: composedBy === "model",
  };
}

/** 政府工作报告 alone does not say of which year it is. */
function timeOf({ title, period }: DigestItem["news"]): string {
  return /(?:19|20)\d{2}/.test(title) || period === unresolvedPeriod.label ? "" : period;
}

function shownLine({ pieces, aside }: DigestLine): DigestSection["lines"][number] {
  return { parts: pieces.map(({ piece, url }) => ({ text: piece.text, url })), aside };
}

function chartOf({ title, yearly, points }: Trend): DigestPage["charts"][number] {
  return {
    kind: "line",
    title: `${title}${yearly ? digestTexts.yearlyTrend : digestTexts.trend}`,
    points: points.map(({ label, value, display }) => ({ label, value: Number(value), display })),
  };
}

function day(moment: Date, { timeZone }: Digest): string {
  return localDay(moment, timeZone);
}
