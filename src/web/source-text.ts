import type { Span } from "../reports/report.ts";
import { noiseIn, shownNoise } from "./assets/html-source.js";

/** A stretch of shown text: the cited figure, the rest of its sentence, or neither. */
export type Segment = { kind: "plain" | "sentence" | "figure"; text: string };
export type Paragraph = Segment[];

/**
 * Cuts a stored original into readable paragraphs with the cited span marked. Nothing is added or moved: the text is
 * split at its line ends, and tags are hidden. `figure` null marks nothing; a figure that would be hidden with a tag
 * shows the text as it is stored.
 */
export function sourceParagraphs(report: { text: string; file: string }, figure: Span | null): Paragraph[] {
  const marks = figure === null ? null : { figure, sentence: sentenceAround(report.text, figure) };
  const shown = paragraphs(report.text, marks, noiseIn(report.file, report.text));
  const lost = figure !== null && !shown.some((paragraph) => paragraph.some((segment) => segment.kind === "figure"));
  return lost ? paragraphs(report.text, marks, /\r?\n/g) : shown;
}

/**
 * Reads `at=start-end` of a citation's address (offsets of the stored original, end exclusive).
 * Null when it is not two numbers or does not lie within the text.
 */
export function readSpan(at: string, length: number): Span | null {
  const parts = /^(\d{1,9})-(\d{1,9})$/.exec(at);
  if (parts === null) return null;
  const [start, end] = [Number(parts[1]), Number(parts[2])];
  return start < end && end <= length ? [start, end] : null;
}

/** The sentence a span lies in: up to 。！？, a line end or a block tag on either side (figures.md 4b.4). */
export function sentenceAround(text: string, [start, end]: Span): Span {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const after = text.slice(end, end + longestSentence);
  const last = [...before.matchAll(sentenceEnd)].at(-1);
  const next = after.search(sentenceEnd);
  const lead = last === undefined ? before.length : before.length - last.index - last[0].length;
  const closed = /^[。！？]/.test(after.slice(Math.max(0, next)));
  const tail = next === -1 ? after.length : next + (closed ? 1 : 0);
  return [start - lead, end + tail];
}

/** A stop, or a tag that ends a block. */
const sentenceEnd = /[。！？\n]|<\/?(?:p|div|br|li|t[rdh]|table|h[1-6])\b[^<>]*>/gi;

/** Beyond this a stretch without a full stop is a list or a table, and setting it all off would mark nothing. */
const longestSentence = 600;

type Marks = { figure: Span; sentence: Span } | null;

function paragraphs(text: string, marks: Marks, noise: RegExp): Paragraph[] {
  const whole: Paragraph[] = [[]];
  let position = 0;
  for (const match of text.matchAll(noise)) {
    appendText(whole, text, [position, match.index], marks);
    position = match.index + match[0].length;
    const shown = shownNoise(match[0]);
    if (shown === "\n") whole.push([]);
    else if (shown !== "") append(whole, { kind: kindAt(match.index, marks), text: shown });
  }
  appendText(whole, text, [position, text.length], marks);
  return whole.filter((paragraph) => paragraph.some((segment) => segment.text.trim() !== ""));
}

function appendText(whole: Paragraph[], text: string, [start, end]: Span, marks: Marks): void {
  const borders = marks === null ? [] : [...marks.sentence, ...marks.figure];
  const cuts = [start, ...borders.filter((border) => border > start && border < end).toSorted((a, b) => a - b), end];
  for (let index = 1; index < cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1]!, cuts[index]!];
    if (from < to) append(whole, { kind: kindAt(from, marks), text: text.slice(from, to) });
  }
}

function append(whole: Paragraph[], segment: Segment): void {
  const paragraph = whole.at(-1)!;
  const last = paragraph.at(-1);
  if (last?.kind === segment.kind) last.text += segment.text;
  else paragraph.push(segment);
}

function kindAt(position: number, marks: Marks): Segment["kind"] {
  if (marks === null) return "plain";
  if (position >= marks.figure[0] && position < marks.figure[1]) return "figure";
  return position >= marks.sentence[0] && position < marks.sentence[1] ? "sentence" : "plain";
}
