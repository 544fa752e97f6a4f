import type { Gazetteer, PlaceMention } from "../../src/reports/gazetteer.ts";
import type { Span } from "../../src/reports/report.ts";
import type { CleanText } from "../clean.ts";

/** One line of the cleaned text that is report text: page furniture is left out. */
export type Line = {
  span: Span;
  text: string;
  heading: Heading | null;
};

export type Heading = {
  /** 1 for 一、, 2 for (一), 3 for 1. and ①; markdown headings by their marks. */
  level: number;
  words: string;
};

/** Longest line still taken for a heading when it bears a list mark: longer ones carry body text. */
const headingLength = 48;

export function linesOf(clean: CleanText): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const piece of clean.text.split("\n")) {
    const text = piece.trim();
    const from = start + piece.indexOf(text);
    const span: Span = [from, from + text.length];
    start += piece.length + 1;
    if (text !== "" && !clean.junk.some(([junkStart, junkEnd]) => span[0] >= junkStart && span[1] <= junkEnd)) {
      lines.push({ span, text, heading: headingOf(text) });
    }
  }
  return lines;
}

function headingOf(text: string): Heading | null {
  const match =
    /^(?:(第?[一二三四五六七八九十]+[、.章]|#\s)|([（(][一二三四五六七八九十]+[)）]、?|##\s)|(\d{1,2}[.、．]|###+\s))(.*)$/.exec(
      text,
    );
  if (!match) return null;
  const words = match[4] ?? "";
  const level = match[1] !== undefined ? 1 : match[2] !== undefined ? 2 : 3;
  const body = words.split(/[。；]/)[0] ?? "";
  return text.length <= headingLength || body.length <= 24 ? { level, words: body } : null;
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
