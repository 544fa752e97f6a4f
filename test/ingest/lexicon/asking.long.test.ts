import { expect, test } from "vitest";

import { lexicon } from "../../answer/library.ts";
import { entriesOf, type Entry } from "./entries.ts";
import { asOther } from "./proofs/pairs.ts";
import { isProved, type Row } from "./proofs/proof.ts";
import { topicProofs } from "./proofs/topics.ts";
import { wordProofs } from "./proofs/words.ts";

/** The lists whose entries are more than a word. */
const whole = /^asking\.(?:rewrites|sums|members|longerNames|deeds)(?:\.|$)/;

const lists = Map.groupBy(
  entriesOf("asking").filter(({ path }) => !whole.test(path)),
  ({ path }) => path.replace(/\.\d+/g, ""),
);

/** A word is proved by questions of its list's kind; one of a pair by the words it stands beside. */
function rowsFor({ path, word }: Entry): Row[] {
  const [, list = "", at = "", side = ""] = path.split(".");
  const topic = lexicon.asking.textTopics[Number(at)];
  if (list === "textTopics" && topic !== undefined) return topicProofs[side]?.(word, topic) ?? [];
  if (list === "synonyms" || list === "everyday") return pairsOf(list, Number(at), side, word);
  return wordProofs[path.replace(/\.\d+/g, "")]?.(word) ?? [];
}

function pairsOf(list: "synonyms" | "everyday", at: number, side: string, word: string): Row[] {
  const set = lexicon.asking[list][at];
  const { said, written } = set === undefined || !("said" in set) ? { said: set ?? [], written: set ?? [] } : set;
  const pairs = [
    ...(side === "written" ? [] : written.map((other) => [word, other] as const)),
    ...(side === "said" ? [] : said.map((other) => [other, word] as const)),
  ];
  const rows = pairs
    .filter(([asked, other]) => asked !== other)
    .map(([asked, other]) => asOther(asked.replaceAll("*", "农户"), other.replaceAll("*", "农户")));
  // Every pair with one measure, and then with the next: most words are proved by the first.
  return (rows[0] ?? []).flatMap((_row, index) => rows.flatMap((each) => each.slice(index, index + 1)));
}

/**
 * Every word of the asking lists is proved by what it does: with it a question is answered right from a made-up report, and
 * without it it is not. A word that no question needs is no part of the lexicon.
 */
test.each([...lists])("every word of %s is needed", { timeout: 600_000 }, async (_list, entries) => {
  const unproved: string[] = [];
  for (const entry of entries)
    if (!(await isProved(rowsFor(entry), entry.without().asking))) unproved.push(`${entry.path}: ${entry.word}`);
  expect(unproved).toEqual([]);
});
