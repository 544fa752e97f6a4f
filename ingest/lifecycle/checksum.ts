import { createHash } from "node:crypto";
import type { Figure } from "../../src/reports/figure.ts";
import type { Passage } from "../../src/reports/report.ts";

/** Adds up all passages and then all figures, in order; the same rows give the same sum wherever they come from. */
export function createChecksum() {
  const hash = createHash("sha256");
  return {
    addPassages: (passages: readonly Passage[]) => {
      for (const { id, section, span, text } of passages) hash.update(JSON.stringify([id, section, span, text]));
    },
    addFigures: (figures: readonly Figure[]) => {
      for (const figure of figures) hash.update(JSON.stringify(figure));
    },
    sum: () => hash.digest("hex"),
  };
}

export function checksumOf({
  passages,
  figures,
}: {
  passages: readonly Passage[];
  figures: readonly Figure[];
}): string {
  const checksum = createChecksum();
  checksum.addPassages(passages);
  checksum.addFigures(figures);
  return checksum.sum();
}
