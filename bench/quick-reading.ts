import { createHash } from "node:crypto";
import { cleanText } from "../ingest/clean.ts";
import { cutPassages } from "../ingest/passages.ts";
import { readReport, type ReadingWith } from "../ingest/read-report.ts";
import { splitSections } from "../ingest/section.ts";
import type { Figure } from "../src/reports/figure.ts";
import type { Place } from "../src/reports/place.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { renderPlainly, type GeneratedReport, type SaidSentence } from "./generate.ts";
import { sayAgain, type Said } from "./said-figure.ts";
import type { StockSentence } from "./sentence-stock.ts";

const exampleYear = 2018;

/** A sentence of the stock as the product reads it: in a report of its own, about some place of that length of name. */
type Example = { place: Place; hash: string; at: number; text: string; figures: Figure[] };

/**
 * Gives what the product would make of a generated report, without reading its figures: nearly all of the time. Passages are
 * the product's own. Each sentence of the stock is read by it once for each length that a place's name has, and its
 * figures are said again of the report's own digits, words, place and year. What a heading or the sentence before would
 * add is left out: there are as many figures, found by the same words, and not the same in every slot.
 */
export function createQuickReader(known: ReadingWith, places: readonly Place[]) {
  const byId = new Map(places.map((place) => [place.id, place]));
  const examples = new Map<StockSentence, Map<number, Promise<Example>>>();
  const exampleOf = (stock: StockSentence, place: Place): Promise<Example> => {
    const ofStock = examples.get(stock) ?? new Map<number, Promise<Example>>();
    examples.set(stock, ofStock);
    const example = ofStock.get(place.name.length) ?? readExample(stock, place, known);
    ofStock.set(place.name.length, example);
    return example;
  };
  return async (report: GeneratedReport, withFigures: boolean): Promise<ReadReport> => {
    const { name: file, text, place, year } = report;
    const clean = cleanText(text, "txt");
    const contentHash = createHash("sha256").update(text).digest("hex");
    const { facts, sections } = splitSections(clean, file, known.gazetteer, known.lexicon);
    const [section] = sections;
    if (section === undefined || clean.text.length !== text.length) throw new Error("Generated reports are plain.");
    const figures: Figure[] = [];
    for (const [index, { stock, at }] of (withFigures ? report.sentences : []).entries()) {
      if (stock.quantities.length === 0) continue;
      const example = await exampleOf(stock, place);
      const said: Said = {
        hash: contentHash.slice(0, 16),
        text: clean.text,
        at,
        lead: clean.text.slice(beginningOf(report.sentences[index - 1], at), at),
        place,
        later: year - exampleYear,
        placeOf: (id) => byId.get(id) ?? null,
      };
      for (const figure of example.figures) figures.push(sayAgain(figure, example, said));
    }
    return {
      file,
      contentHash,
      readerVersion: "text-1",
      text,
      locators: [],
      leftOut: [],
      original: null,
      facts,
      sections: [{ ordinal: 0, span: [0, text.length], facts: section.facts }],
      passages: await cutPassages(clean, section, { contentHash, section: 0, firstOrdinal: 0 }),
      figures,
      excluded: [],
      unaccounted: [],
    };
  };
}

/** Of the sentence before, where it leads up to this one; a heading is short enough to be guessed. */
const beginningOf = (before: SaidSentence | undefined, at: number): number => Math.max(before?.at ?? 0, at - 60);

async function readExample(stock: StockSentence, place: Place, known: ReadingWith): Promise<Example> {
  const opening = `${place.name}卫生健康局${exampleYear}年工作总结\n\n${exampleYear}年，${place.name}开展各项工作。\n一、工作情况。`;
  const text = `${opening}${renderPlainly(stock, place.name, exampleYear)}\n`;
  const { contentHash, figures } = await readReport(
    { file: "example.txt", text, format: "txt", readerVersion: "text-1" },
    known,
  );
  return {
    place,
    hash: contentHash.slice(0, 16),
    at: opening.length,
    text: cleanText(text, "txt").text,
    figures: figures.filter(({ sentence: [start] }) => start >= opening.length),
  };
}
