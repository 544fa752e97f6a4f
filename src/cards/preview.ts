import type { LeftOut } from "../reports/document.ts";
import type { DiffFigure } from "../reports/diff/diff-figure.ts";
import type { FigureDiff } from "../reports/diff/diff-figures.ts";

/** One draft with everything an admin looks at before it is published. */
export type Preview = {
  batch: string | null;
  report: string;
  version: number;
  title: string;
  facts: {
    issuer: string | null;
    place: string | null;
    period: string;
    published: string | null;
    file: string;
    audience: readonly string[] | null;
  };
  figures: number;
  passages: number;
  masked: number;
  unaccounted: number;
  /** What the file holds and the text does not. */
  leftOut: readonly LeftOut[];
  /** The live version it is compared with; null for a new report. */
  live: { version: number; versionId: string } | null;
  diff: FigureDiff;
  /** Figures that an admin left out. */
  excluded: readonly DiffFigure[];
  /** Reports it may be a correction of; empty when that is settled. */
  candidates: readonly { id: string; title: string }[];
};
