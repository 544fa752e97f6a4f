import { foldText } from "../src/reports/fold.ts";
import type { Span } from "../src/reports/report.ts";
import { dropEncoded } from "./clean/encoded.ts";
import { readFormulas } from "./clean/formulas.ts";
import { readHtml } from "./clean/html.ts";
import { dropInvisible, unifyLineEnds } from "./clean/invisible.ts";
import { junkSpans } from "./clean/junk.ts";
import { droppedSpans, offsetAt, startMapping, textPosition, withText } from "./clean/mapped-text.ts";
import type { DroppedSpan, MappedText } from "./clean/mapped-text.ts";
import { dropMarkdown, markdownTables } from "./clean/markdown.ts";
import { dropPinyin } from "./clean/ruby.ts";
import { closeSpaces } from "./clean/spaces.ts";
import { joinLibraryPages } from "./clean/library-pages.ts";
import { dropPageMarks } from "./clean/page-marks.ts";
import { joinWrappedLines } from "./clean/wrapped-lines.ts";
import { dropStrayTags } from "./clean/stray-tags.ts";
import type { CleanTable } from "./clean/table.ts";
import type { TextFormat } from "./read.ts";

/**
 * Ingest step 2: the text every later step reads, and the way back to the stored original (design.md 5, invariant B).
 *
 * The original is never changed and every quote is its slice; this is the same text without markup, reading aids and
 * stray spaces, in one script and one width, so that a rule has to know one spelling only. No digit is ever added,
 * joined across a gap that could be a column, or left out without its span being listed in `dropped`.
 */
export type CleanText = {
  original: string;
  /** Folded, de-noised text that every later step reads. Line structure ("\n") is kept; cells are parted by "\t". */
  text: string;
  /**
   * offsets[i] is the offset in the original of the character behind text[i]; one more entry at the end, the
   * original's length. A line end or tab that stands for an html tag points at the tag.
   */
  offsets: Uint32Array;
  /** Spans of the original that were left out, in order, none overlapping. */
  dropped: DroppedSpan[];
  /** Spans of `text`, in order, that are page furniture: figures there are junk (figures.md 4b.1). */
  junk: Span[];
  /** Data tables of html, markdown and documents in reading order, spans in `text`; flattened tables of plain text are not here. */
  tables: CleanTable[];
};

/**
 * Takes the stored original as `readFile` gave it, with the tables a document's reader found in it. Never fails: a text
 * with nothing to read comes out empty.
 */
export function cleanText(original: string, format: TextFormat, tables: readonly CleanTable[] = []): CleanText {
  const markup = readMarkup(dropInvisible(dropEncoded(startMapping(original))), format, tables);
  const readable = readFormulas(dropPageMarks(dropPinyin(unifyLineEnds(dropInvisible(markup.mapped)))));
  const plain =
    format === "md"
      ? dropMarkdown(readable)
      : format === "txt"
        ? joinWrappedLines(joinLibraryPages(readable))
        : readable;
  const spaced = closeSpaces(withText(plain, foldText(plain.text)), {
    keepTabs: format === "html" || format === "document",
  });
  const { text, offsets } = spaced.mapped;
  const toText = ([start, end]: Span): Span => [textPosition(offsets, start), textPosition(offsets, end)];
  return {
    original,
    text,
    offsets,
    dropped: droppedSpans(spaced.mapped),
    junk: junkSpans(text, [...markup.furniture, ...spaced.keywordLines].map(toText)),
    tables: format === "md" ? markdownTables(text) : markup.tables.map((table) => placeTable(table, text, toText)),
  };
}

type Markup = { mapped: MappedText; furniture: Span[]; tables: CleanTable[] };

/** Spans come in offsets of the original, because the text still shrinks in the steps that follow. */
function readMarkup(mapped: MappedText, format: TextFormat, tables: readonly CleanTable[]): Markup {
  if (format === "html") return readHtml(mapped);
  if (format === "document") return { mapped, furniture: [], tables: [...tables] };
  return { mapped: dropStrayTags(mapped), furniture: [], tables: [] };
}

function placeTable(table: CleanTable, text: string, toText: (span: Span) => Span): CleanTable {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, span: trimSpan(text, toText(cell.span)) })));
  return { span: trimSpan(text, toText(table.span)), rows };
}

function trimSpan(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

/**
 * The slice of the original behind text[start..end): from its first to its last character with all that was dropped
 * between them (`121萬(wàn)人次`), but nothing that was dropped after the last one.
 */
export function originalSpan(clean: Pick<CleanText, "offsets" | "dropped">, start: number, end: number): Span {
  const from = offsetAt(clean.offsets, start);
  if (end <= start) return [from, from];
  const last = offsetAt(clean.offsets, end - 1);
  return [from, Math.min(offsetAt(clean.offsets, end), nextDropped(clean.dropped, last))];
}

function nextDropped(dropped: readonly DroppedSpan[], after: number): number {
  let low = 0;
  let high = dropped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dropped[middle]?.span[0] ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return dropped[low]?.span[0] ?? Number.POSITIVE_INFINITY;
}
