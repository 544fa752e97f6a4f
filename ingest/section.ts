import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import { unresolvedPeriod } from "../src/reports/period.ts";
import type { ReportFacts, Span } from "../src/reports/report.ts";
import type { CleanText } from "./clean.ts";
import { isBareNumber, titleBehindNumber } from "./clean/numbered-texts.ts";
import { findAnchor } from "./section/anchor.ts";
import { findBoundaries } from "./section/boundaries.ts";
import { furnitureOf, linesOf, type Line } from "./section/lines.ts";
import { findReviews, type Review } from "./section/reviews.ts";
import { findSubject } from "./section/subject.ts";
import { findTitle } from "./section/title.ts";
import { findStates, without } from "./section/states.ts";
import { findPlanZones, isPlanTitle, type PlanZone } from "./section/zones.ts";

/** One report of a page as the figure step reads it; spans are in the cleaned text. */
export type ReadSection = {
  span: Span;
  lines: Line[];
  facts: ReportFacts;
  /** The year 今年 means here; null when nothing in the text says. */
  year: number | null;
  planZones: PlanZone[];
  /** What a text read to a meeting looks back on, part by part, and what a plan says of how things stand. */
  reviews: Review[];
};

export type SectionedText = {
  facts: ReportFacts;
  sections: ReadSection[];
};

/** Splits a page into its reports and finds what each says about itself (figures.md 4b.2, 4c). */
export function splitSections(clean: CleanText, file: string, gazetteer: Gazetteer, lexicon: Lexicon): SectionedText {
  const lines = linesOf(clean);
  const boundaries = findBoundaries(lines, gazetteer, lexicon);
  const pageTitle = titleOfTable(file, clean, lines, gazetteer) ?? findTitle(lines, file, lexicon);
  if (boundaries.length === 0) {
    const section = readSection(lines, pageTitle, [0, clean.text.length], {
      gazetteer,
      lexicon,
      composite: false,
      furniture: furnitureOf(clean),
    });
    return { facts: section.facts, sections: [section] };
  }
  const starts = boundaries[0]?.line === 0 ? boundaries : [{ line: 0, titled: false }, ...boundaries];
  const sections = starts.map((start, index) => {
    const part = lines.slice(start.line, starts[index + 1]?.line ?? lines.length);
    const [head = pageTitle] = part.map(({ text }) => text);
    // 范文二: has no share in the title of the page, which may be that of 范文一.
    const title = start.titled
      ? (titleBehindNumber(head) ?? head)
      : findTitle(part, isBareNumber(head) ? head : pageTitle, lexicon);
    const from = index === 0 ? 0 : (part[0]?.span[0] ?? 0);
    const to = lines[starts[index + 1]?.line ?? lines.length]?.span[0] ?? clean.text.length;
    return readSection(part, title, [from, to], { gazetteer, lexicon, composite: true, furniture: [] });
  });
  return { facts: factsOfPage(pageTitle, lines.slice(0, boundaries[0]?.line), gazetteer, lexicon), sections };
}

/**
 * A file that is a table and nothing else has no title of its own: its first row (2022 | 甲县 | 床位数 | 610) is none, and the
 * county in it not whose table it is. What the file is called says that, where it names a place.
 */
function titleOfTable(
  file: string,
  { tables }: CleanText,
  lines: readonly Line[],
  gazetteer: Gazetteer,
): string | null {
  const name = file.replace(/\.[^.]+$/, "");
  const isTable = lines.every(({ span }) => tables.some((table) => span[0] < table.span[1] && span[1] > table.span[0]));
  return isTable && gazetteer.find(name).some(({ form }) => form === "full") ? name : null;
}

type Context = { gazetteer: Gazetteer; lexicon: Lexicon; composite: boolean; furniture: string[] };

function readSection(
  lines: Line[],
  title: string,
  span: Span,
  { gazetteer, lexicon, composite, furniture }: Context,
): ReadSection {
  const anchor = findAnchor(title, lines, { pageTimeCounts: !composite });
  const subject = findSubject(title, { lines, furniture }, gazetteer, lexicon);
  const { year, asOf, period, publishedOn } = anchor;
  const about = period.to === null ? null : Number(period.to.slice(0, 4));
  const states = isPlanTitle(title) ? findStates(lines) : [];
  return {
    span,
    lines,
    year,
    facts: { title, ...subject, period, asOf, publishedOn },
    planZones: without(findPlanZones(title, lines, { year, about }, lexicon), states),
    reviews: [
      ...findReviews(lines, about, year),
      ...states.map((state) => ({ span: state, period: unresolvedPeriod })),
    ],
  };
}

/** A page that collects reports of several places and years is itself about none of them; `lines` stand before the first. */
function factsOfPage(title: string, lines: Line[], gazetteer: Gazetteer, lexicon: Lexicon): ReportFacts {
  const anchor = findAnchor(title, lines.slice(0, 3), { pageTimeCounts: false });
  const subject = findSubject(title, { lines: lines.slice(0, 3), furniture: [] }, gazetteer, lexicon);
  return {
    title,
    ...subject,
    placeLabel: subject.place ? null : "多个地区",
    period: anchor.period,
    asOf: null,
    publishedOn: anchor.publishedOn,
  };
}
