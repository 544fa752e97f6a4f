/** Words written one behind the other, and whether a run of characters is made of nothing else. */
export type WordList = { words: ReadonlySet<string>; covers: (run: string) => boolean };

export function createWordList(written: string): WordList {
  const words = new Set(written.trim().split(/\s+/));
  const longest = Math.max(...[...words].map((word) => word.length));
  return { words, covers: (run) => isMadeOf(words, longest, run) };
}

function isMadeOf(words: ReadonlySet<string>, longest: number, run: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < run.length; at += 1) {
    if (!reached.has(at)) continue;
    for (let length = 1; length <= longest && at + length <= run.length; length += 1)
      if (words.has(run.slice(at, at + length))) reached.add(at + length);
  }
  return reached.has(run.length);
}
