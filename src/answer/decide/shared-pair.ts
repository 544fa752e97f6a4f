/** Whether two texts have two characters in a row in common, the least that a word is known by. */
export function sharePair(left: string, right: string): boolean {
  return Array.from({ length: Math.max(0, left.length - 1) }, (_, at) => left.slice(at, at + 2)).some(
    (pair) => /^[\u4e00-\u9fff]{2}$/.test(pair) && right.includes(pair),
  );
}
