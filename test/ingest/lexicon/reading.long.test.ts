import { expect, test } from "vitest";

import { readReport } from "../../../ingest/read-report.ts";
import { readLabels } from "../../../src/answer/draft/label-words.ts";
import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { gazetteer, lexicon } from "../read-prose.ts";
import { understand } from "../../../src/answer/understand.ts";
import { entriesOf, type Entry } from "./entries.ts";
import { textsWith } from "./reading-entries.ts";

/** What the program makes of a text with a lexicon: every section, every figure with its slots, and what a draft may say. */
async function readingOf(text: string, words: Lexicon): Promise<string> {
  const source = { file: "report.txt", text, format: "txt" as const, readerVersion: "1" };
  const { facts, sections, figures } = await readReport(source, { gazetteer, lexicon: words });
  return JSON.stringify([facts, sections, figures]);
}

const known = { lexicon, gazetteer, libraryPlaces: [], homePlace: null, today: "2022-03-01" };
const frame = understand("床位有多少张", [], known);

/** The words of a draft that a gate with this lexicon takes for the name of another metric. */
function refusedIn(text: string, words: Lexicon): string {
  return JSON.stringify(readLabels({ text, about: [] }, { lexicon: words, gazetteer, frame, citations: [] }).faults);
}

/** What is understood of a question: the names of plans are read in questions too. */
function asked(question: string, words: Lexicon): string {
  return JSON.stringify(understand(question, [], { ...known, lexicon: words }));
}

const lists = Map.groupBy(entriesOf("reading"), ({ path }) => path);

/**
 * Every word of the reading lists is taken out in turn: some sentence or question with it must then be read otherwise, or a
 * draft that says it must no longer be stopped. A word nobody would miss is no part of the lexicon.
 */
test.each([...lists])("every word of %s changes something", { timeout: 600_000 }, async (_path, entries) => {
  let first = 0;
  const unused: string[] = [];
  for (const entry of entries) {
    const found = await changes(entry, first);
    if (found === null) unused.push(entry.word);
    else first = found;
  }
  expect(unused).toEqual([]);
});

/** Which text is read otherwise without the entry, looking first at the one that told the entry before. */
async function changes({ word, without }: Entry, first: number): Promise<number | null> {
  const poorer = without();
  const texts = textsWith(word);
  const order = [first, ...texts.keys()].filter((index, at, all) => index < texts.length && all.indexOf(index) === at);
  for (const index of order) {
    const text = texts[index] ?? "";
    if ((await readingOf(text, lexicon)) !== (await readingOf(text, poorer))) return index;
  }
  const tells = (read: typeof asked, text: string) => read(text, lexicon) !== read(text, poorer);
  return tells(refusedIn, `${word}12个`) || tells(asked, `${word}多少`) ? first : null;
}
