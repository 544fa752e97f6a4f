/**
 * What a search index counts as one word. Every index (FTS5, sparse vectors) takes its tokens from here, so that a
 * question and a passage are always cut the same way. Character bigrams over Han text, as Lucene's CJK analyzer makes
 * them, found the right passage as often as a dictionary did, and need none.
 */

/** Letters and digits only: Kangxi radicals and other Han symbols are marks, not words. */
const tokenRuns = /(?<han>[\p{Script=Han}&&[\p{L}\p{N}]]+)|\d+(?:\.\d+)+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/**
 * Takes folded text (simplified script, half width) and gives its tokens in reading order, repeats included. A Han run
 * gives its overlapping pairs, a lone Han character itself, a Latin or digit run one lower-case word; a decimal stays
 * whole, so that 92.79 is not found by 92.
 */
export function indexTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const run of text.toLowerCase().matchAll(tokenRuns)) {
    if (run.groups?.["han"] === undefined) tokens.push(run[0]);
    else pushBigrams(tokens, run[0]);
  }
  return tokens;
}

/** Pairs of characters, not of UTF-16 units: rare names use characters beyond the basic plane. */
function pushBigrams(tokens: string[], run: string): void {
  let previous = "";
  let pairs = 0;
  for (const character of run) {
    if (previous !== "") {
      tokens.push(previous + character);
      pairs += 1;
    }
    previous = character;
  }
  if (pairs === 0) tokens.push(previous);
}

/**
 * The tag of a place in an index: a word like the others, but with a mark no token of a text can have, so that tags and
 * words may be looked for together without saying which is which. Different ids never share a tag.
 */
export function placeToken(placeId: string): string {
  return `_p${tagSafe(placeId)}`;
}

export function yearToken(year: number): string {
  return `_y${year}`;
}

export function reportToken(reportId: string): string {
  return `_r${tagSafe(reportId)}`;
}

/**
 * Lower-case Latin letters and digits whatever the id holds: a tokenizer folds case and splits at punctuation, and ids
 * may be names (青水乡) or mixed-case. `x` opens and closes an escape, so it is escaped itself.
 */
function tagSafe(id: string): string {
  return id.replace(/[^0-9a-wyz]/gu, (character) => `x${character.codePointAt(0)?.toString(16)}x`);
}
