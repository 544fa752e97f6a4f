import { expect, test } from "vitest";

import { conceptOf } from "../../../ingest/figures/naming/concept.ts";
import type { UnitFamily } from "../../../src/reports/figure.ts";
import { foldText } from "../../../src/reports/fold.ts";
import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { scanQuantities } from "../../../src/reports/quantities/scan.ts";
import { lexicon } from "../read-prose.ts";
import { entriesOf, unitMaps, type Entry } from "./entries.ts";

/** The numbers of a few phrases with a unit, as the scanner reads them. */
function numbersOf(unit: string, { units }: Lexicon): string {
  const phrases = [
    `接种12${unit}，`,
    `接种12万${unit}，`,
    `接种12${unit}人，`,
    `接种12${unit}元，`,
    `设三${unit}，`,
    `设三百${unit}，`,
  ];
  return JSON.stringify(phrases.map((phrase) => scanQuantities(foldText(phrase), units).quantities));
}

/** Entries that could be taken out without anyone noticing. */
const unusedOf = (entries: readonly Entry[], reads: (word: string, words: Lexicon) => string) =>
  entries
    .filter(({ word, without }) => reads(word, lexicon) === reads(word, without()))
    .map(({ path, word }) => `${path}: ${word}`);

test("every unit and every word that sets one apart changes how a number is read", () => {
  expect(unusedOf(entriesOf("units"), numbersOf)).toEqual([]);
});

test("every scale, and every character that shows a unit to be the start of a word, does", () => {
  expect(unusedOf(unitMaps(), numbersOf)).toEqual([]);
});

const names = lexicon.concepts.flatMap((concept) => [...concept.names, ...concept.not]);

/** The concepts of figures named by the word, alone and beside every other name. */
function conceptsOf(word: string, words: Lexicon): string {
  const phrases = [word, ...names.flatMap((name) => [`${name}${word}`, `${word}${name}`])];
  return JSON.stringify(
    phrases.flatMap((phrase) =>
      [phrase, `${phrase}接种疫苗`].map((sentence) => [
        conceptOf({ phrase, head: "" }, "count", sentence, words),
        conceptOf({ phrase: "工作", head: phrase }, "money", sentence, words),
      ]),
    ),
  );
}

/** A summary finds a watched metric by any of its names, so one that no other of them holds is needed for that alone. */
const watchedBy = (word: string) =>
  !lexicon.concepts.some(
    ({ names: own }) => own.includes(word) && own.some((name) => name !== word && name.includes(word)),
  );

test("every name of a metric, and every word one needs beside it, decides a concept or is watched for", () => {
  const deciding = entriesOf("metrics").filter(
    ({ path, word }) => !/\.(?:not|unlike)$/.test(path) && (path.endsWith(".needs") || !watchedBy(word)),
  );
  expect(unusedOf(deciding, conceptsOf)).toEqual([]);
});

test("every kind of unit a metric is unlike keeps its figures from it", () => {
  const unlike = entriesOf("metrics").filter(({ path }) => path.endsWith(".unlike"));
  const conceptsIn = (family: string, words: Lexicon) =>
    JSON.stringify(
      lexicon.concepts.map(({ names: [phrase = ""] }) =>
        conceptOf({ phrase, head: "" }, family as UnitFamily, `${phrase}接种疫苗`, words),
      ),
    );
  expect(unlike.length).toBeGreaterThan(0);
  expect(unusedOf(unlike, conceptsIn)).toEqual([]);
});
