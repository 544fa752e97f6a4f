import { cleanText } from "../ingest/clean.ts";
import { sentencesOf } from "../ingest/figures/sentences.ts";
import type { TextFormat } from "../ingest/read.ts";
import { splitSections, type ReadSection } from "../ingest/section.ts";
import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import { scanQuantities } from "../src/reports/quantities/scan.ts";
import type { Span } from "../src/reports/report.ts";

/** A sentence of a sample, ready to be said of another place and year with other numbers. */
export type StockSentence = {
  /** The sample's own place is written as `placeMark`. */
  text: string;
  /** What the sample's 今年 is; years in the text are moved by the distance from it. */
  year: number;
  /** Spans of the text whose digits are to be redrawn. */
  quantities: Span[];
};

export type SentenceStock = {
  withFigures: StockSentence[];
  prose: StockSentence[];
  headings: string[];
};

export type SampleText = { name: string; text: string; format: TextFormat };

/** One character of Unicode's private area: no report holds it. */
export const placeMark = "\ue000";

/** Reads the samples with the product's own steps. A sentence that also names another place is left out. */
export function stockFrom(
  samples: readonly SampleText[],
  known: { gazetteer: Gazetteer; lexicon: Lexicon },
): SentenceStock {
  const sections = samples.flatMap(
    ({ name, text, format }) => splitSections(cleanText(text, format), name, known.gazetteer, known.lexicon).sections,
  );
  const sentences = sections.flatMap((section) => sentencesIn(section, known));
  return {
    withFigures: sentences.filter(({ quantities }) => quantities.length > 0),
    prose: sentences.filter(({ quantities }) => quantities.length === 0),
    headings: sections.flatMap(headingsIn),
  };
}

function sentencesIn(section: ReadSection, known: { gazetteer: Gazetteer; lexicon: Lexicon }): StockSentence[] {
  return section.lines
    .flatMap((line) => sentencesOf(line).map(({ text }) => text.replace(listMark, "")))
    .filter((text) => text.endsWith("。") && text.length > 8)
    .flatMap((text) => {
      const mentions = known.gazetteer.find(text);
      if (mentions.some(({ place }) => place === null || place.id !== section.facts.place?.id)) return [];
      const marked = replaceSpans(
        text,
        mentions.map(({ span }) => span),
        () => placeMark,
      );
      const { quantities } = scanQuantities(marked, known.lexicon.units);
      return [{ text: marked, year: section.year ?? 2021, quantities: quantities.map(({ span }) => span) }];
    });
}

const listMark = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]、?|\d{1,2}[.、])/;

function headingsIn(section: ReadSection): string[] {
  return section.lines
    .map(({ heading }) => heading?.words ?? "")
    .filter((words) => words.length >= 4 && words.length <= 14 && !/\d/.test(words));
}

/** Spans are in order and do not overlap. */
export function replaceSpans(text: string, spans: readonly Span[], by: (piece: string) => string): string {
  let result = "";
  let at = 0;
  for (const [start, end] of spans) {
    result += text.slice(at, start) + by(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}
