import { createHash } from "node:crypto";
import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { IngestStep } from "../src/reports/ingest-steps.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import { scanQuantities, type Scan } from "../src/reports/quantities/scan.ts";
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
import type { TableAccount } from "./tables/account.ts";

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
  await tell("表格");
  const tables = sections.map((section) => {
    const anchor = { year: section.year, asOf: section.facts.asOf, period: section.facts.period };
    return readTables(clean, section, { ...known, anchor });
  });
  await tell("数字");
  const { figures, passages } = await readSections({ clean, contentHash, scan, sections, tables }, known);
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
    excluded: [...excludedTokens(scan, tables, toOriginal), ...droppedDigits(clean)],
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

/** Digits that are no figure, in sentences and in tables, with why. */
function excludedTokens(
  scan: Scan,
  tables: readonly TableAccount[],
  toOriginal: (span: Span) => Span,
): ReadReport["excluded"] {
  const written = scan.excluded.filter(outsideTables(tables.flatMap(({ covered }) => covered)));
  const tabled = tables.flatMap(({ excluded }) => excluded);
  return [...written, ...tabled].map((token) => ({ span: toOriginal(token.span), class: token.class }));
}

type Sectioned = {
  clean: CleanText;
  contentHash: string;
  scan: Scan;
  sections: readonly ReadSection[];
  /** Of each section. */
  tables: readonly TableAccount[];
};

/** The figures of sentences and tables, in the order of the text, and the passages they stand in. */
async function readSections(
  { clean, contentHash, scan, sections, tables }: Sectioned,
  known: ReadingWith,
): Promise<Pick<ReadReport, "figures" | "passages">> {
  const figures: Figure[] = [];
  const passages: Passage[] = [];
  for (const [index, section] of sections.entries()) {
    const { covered = [], drafts: tabled = [] } = tables[index] ?? {};
    const written = readFigures(clean, section, scan.quantities.filter(outsideTables(covered)), known);
    const drafts = [...written, ...tabled].toSorted((left, right) => left.quantity.span[0] - right.quantity.span[0]);
    const leadOf = createLead(clean.text, section);
    figures.push(...assembleFigures(drafts, { clean, contentHash, section: index, lexicon: known.lexicon, leadOf }));
    const naming = { contentHash, section: index, firstOrdinal: passages.length };
    passages.push(...(await cutPassages(clean, section, naming)));
  }
  return { figures, passages };
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
