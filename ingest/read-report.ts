import { createHash } from "node:crypto";

import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { IngestStep } from "../src/reports/ingest-steps.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import { scanQuantities } from "../src/reports/quantities/scan.ts";
import type { Passage, ReadReport, Section, Span } from "../src/reports/report.ts";
import type { Figure } from "../src/reports/figure.ts";
import { assembleFigures } from "./assemble.ts";
import { cleanText, originalSpan, type CleanText } from "./clean.ts";
import { readFigures } from "./figures.ts";
import { leftOutIn } from "./left-out.ts";
import { createLead } from "./lead.ts";
import { cutPassages } from "./passages.ts";
import type { ReadText } from "./read.ts";
import { splitSections, type ReadSection } from "./section.ts";
import { outsideTables, readTables } from "./tables.ts";

/** A text as `readFile` gave it, and the file it came from. */
export type Source = Pick<ReadText, "text" | "format" | "readerVersion"> &
  Partial<Pick<ReadText, "tables" | "locators" | "leftOut">> & { file: string; original?: string | null };

export type ReadingWith = { gazetteer: Gazetteer; lexicon: Lexicon };

/** Told as reading goes on; what it gives back is waited for. */
export type TellStep = (step: IngestStep) => void | Promise<void>;

/**
 * Reads one text into everything the store keeps: clean → sections → figures → passages. Pure: the same text, lexicon
 * and gazetteer always give the same ledger.
 */
export async function readReport(source: Source, known: ReadingWith, tell: TellStep = () => {}): Promise<ReadReport> {
  await tell("清洗");
  const clean = cleanText(source.text, source.format, source.tables);
  const contentHash = createHash("sha256").update(source.text).digest("hex");
  const scan = scanQuantities(clean.text, known.lexicon.units, clean.junk);
  const { facts, sections } = splitSections(clean, source.file, known.gazetteer, known.lexicon);
  const figures: Figure[] = [];
  const tableSpans: Span[] = [];
  const tableExclusions: ReadReport["excluded"] = [];
  const passages: Passage[] = [];
  await tell("表格");
  const tablesOf = sections.map((section) => {
    const anchor = { year: section.year, asOf: section.facts.asOf, period: section.facts.period };
    return { section, tables: readTables(clean, section, { ...known, anchor }) };
  });
  await tell("数字");
  for (const [index, { section, tables }] of tablesOf.entries()) {
    tableSpans.push(...tables.covered);
    tableExclusions.push(...tables.excluded);
    const written = readFigures(clean, section, scan.quantities.filter(outsideTables(tables.covered)), known);
    const drafts = [...written, ...tables.drafts].toSorted(
      (left, right) => left.quantity.span[0] - right.quantity.span[0],
    );
    const leadOf = createLead(clean.text, section);
    figures.push(...assembleFigures(drafts, { clean, contentHash, section: index, lexicon: known.lexicon, leadOf }));
    passages.push(
      ...(await cutPassages(clean, section, { contentHash, section: index, firstOrdinal: passages.length })),
    );
  }
  const toOriginal = ([start, end]: Span): Span => originalSpan(clean, start, end);
  return {
    file: source.file,
    contentHash,
    readerVersion: source.readerVersion,
    text: source.text,
    locators: source.locators ?? [],
    leftOut: [...(source.leftOut ?? []), ...leftOutIn(clean, source.locators ?? [])],
    original: source.original ?? null,
    facts,
    sections: sections.map((section, ordinal): Section => ({
      ordinal,
      span: toOriginal(section.span),
      facts: section.facts,
    })),
    passages,
    figures,
    excluded: [
      ...[...scan.excluded.filter(outsideTables(tableSpans)), ...tableExclusions].map((token) => ({
        span: toOriginal(token.span),
        class: token.class,
      })),
      ...droppedDigits(clean),
    ],
    unaccounted: [
      ...scan.unaccounted.map(toOriginal),
      ...unread(
        clean,
        scan.quantities.map(({ span }) => span),
        sections,
      ),
    ],
  };
}

/** Digits inside markup, scripts and hidden text never reach the reader; they are page furniture. */
function droppedDigits(clean: CleanText): ReadReport["excluded"] {
  return clean.dropped.flatMap(({ span }) =>
    [...clean.original.slice(...span).matchAll(/\d+(?:\.\d+)?/g)].map((match) => ({
      span: [span[0] + match.index, span[0] + match.index + match[0].length] as Span,
      class: "junk" as const,
    })),
  );
}

/** Numbers found by the scanner in no line of any section: none, unless sectioning loses text. Both come in order. */
function unread(clean: CleanText, quantities: readonly Span[], sections: readonly ReadSection[]): Span[] {
  const lines = sections.flatMap((section) => section.lines.map((line) => line.span));
  let at = 0;
  return quantities
    .filter(([start]) => {
      while ((lines[at]?.[1] ?? Number.POSITIVE_INFINITY) <= start) at += 1;
      return !(start >= (lines[at]?.[0] ?? Number.POSITIVE_INFINITY));
    })
    .map(([start, end]) => originalSpan(clean, start, end));
}
