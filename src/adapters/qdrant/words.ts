import type { IndexEntry } from "../../ports.ts";
import { indexTokens } from "../../reports/index-tokens.ts";

/** A sparse vector: one number per word, words named by a 32-bit number. */
export type WordVector = { indices: number[]; values: number[] };

/** The same weights as the full-text index gives: a word of the metric tells more than one of the sentence. */
const fieldWeights = { metric: 1, clause: 0.45, text: 0.12 } as const;

/** BM25 as FTS5 reckons it. The mean lengths are constants: one that moved would change every entry with every report. */
const k1 = 1.2;
const b = 0.75;
const meanLength = { passage: 230, figure: 70 } as const;

/** Time grows with the words looked for, and no real question has more than this many different character pairs. */
const maxQueryWords = 64;

/**
 * The share of BM25 that an entry knows by itself: how often each word stands in it, for its length. The other share, how
 * rare the word is, the server adds when it is asked (the modifier `idf`). Null for a text without a word.
 */
export function entryWords({ kind, fields }: Pick<IndexEntry, "kind" | "fields">): WordVector | null {
  const counted = new Map<number, number>();
  let length = 0;
  for (const field of ["metric", "clause", "text"] as const) {
    const weight = kind === "passage" ? 1 : fieldWeights[field];
    for (const token of indexTokens(fields[field] ?? "")) {
      const word = wordNumber(token);
      counted.set(word, (counted.get(word) ?? 0) + weight);
      length += 1;
    }
  }
  if (counted.size === 0) return null;
  const damping = k1 * (1 - b + (b * length) / meanLength[kind]);
  const values = [...counted.values()].map((count) => (count * (k1 + 1)) / (count + damping));
  return { indices: [...counted.keys()], values };
}

/** Each different word of a question once; null when it has none. */
export function questionWords(text: string): WordVector | null {
  const words = [...new Set([...new Set(indexTokens(text))].slice(0, maxQueryWords).map(wordNumber))];
  return words.length === 0 ? null : { indices: words, values: words.map(() => 1) };
}

/**
 * A word's number: FNV-1a over its UTF-16 units, stirred as MurmurHash3 does at its end. Of 200,000 different words, as a
 * large library has, about five pairs share a number.
 */
function wordNumber(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
