/**
 * Finds the setting a misspelled variable was probably meant to be, so that JUSHI_DATADIR or OPENAI_APIKEY stops the
 * start instead of being silently ignored.
 */

/** Shorter names (PORT) have too many innocent neighbours among other programs' variables. */
const shortestFuzzyName = 8;

/** Gives the known name within one typing slip (two for long names), ignoring case and underscores; null when none is. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const written = plain(name);
  const ranked = known
    .filter((candidate) => candidate.length >= shortestFuzzyName)
    .map((candidate) => ({ candidate, slips: editDistance(written, plain(candidate)) }))
    .filter(({ candidate, slips }) => slips <= (candidate.length >= 14 ? 2 : 1))
    .toSorted((left, right) => left.slips - right.slips);
  return ranked[0]?.candidate ?? null;
}

function plain(name: string): string {
  return name.toUpperCase().replaceAll("_", "");
}

/** Levenshtein distance, one row at a time. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced));
    }
    row = next;
  }
  return row[right.length]!;
}
