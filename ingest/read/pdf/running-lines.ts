import type { PageLine } from "./lines.ts";

/** The parts of a page's height, at its top and at its bottom, in which headers, footers and page numbers stand. */
const margin = 0.08;

/** — 3 —, 第3页 共12页. */
const pageNumber = /^[-—–·\s]*第?\s*\d{1,4}\s*页?[-—–·\s]*(?:[,，/／]?\s*共\s*\d{1,4}\s*页|[/／]\s*\d{1,4})?[-—–·\s]*$/;

/** What changes from page to page in a running line. */
const counted = /第\s*\d+\s*页|共\s*\d+\s*页|[-—–]\s*\d+\s*[-—–]|\d+\s*[/／]\s*\d+|\s/g;

const fewestPages = 3;

export type PageOfLines = { height: number; lines: readonly PageLine[] };

/**
 * Which lines of each page are its header, footer or page number: at the edge of the page, page numbers alone on their
 * line, and lines that many pages have word for word. They stand in the middle of the sentences that run from page to
 * page. A line with other numbers on each page is none: it may be the row of a table.
 */
export function runningLines(pages: readonly PageOfLines[]): ReadonlySet<PageLine> {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const [page, lines] of edges.entries()) {
    for (const form of new Set(lines.map((line) => formOf(line, page)))) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const often = Math.max(fewestPages, pages.length / 3);
  const isRunning = (line: PageLine, page: number) =>
    pageNumber.test(line.text) || (counts.get(formOf(line, page)) ?? 0) >= often;
  return new Set(edges.flatMap((lines, page) => lines.filter((line) => isRunning(line, page))));
}

function edgesOf({ height, lines }: PageOfLines): PageLine[] {
  return lines.filter(({ y }) => y < height * margin || y > height * (1 - margin));
}

/** A number at either end that counts with the pages is theirs; any other makes the line another one. */
function formOf({ text }: PageLine, page: number): string {
  return text.replace(counted, "").replace(/^\d{1,4}|\d{1,4}$/g, (number) => `#${Number(number) - page}`);
}
