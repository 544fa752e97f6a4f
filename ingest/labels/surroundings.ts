import type { Figure } from "../../src/reports/figure.ts";
import { foldText } from "../../src/reports/fold.ts";
import type { ReadReport } from "../../src/reports/report.ts";

/** A piece of the original, folded (which keeps its length), and where it begins. */
export type Stretch = { at: number; text: string };

/** What stands around a figure with no other figure in between: what is beyond one belongs to that one. */
export type Surroundings = {
  before: Stretch;
  after: Stretch;
  /** Its line up to the figure, other figures included. */
  line: Stretch;
  /** Other figures of its sentence. */
  siblings: readonly Figure[];
};

/** Gives what stands around any figure of one report. */
export function createSurroundings({ text, figures }: ReadReport): (figure: Figure) => Surroundings {
  const folded = foldText(text);
  const bySentence = Map.groupBy(figures, ({ sentence }) => sentence.join("-"));
  const stretch = (from: number, to: number): Stretch => ({ at: from, text: folded.slice(from, to) });
  return (figure) => {
    const [start, end] = figure.span;
    const siblings = (bySentence.get(figure.sentence.join("-")) ?? []).filter((each) => each !== figure);
    const ends = siblings.map(({ span }) => span[1]).filter((at) => at <= start);
    const starts = siblings.map(({ span }) => span[0]).filter((at) => at >= end);
    return {
      before: stretch(Math.max(figure.sentence[0], ...ends), start),
      after: stretch(end, Math.min(figure.sentence[1], ...starts)),
      line: stretch(folded.lastIndexOf("\n", start - 1) + 1, start),
      siblings,
    };
  };
}
