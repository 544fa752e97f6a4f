/** The words with one stretch of them taken out. */
export function without(words: string, [start, end]: readonly [number, number]): string {
  return words.slice(0, start) + words.slice(end);
}
