import type { CitedSentence } from "../cite.ts";

/** A part of a cited sentence up to a mark; a writer names it by its id and can change nothing in it. */
export type Clause = {
  id: string;
  /** The `n` of its citation. */
  n: number;
  /** Of its sentence, from 0. */
  at: number;
  /** With the mark it ends with. */
  text: string;
};

const marks = new Set("，,；;：:。！？!?");
const opening = new Set("“‘『「（(《【〔");
const closing = new Set("”’』」）)》】〕");

/** The clauses of each sentence in its own order: `a1`, `a2` of the first, `b1` of the second. Joined they are the sentence. */
export function clausesOf(cited: readonly CitedSentence[]): Clause[][] {
  return cited.map(({ citation: { n }, text }, index) =>
    cut(text).map((part, at) => ({ id: `${String.fromCharCode(97 + index)}${at + 1}`, n, at, text: part })),
  );
}

/** Never inside quotation marks, brackets or a number: 1,200 and 《A，B》 stay whole. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (opening.has(character)) depth += 1;
    if (closing.has(character)) depth = Math.max(0, depth - 1);
    const inNumber = /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
    if (depth > 0 || inNumber || !marks.has(character) || marks.has(text.charAt(at + 1))) continue;
    parts.push(text.slice(start, at + 1));
    start = at + 1;
  }
  const rest = text.slice(start);
  return /[\p{L}\p{N}]/u.test(rest) || parts.length === 0 ? [...parts, rest] : withEnd(parts, rest);
}

/** A closing quotation mark after the last full stop belongs to the last clause. */
function withEnd(parts: readonly string[], rest: string): string[] {
  return [...parts.slice(0, -1), `${parts.at(-1) ?? ""}${rest}`];
}
