import type { LeftOut, LeftOutKind, Locator } from "../src/reports/document.ts";
import { placeLabel } from "../src/reports/document.ts";
import type { Span } from "../src/reports/report.ts";
import { offsetAt } from "./clean/mapped-text.ts";
import { instructionVoice } from "./clean/junk-words.ts";
import type { CleanText } from "./clean.ts";

const mostPlacesNamed = 5;

/**
 * What cleaning left out that the one who sent the file should know of: text that a web page hides, and lines that
 * speak to a program. Both are no part of the report, and no number in them becomes a figure.
 */
export function leftOutIn(clean: CleanText, locators: readonly Locator[]): LeftOut[] {
  const hidden = clean.dropped
    .filter(
      ({ reason, span }) => reason === "hidden" && /[\p{L}\p{N}]/u.test(withoutTags(clean.original.slice(...span))),
    )
    .map(({ span }) => span);
  const spoken = clean.junk.flatMap(([start, end]) => instructionLines(clean, start, end));
  return [...counted("hidden-text", hidden, clean, locators), ...counted("instruction", spoken, clean, locators)];
}

function withoutTags(source: string): string {
  return source.replace(/<[^<>]*>/g, "");
}

function instructionLines(clean: CleanText, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const line of clean.text.slice(start, end).split("\n")) {
    if (instructionVoice.test(line))
      spans.push([offsetAt(clean.offsets, at), offsetAt(clean.offsets, at + line.length)]);
    at += line.length + 1;
  }
  return spans;
}

function counted(kind: LeftOutKind, spans: readonly Span[], clean: CleanText, locators: readonly Locator[]): LeftOut[] {
  if (spans.length === 0) return [];
  const where = spans.slice(0, mostPlacesNamed).map(([start]) => placeOf(start, clean, locators));
  return [{ kind, count: spans.length, where: [...new Set(where)] }];
}

/** A text without pages or cells has lines. */
function placeOf(offset: number, { original }: CleanText, locators: readonly Locator[]): string {
  const locator = locators.find(({ span }) => span[0] <= offset && offset < span[1]);
  return locator === undefined ? `第${original.slice(0, offset).split("\n").length}行` : placeLabel(locator.place);
}
