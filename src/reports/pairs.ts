/** Every two characters in a row of a text, the least that a Chinese word is known by: 接种率 has 接种 and 种率. */
export function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Whether two texts have a pair of Chinese characters in common. */
export function sharePair(left: string, right: string): boolean {
  return pairsOf(left).some((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair) && right.includes(pair));
}

/** How much of a name's pairs another text holds, from 0 to 1; nothing of a name without one. */
export function shareOfPairs(name: string, text: string): number {
  const pairs = pairsOf(name);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
