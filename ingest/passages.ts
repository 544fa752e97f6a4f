import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";

import type { Passage, Span } from "../src/reports/report.ts";
import { originalSpan, type CleanText } from "./clean.ts";
import { sentencesOf } from "./figures/sentences.ts";
import type { ReadSection } from "./section.ts";

/** Longest passage in characters of cleaned text: about what a reader takes in at one look (figures.md 4b.4). */
export const passageLength = 400;

/** Cuts one report into passages of whole sentences; headings stay with the text under them. */
export async function cutPassages(
  clean: CleanText,
  section: ReadSection,
  naming: { contentHash: string; section: number; firstOrdinal: number },
): Promise<Passage[]> {
  const pieces = await sentencePieces(clean.text, section);
  const spans: Span[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    const fits = last && piece[1] - last[0] <= passageLength && !startsParagraph(section, piece, last);
    if (fits && isBare(clean.text.slice(last[1], piece[0]))) last[1] = piece[1];
    else spans.push([...piece]);
  }
  return spans.map((span, index) => {
    const ordinal = naming.firstOrdinal + index;
    return {
      id: `${naming.contentHash.slice(0, 16)}:p${ordinal}`,
      ordinal,
      section: naming.section,
      span: originalSpan(clean, ...span),
      text: clean.text.slice(...span),
    };
  });
}

/** Nothing lies between but line ends: a passage never takes in an advertisement that parts two of its sentences. */
function isBare(between: string): boolean {
  return between.trim() === "";
}

/** A new level-one or level-two heading begins a new passage once the last one has some substance. */
function startsParagraph(section: ReadSection, piece: Span, last: Span): boolean {
  const heading = section.lines.find((line) => line.span[0] === piece[0])?.heading;
  return heading !== undefined && heading !== null && heading.level <= 2 && last[1] - last[0] > passageLength / 4;
}

async function sentencePieces(text: string, section: ReadSection): Promise<Span[]> {
  const pieces: Span[] = [];
  for (const line of section.lines) {
    for (const { span } of sentencesOf(line)) {
      if (span[1] - span[0] <= passageLength) pieces.push(span);
      else pieces.push(...(await splitLong(text, span)));
    }
  }
  return pieces;
}

/** Text without sentence ends, such as a flattened table, is cut at the next best sign. */
async function splitLong(text: string, [start, end]: Span): Promise<Span[]> {
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: passageLength,
    chunkOverlap: 0,
    separators: ["；", ";", "，", ",", "、", " ", ""],
    keepSeparator: true,
  });
  const spans: Span[] = [];
  let from = start;
  for (const chunk of await splitter.splitText(text.slice(start, end))) {
    const at = text.indexOf(chunk, from);
    if (at < 0) continue;
    spans.push([at, at + chunk.length]);
    from = at + chunk.length;
  }
  return spans;
}
