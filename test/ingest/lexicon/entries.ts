import { readFileSync } from "node:fs";

import * as z from "zod";

import { loadLexicon, type Lexicon } from "../../../src/reports/lexicon.ts";

export type LexiconFiles = Readonly<Record<"units" | "metrics" | "reading" | "asking", unknown>>;

/** One word of the lexicon: which file and list it stands in, and the lexicon as it would be without it. */
export type Entry = { path: string; word: string; without: () => Lexicon };

function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../ingest/lexicon/${name}.json`, import.meta.url), "utf8"));
}

export const files: LexiconFiles = {
  units: json("units"),
  metrics: json("metrics"),
  reading: json("reading"),
  asking: json("asking"),
};

/** Every word of every list of one file, however deep the list stands. */
export function entriesOf(file: keyof LexiconFiles): Entry[] {
  return listsIn(files[file], []).flatMap(({ path, words }) =>
    words.map((word, index) => ({
      path: [file, ...path].join("."),
      word,
      without: () => loadLexicon({ ...files, [file]: replaced(files[file], path, words.toSpliced(index, 1)) }),
    })),
  );
}

/** The scales, each a name with its power of ten, and the characters a unit does not stand before. */
export function unitMaps(): Entry[] {
  const { scales, notBefore } = unitFile.parse(files.units);
  const load = (change: object) => loadLexicon({ ...files, units: { ...Object(files.units), ...change } });
  return [
    ...Object.keys(scales).map((word) => ({
      path: "units.scales",
      word,
      without: () => load({ scales: Object.fromEntries(Object.entries(scales).filter(([name]) => name !== word)) }),
    })),
    ...Object.entries(notBefore).flatMap(([unit, next]) =>
      Array.from(next, (character) => ({
        path: `units.notBefore.${unit}`,
        word: `${unit}${character}`,
        without: () => load({ notBefore: { ...notBefore, [unit]: next.replace(character, "") } }),
      })),
    ),
  ];
}

const unitFile = z.object({ scales: z.record(z.string(), z.number()), notBefore: z.record(z.string(), z.string()) });

type List = { path: string[]; words: string[] };

function listsIn(value: unknown, path: string[]): List[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return [{ path, words: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: readonly string[], words: readonly string[]): unknown {
  if (key === undefined) return words;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, words) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, words) : inner]),
  );
}
