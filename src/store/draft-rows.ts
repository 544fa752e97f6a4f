import type { Figure } from "../reports/figure.ts";
import { yearsOf } from "../reports/period.ts";
import type { Place } from "../reports/place.ts";
import type { Passage, ReadReport, ReportFacts, Section } from "../reports/report.ts";

/** Characters per row of the original's text: three bytes each at most, well below D1's row limit. */
const textPartLength = 200_000;

/** Parts that joined give the text again; never cut between the two units of one character, which SQL would lose. */
export function textParts(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + textPartLength, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

export function sectionRow({ ordinal, span, facts }: Section) {
  return { ordinal, start: span[0], end: span[1], facts };
}

export function passageRow({ ordinal, id, section, span, text }: Passage) {
  return { ordinal, id, section, start: span[0], end: span[1], text };
}

/** The columns a question filters by, beside the whole figure. */
export function figureRow(figure: Figure, ordinal: number, section: ReportFacts) {
  const place = placeOf(figure, section);
  const years = yearsOf(figure.period);
  return {
    ordinal,
    id: figure.id,
    section: figure.section,
    start: figure.span[0],
    end: figure.span[1],
    concept: figure.metric.concept,
    metric: `${figure.metric.phrase}${figure.metric.head}`,
    family: figure.family,
    population: figure.population,
    role: figure.role,
    masked: figure.masked,
    place: place?.id ?? null,
    places: placeIdsOf(place),
    yearFrom: years.at(0) ?? null,
    yearTo: years.at(-1) ?? null,
    body: figure,
  };
}

/**
 * The place a figure is found under: its own, or its section's. A figure whose place the text masks has a label
 * instead and is found under none.
 */
export function placeOf(figure: Pick<Figure, "place" | "placeLabel">, section: ReportFacts): Place | null {
  if (figure.place !== null) return figure.place;
  return figure.placeLabel === null ? section.place : null;
}

/** A place's id and the ids of every place it lies in. */
export function placeIdsOf(place: Place | null): string[] {
  return place === null ? [] : [place.id, ...place.parents];
}

/** Every place a report names, once each: what a question's words are compared with. */
export function placeRows(read: ReadReport): Place[] {
  const places = [
    read.facts.place,
    ...read.sections.map((section) => section.facts.place),
    ...read.figures.map((figure) => figure.place),
  ];
  const byId = new Map(places.filter((place) => place !== null).map((place) => [place.id, place]));
  return [...byId.values()];
}
