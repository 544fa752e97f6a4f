/** Runs of each size; the shortest counts, so that whatever else the machine does is left out. */
const runs = 4;

const factor = 16;

/**
 * How many times longer sixteen times the text takes, in one run of the test: about 16 where every character is looked
 * at once, 256 where the time grows with the square. No clock's speed decides.
 */
export function growth(piece: string, read: (text: string) => unknown, characters = 8_000): number {
  const text = piece.repeat(Math.ceil(characters / piece.length));
  const longer = text.repeat(factor);
  const longest = shortest(() => read(longer));
  return (
    longest /
    Math.max(
      shortest(() => read(text)),
      0.1,
    )
  );
}

/** Well above steady growth and well below that of the square. */
export const steadyGrowth = 120;

function shortest(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
