import type { Span } from "./report.ts";

/** A sentence of a stored original. `quote` is `text.slice(...span)`, byte for byte. */
export type Citation = {
  n: number;
  reportId: string;
  version: number;
  file: string;
  /** Page, paragraph or cell of the file, as a person would say it; absent where the file has none. */
  where?: string;
  title: string;
  issuer: string | null;
  published: string | null;
  quote: string;
  span: Span;
  figureSpan: Span;
  /** Opens the source page at the figure. */
  url: string;
};
