import { describe, expect, test } from "vitest";

import type { ReadReport } from "../../src/reports/report.ts";
import { hasShared, readFileAt, sampleFiles, sharedFiles } from "./read-prose.ts";

/**
 * The two promises that hold for every text ever read in (design.md 5): A. every digit is a figure's or excluded for a
 * stated reason; B. every span is in the stored original, so that a quote is its slice.
 */
describe.each([
  ["samples", sampleFiles, true],
  ["real reports (skipped where ../shared is absent)", sharedFiles, hasShared],
] as const)("of the %s", (_, files, present) => {
  test.skipIf(!present)("every digit lies in a figure or in an excluded token", async () => {
    for (const file of files) {
      const report = await readFileAt(file);
      expect(report.unaccounted, file.pathname).toEqual([]);
      expect(lostDigits(report), file.pathname).toEqual([]);
    }
  });

  test.skipIf(!present)(
    "every figure, sentence and passage is a slice of the original, one inside the other",
    async () => {
      for (const file of files) {
        const report = await readFileAt(file);
        for (const { span, sentence, section, value, flags } of report.figures) {
          const within = report.sections[section]?.span ?? [0, 0];
          expect(sentence[0] <= span[0] && span[1] <= sentence[1], report.text.slice(...sentence)).toBe(true);
          expect(within[0] <= span[0] && span[1] <= within[1]).toBe(true);
          const spelled = flags.includes("spelled") || value === null || !/^\d+$/.test(value);
          if (!spelled) expect(report.text.slice(...span).replace(/\D/g, "")).toContain(value);
        }
        for (const { span } of report.passages) expect(span[1]).toBeLessThanOrEqual(report.text.length);
        expect(new Set(report.figures.map(({ id }) => id)).size).toBe(report.figures.length);
      }
    },
  );

  test.skipIf(!present)("no label begins or ends in a mark, and none but a table's is empty", async () => {
    for (const file of files) {
      const { figures } = await readFileAt(file);
      for (const { metric, role } of figures) {
        const label = `${metric.phrase}${metric.head}`;
        if (role !== "unresolved-table") expect(label).not.toMatch(/^[，,、。;；:：)）\s]|[，,、。;；:：(（\s]$/);
      }
    }
  });
});

function lostDigits({ text, figures, excluded }: ReadReport): string[] {
  const owned = new Uint8Array(text.length);
  for (const { span } of [...figures, ...excluded]) owned.fill(1, ...span);
  return [...text.matchAll(/[0-9０-９]+/g)]
    .filter(({ index }) => owned[index] === 0)
    .map((match) => text.slice(match.index - 8, match.index + 12));
}
