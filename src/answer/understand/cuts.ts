import type { Span } from "../../reports/report.ts";

/** A text with spans taken out as they are bound to slots; what stays is what no rule has understood yet. */
export type Cuts = {
  cut: (span: Span) => void;
  isCut: (at: number) => boolean;
  /** The uncut text with a gap sign for every cut, so that words on both sides do not run together. */
  rest: () => string;
};

export const gap = "\u0001";

export function createCuts(text: string): Cuts {
  const cut = new Uint8Array(text.length);
  return {
    cut: ([start, end]) => cut.fill(1, start, end),
    isCut: (at) => cut[at] === 1,
    rest: () => Array.from({ length: text.length }, (_, at) => (cut[at] === 1 ? gap : text.charAt(at))).join(""),
  };
}
