import type { Figure } from "../src/reports/figure.ts";
import type { Place } from "../src/reports/place.ts";
import type { Span } from "../src/reports/report.ts";

/** Where a figure was read: the text, and where in it its sentence begins. */
type Read = { hash: string; text: string; at: number; place: Place };

/** The same sentence with other digits and words, as long as it was. */
export type Said = Read & {
  /** What stands before it. */
  lead: string;
  /** By how many years. */
  later: number;
  placeOf: (id: string) => Place | null;
};

/** A figure of one rendering of a sentence as a figure of another one: all that is printed is printed there. */
export function sayAgain(figure: Figure, read: Read, said: Said): Figure {
  const { metric, period, reading, change } = figure;
  const moved = ([start, end]: Span): Span => [start - read.at + said.at, end - read.at + said.at];
  const movedId = (id: string): string => idOf(said.hash, moved(spanOf(id)));
  const printed = (text: string, span: Span): string =>
    read.text.slice(...span) === text ? said.text.slice(...moved(span)) : text;
  const display = printed(figure.display, figure.span);
  const phrase = printed(metric.phrase, before(metric.phrase, figure.span[0], read.text));
  return {
    ...figure,
    id: movedId(figure.id),
    span: moved(figure.span),
    sentence: moved(figure.sentence),
    clause: moved(figure.clause),
    context: figure.context.filter(([start]) => start >= read.at).map(moved),
    value: redrawn(figure.value, figure.display, display),
    valueTo: redrawn(figure.valueTo, figure.display, display),
    display,
    metric: { phrase, head: metric.head, concept: phrase === metric.phrase ? metric.concept : null },
    place: placeSaid(figure.place, read.place, said),
    period: {
      ...period,
      from: period.from === null ? null : inYear(period.from, said.later),
      to: period.to === null ? null : inYear(period.to, said.later),
      label: inYear(period.label, said.later),
    },
    change:
      change === null
        ? null
        : { ...change, comparator: inYear(change.comparator, said.later), of: change.of && movedId(change.of) },
    edges: figure.edges.map((edge) => ({ ...edge, figure: movedId(edge.figure) })),
    reading: {
      clause: printed(reading.clause, figure.clause),
      sentence: printed(reading.sentence, figure.sentence),
      lead: said.lead,
    },
  };
}

const idOf = (hash: string, [start, end]: Span): string => `${hash}:${start}-${end}`;

function spanOf(id: string): Span {
  const [, start = "0", end = "0"] = /:(\d+)-(\d+)$/.exec(id) ?? [];
  return [Number(start), Number(end)];
}

/** Where a metric's words stand before its number. */
function before(words: string, at: number, text: string): Span {
  const start = text.lastIndexOf(words, at);
  return [start, start + words.length];
}

/** A value with the digits it has now; as it was where it is not simply what is printed. */
function redrawn(value: string | null, was: string, now: string): string | null {
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  if (value === null || digits(value) !== digits(was) || digits(was).length !== digits(now).length) return value;
  let at = 0;
  return value.replaceAll(/\d/g, () => digits(now)[at++] ?? "");
}

/** The county itself, or what it lies in. */
function placeSaid(place: Place | null, from: Place, { place: to, placeOf }: Said): Place | null {
  if (place === null || place.id === from.id) return place && to;
  const level = from.parents.indexOf(place.id);
  return level < 0 ? place : placeOf(to.parents[level] ?? "");
}

function inYear(text: string, later: number): string {
  return text.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + later));
}
