import type { Place } from "../src/reports/place.ts";
import { pick, type Random } from "./random.ts";
import { placeMark, replaceSpans, type SentenceStock, type StockSentence } from "./sentence-stock.ts";

export type GeneratedReport = { name: string; text: string; place: Place; year: number; sentences: SaidSentence[] };

/** Where a sentence of the stock begins in a report's text. */
export type SaidSentence = { stock: StockSentence; at: number };

/** Paragraphs of a report, and so its passages: each is one heading and fills most of a passage. */
const paragraphs = 10;

/** Shortest paragraph in characters; the last sentence goes beyond it. */
const paragraphLength = 200;

/** Share of sentences that hold figures: gives about five figures a passage, as public reports have. */
const figureShare = 0.26;

/** Share of words, taken two by two characters, that are made up: a few hundred sentences have too few rare ones. */
const madeUpShare = 0.07;

const madeUpWords = 4000;

const listNumbers = "一二三四五六七八九十";

/** Gives one report after another, the same ones for the same seed: a sample's sentences about a drawn place and year. */
export function createReportGenerator(
  stock: SentenceStock,
  places: readonly Place[],
  random: Random,
): () => GeneratedReport {
  const wordOf = createMadeUpWords(stock, random);
  let number = 0;
  return () => {
    number += 1;
    const place = pick(places, random);
    const year = 2012 + Math.floor(random() * 13);
    const say = (sentence: StockSentence) => render(sentence, { place: place.name, year, random, wordOf });
    const title = `${place.name}卫生健康局${year}年工作总结`;
    const opening = `${year}年，${place.name}卫生健康局对照年度任务推进各项工作，现将情况总结如下。`;
    const sentences: SaidSentence[] = [];
    let text = [title, "", opening, ""].join("\n");
    for (let index = 0; index < paragraphs; index += 1) {
      for (const { stock: from, text: said } of paragraph(index, stock, say, random)) {
        if (from !== null) sentences.push({ stock: from, at: text.length });
        text += said;
      }
      text += "\n";
    }
    return { name: `${number}-${place.name}-${year}.txt`, text, place, year, sentences };
  };
}

type Piece = { stock: StockSentence | null; text: string };

/** Its heading, which is no sentence of the stock, and sentences. */
function paragraph(
  index: number,
  stock: SentenceStock,
  say: (sentence: StockSentence) => string,
  random: Random,
): Piece[] {
  const pieces: Piece[] = [{ stock: null, text: `${listNumbers[index]}、${pick(stock.headings, random)}。` }];
  let length = pieces[0]?.text.length ?? 0;
  while (length < paragraphLength) {
    const drawn = pick(random() < figureShare ? stock.withFigures : stock.prose, random);
    const text = say(drawn);
    pieces.push({ stock: drawn, text });
    length += text.length;
  }
  return pieces;
}

type Rendering = { place: string; year: number; random: Random; wordOf: () => string };

function render(sentence: StockSentence, { place, year, random, wordOf }: Rendering): string {
  const redrawn = replaceSpans(sentence.text, sentence.quantities, (piece) => redrawDigits(piece, random));
  return withMadeUpWords(inYear(redrawn, year - sentence.year), random, wordOf).replaceAll(placeMark, place);
}

/** A sentence of the stock as it is, about a place and year: as long as every other rendering of it for so long a name. */
export function renderPlainly({ text, year: from }: StockSentence, place: string, year: number): string {
  return inYear(text, year - from).replaceAll(placeMark, place);
}

function inYear(text: string, later: number): string {
  return text.replace(/(?<!\d)20[0-2]\d(?=年)/g, (printed) => String(Number(printed) + later));
}

/** As many digits as before and the point where it was; the first one is never 0. */
function redrawDigits(piece: string, random: Random): string {
  return piece.replace(/\d/g, (_, at: number) => {
    const first = !/[\d.]/.test(piece[at - 1] ?? "");
    return String(first ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10));
  });
}

function withMadeUpWords(text: string, random: Random, wordOf: () => string): string {
  return text.replace(/\p{Script=Han}{2}/gu, (pair) => (random() < madeUpShare ? wordOf() : pair));
}

/** Pairs of the samples' own characters, a few of them frequent and most rare (Zipf), as words of a language are. */
function createMadeUpWords({ prose }: SentenceStock, random: Random): () => string {
  const characters = prose.flatMap(({ text }) => text.match(/\p{Script=Han}/gu) ?? []);
  const words = Array.from({ length: madeUpWords }, () => pick(characters, random) + pick(characters, random));
  return () => words[Math.floor(madeUpWords ** random()) - 1] ?? "";
}
