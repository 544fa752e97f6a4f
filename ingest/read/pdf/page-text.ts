import type { PdfOperations, PdfPage } from "./open.ts";
import { lookAtOperators, type OperatorLook } from "./operators.ts";

/** A stretch of text on a page, upright, in points from its left and top. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number };

export type PageText = {
  width: number;
  height: number;
  pieces: TextPiece[];
  /** Stretches that can be copied but not seen. */
  hidden: string[];
  /** A font could not be loaded, or there was too much to look at: the page may hold text that is not in `pieces`. */
  incomplete: boolean;
  /** A picture covers the page or part of it. */
  pictures: number;
};

type Item = { str: string; transform: number[]; width: number; height: number };

/** Text smaller than this is there for machines. */
const smallestSeen = 1.5;

/** A page with more text than a book is not looked at operator by operator. */
const mostLookedAt = 100_000;

/** Reads one page: what a person sees of it, and what is hidden there. */
export async function readPage(page: PdfPage, operations: PdfOperations): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.filter((item): item is typeof item & Item => "str" in item && item.str.trim() !== "");
  const characters = items.reduce((sum, item) => sum + item.str.length, 0);
  const look = characters > mostLookedAt ? null : await lookAtOperators(page, operations);
  const read: PageText = {
    width: viewport.width,
    height: viewport.height,
    pieces: [],
    hidden: [],
    incomplete: look === null || look.fontFailed || look.tooMany,
    pictures: look?.pictures ?? 0,
  };
  const toPage = viewport.transform;
  let drawn = 0;
  for (const item of items) {
    const found: number = look === null ? -1 : findDrawn(look, item.str, drawn);
    if (found >= 0) drawn = found + bare(item.str).length;
    const size = Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0);
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    if (size < smallestSeen || (look !== null && found >= 0 && isUnseen(look, found, { x, y })))
      read.hidden.push(item.str);
    else read.pieces.push({ text: item.str, ...apply(toPage, x, y), width: item.width, size });
  }
  return read;
}

/**
 * Where a stretch was drawn: the text and the operators come in one order, but the text leaves out what lies off the
 * page, so the search goes forward from the last find. -1 when the two differ (a font with odd names).
 */
function findDrawn(look: OperatorLook, text: string, from: number): number {
  return look.drawn.indexOf(bare(text), from);
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

function isUnseen({ styles, fills }: OperatorLook, at: number, { x, y }: { x: number; y: number }): boolean {
  const style = styles[at];
  if (style === undefined || style === "seen") return false;
  if (style === "unseen") return true;
  return !fills.some(({ left, bottom, right, top }) => left <= x + 1 && x <= right && bottom <= y + 1 && y <= top);
}

function apply(matrix: readonly number[], x: number, y: number): { x: number; y: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
