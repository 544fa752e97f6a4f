import { applyEdits, replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/**
 * Characters nobody sees but every rule would stumble over: zero-width and direction marks, soft hyphens, variation
 * selectors, tag characters (a way to hide instructions) and control characters. Between two digits they would make
 * two numbers of one (figures.md 5e).
 */
const invisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- such characters are what is looked for
  /(?:[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff])+/g;

export function dropInvisible(mapped: MappedText): MappedText {
  return replaceMatches(mapped, invisible, "", "zero-width");
}

const carriageReturn = /\r(?=\n)/g;

// oxlint-disable-next-line no-control-regex -- line ends of other systems
const otherLineEnd = /[\r\u000b\u000c\u0085\u2028\u2029]/g;

/** Every kind of line end becomes one `\n`. */
export function unifyLineEnds(mapped: MappedText): MappedText {
  const single = replaceMatches(mapped, carriageReturn, "", "space");
  const edits = Array.from(single.text.matchAll(otherLineEnd), ({ index }) => ({
    start: index,
    end: index + 1,
    put: "\n",
  }));
  return applyEdits(single, edits);
}
