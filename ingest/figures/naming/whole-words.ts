/**
 * Regex source for a word that does not match inside a longer whole word: 就 becomes `(?!就医|就业…)就` with the letters
 * before it looked at too (为 in 行为); 均为 does not begin within 平均为 either.
 */
function guarded(word: string, wholeWords: readonly string[]): string {
  const inside = wholeWords.flatMap((whole) => {
    if (whole === word) return [];
    const at = whole.indexOf(word);
    return at < 0 ? [] : [{ before: whole.slice(0, at), after: whole.slice(at + word.length) }];
  });
  const overlapping = wholeWords.flatMap((whole) => {
    const shared = whole.at(-1) === word[0] && whole.length === 2 && word.length > 1;
    return shared ? [`(?<!${escape(whole.slice(0, -1))})`] : [];
  });
  const guards = inside.map(
    ({ before, after }) => `(?!${before === "" ? "" : `(?<=${before})`}${escape(word)}${after})`,
  );
  return `${overlapping.join("")}${guards.join("")}${escape(word)}`;
}

/**
 * Alternation of words, longest first, each guarded by the lexicon's whole words: 就 leads into a clause but not in 就医,
 * 为 closes one but not in 行为. Without them a metric loses half a word (医体验, 全市平).
 */
export function alternation(words: readonly string[], wholeWords: readonly string[]): string {
  return [...new Set(words)]
    .sort((left, right) => right.length - left.length)
    .map((word) => guarded(word, wholeWords))
    .join("|");
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
