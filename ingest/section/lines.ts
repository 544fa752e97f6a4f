import type { Gazetteer, PlaceMention } from "../../src/reports/gazetteer.ts";
import { headingOf, type Heading } from "../../src/reports/outline.ts";
import type { Span } from "../../src/reports/report.ts";
import type { CleanText } from "../clean.ts";
import { partsOfLine } from "./run-on-lines.ts";

/** One line of the cleaned text that is report text: page furniture is left out. */
export type Line = {
  span: Span;
  text: string;
  heading: Heading | null;
};

export function linesOf(clean: CleanText): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const piece of clean.text.split("\n")) {
    const text = piece.trim();
    const from = start + piece.indexOf(text);
    const span: Span = [from, from + text.length];
    start += piece.length + 1;
    if (text === "" || clean.junk.some(([junkStart, junkEnd]) => span[0] >= junkStart && span[1] <= junkEnd)) continue;
    for (const [first, end] of partsOfLine(text)) {
      const part = text.slice(first, end);
      lines.push({ span: [from + first, from + end], text: part, heading: headingOf(part) });
    }
  }
  return lines;
}

/** The lines a page prints around its report: where one is, whose site it is, where else one can go. */
export function furnitureOf({ text, junk }: CleanText): string[] {
  return junk.flatMap((span) => text.slice(...span).split("\n")).filter((line) => line.trim() !== "");
}

const found = new WeakMap<Line, { gazetteer: Gazetteer; places: PlaceMention[] }>();

/** The places a line names, in offsets of the cleaned text. Sections and figures both ask; a line is searched once. */
export function placesOf(line: Line, gazetteer: Gazetteer): readonly PlaceMention[] {
  const known = found.get(line);
  if (known?.gazetteer === gazetteer) return known.places;
  const [start] = line.span;
  const places = gazetteer
    .find(line.text)
    .map((mention): PlaceMention => ({ ...mention, span: [mention.span[0] + start, mention.span[1] + start] }));
  found.set(line, { gazetteer, places });
  return places;
}
