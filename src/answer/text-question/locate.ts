import { foldText } from "../../reports/fold.ts";
import type { Passage, Span } from "../../reports/report.ts";

/** Most pairs of characters compared for one passage; beyond it the source is more markup than text. */
const mostPairs = 8_000_000;

/** The marks that end a sentence, behind the last character's reading, markup and spaces where it has any. */
const ending = /^(?:[(（][^()（）\n]{1,14}[)）]|<[/a-z][^<>\n]{0,80}>|\s)*[%％‰”"’』」）)]*[。！？!?；;]+[”"’』」）)]*/;
/** Marks that still belong to a sentence behind its end. */
const closing = /^[%％‰”"’』」）)]+/;
/** Marks that belong to the sentence they open. */
const opening = /[“"‘『「（(《【]/;

/**
 * Where a part of a passage's cleaned text stands in the original: the passage's letters and digits are found again in
 * its slice of the original, in order and in as few runs as possible, because cleaning only ever leaves out (markup,
 * spaces, readings in brackets) and respells one character by one. Null when they are not all there.
 */
export function originalSpanOf(original: string, passage: Pick<Passage, "span" | "text">, part: Span): Span | null {
  const slice = original.slice(...passage.span);
  const cleaned = lettersOf(passage.text);
  const stored = lettersOf(foldText(slice));
  const places = alignment(cleaned, stored);
  if (places === null) return null;
  const inside = cleaned.map(({ at }) => at >= part[0] && at < part[1]);
  const first = places[inside.indexOf(true)];
  const last = places[inside.lastIndexOf(true)];
  if (first === undefined || last === undefined) return null;
  const rest = slice.slice(last + 1);
  const end = last + 1 + (ending.exec(rest) ?? closing.exec(rest) ?? [""])[0].length;
  let start = first;
  while (start > 0 && opening.test(slice.charAt(start - 1))) start -= 1;
  return [passage.span[0] + start, passage.span[0] + end];
}

type Letter = { character: string; at: number };

/** Marks are left out on both sides: cleaning decodes entities and respells them. */
function lettersOf(text: string): Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map((match) => ({ character: match[0], at: match.index }));
}

/**
 * For each letter of `cleaned` the offset of its partner in `stored`, with the fewest jumps; null when there is none.
 * `reached[j]` is the cost of the best way whose last letter stands at j.
 */
function alignment(cleaned: readonly Letter[], stored: readonly Letter[]): number[] | null {
  const [rows, columns] = [cleaned.length, stored.length];
  if (rows === 0 || rows > columns || rows * columns > mostPairs) return null;
  const before = Array.from({ length: rows }, () => new Int32Array(columns).fill(-1));
  let reached = new Float64Array(columns).fill(Infinity);
  for (const [row, { character }] of cleaned.entries()) {
    const next = new Float64Array(columns).fill(Infinity);
    let cheapest = -1;
    for (let column = row; column < columns; column += 1) {
      const adjacent = row === 0 ? 1 : (reached[column - 1] ?? Infinity);
      const jumped = cheapest < 0 ? Infinity : (reached[cheapest] ?? Infinity) + 1;
      if (stored[column]?.character === character && Math.min(adjacent, jumped) < Infinity) {
        next[column] = Math.min(adjacent, jumped);
        const trail = before[row];
        if (trail) trail[column] = adjacent <= jumped ? column - 1 : cheapest;
      }
      if ((reached[column - 1] ?? Infinity) < (reached[cheapest] ?? Infinity)) cheapest = column - 1;
    }
    reached = next;
  }
  const best = reached.indexOf(Math.min(...reached));
  return reached[best] === Infinity ? null : trace(before, best, stored);
}

function trace(before: readonly Int32Array[], last: number, stored: readonly Letter[]): number[] {
  const places: number[] = [];
  let column = last;
  for (const trail of before.toReversed()) {
    places.push(stored[column]?.at ?? 0);
    column = trail[column] ?? -1;
  }
  return places.reverse();
}
