import type { Span } from "../../src/reports/report.ts";

/**
 * A text on its way from the stored original to what later steps read, with the way back (design.md 5, invariant B).
 * Every cleaning step is a function from one mapped text to the next, made of edits; no step touches offsets itself.
 */
export type MappedText = {
  original: string;
  text: string;
  /** offsets[i] is where text[i] stands in the original; one more entry at the end, the original's length. */
  offsets: Uint32Array;
  /** For each character of the original: 0 while it is kept, else 1 + the index of the reason it was dropped for. */
  dropped: Uint8Array;
};

const dropReasons = ["ruby", "tag", "space", "script", "zero-width", "hidden", "encoded"] as const;

export type DropReason = (typeof dropReasons)[number];

export type DroppedSpan = { span: Span; reason: DropReason };

/**
 * Replaces text[start..end) by `put`, which is never longer than what it replaces. With a reason, the first characters
 * stand for `put` and the rest is dropped; without one, the whole range is another way of writing `put` (`&lt;` for <).
 */
export type Edit = { start: number; end: number; put: string; reason?: DropReason };

export function startMapping(original: string): MappedText {
  const offsets = new Uint32Array(original.length + 1);
  for (let index = 0; index < offsets.length; index += 1) offsets[index] = index;
  return {
    original,
    text: original,
    offsets,
    dropped: new Uint8Array(original.length),
  };
}

/** Takes edits in order of `start`, none overlapping another. */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const dropped = mapped.dropped.slice();
  const offsets = new Uint32Array(mapped.offsets.length);
  const parts: string[] = [];
  let read = 0;
  let written = 0;
  for (const { start, end, put, reason } of edits) {
    parts.push(mapped.text.slice(read, start), put);
    offsets.set(mapped.offsets.subarray(read, start + put.length), written);
    written += start + put.length - read;
    if (reason !== undefined) drop(mapped, dropped, [start + put.length, end], reason);
    read = end;
  }
  parts.push(mapped.text.slice(read));
  offsets.set(mapped.offsets.subarray(read), written);
  written += mapped.offsets.length - read;
  return {
    original: mapped.original,
    text: parts.join(""),
    offsets: offsets.slice(0, written),
    dropped,
  };
}

function drop(mapped: MappedText, dropped: Uint8Array, [start, end]: Span, reason: DropReason): void {
  const code = dropReasons.indexOf(reason) + 1;
  const until = start < end ? offsetAt(mapped.offsets, end) : 0;
  for (let at = offsetAt(mapped.offsets, start); at < until; at += 1) if (dropped[at] === 0) dropped[at] = code;
}

/** Edits that leave out, or replace by one text, everything a global pattern finds. */
export function replaceMatches(mapped: MappedText, pattern: RegExp, put: string, reason: DropReason): MappedText {
  const edits = Array.from(mapped.text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    put,
    reason,
  }));
  return applyEdits(mapped, edits);
}

/** The same text with other characters of the same count (folding). */
export function withText(mapped: MappedText, text: string): MappedText {
  return { ...mapped, text };
}

/** The dropped characters of the original as spans, in order, neighbours with one reason joined. */
export function droppedSpans(mapped: MappedText): DroppedSpan[] {
  const spans: DroppedSpan[] = [];
  let start = 0;
  while (start < mapped.dropped.length) {
    const code = mapped.dropped[start];
    let end = start + 1;
    while (end < mapped.dropped.length && mapped.dropped[end] === code) end += 1;
    const reason = dropReasons[(code ?? 0) - 1];
    if (reason !== undefined) spans.push({ span: [start, end], reason });
    start = end;
  }
  return spans;
}

export function offsetAt(offsets: Uint32Array, index: number): number {
  return offsets[index] ?? 0;
}

/** The first position of the text that stands at or after an offset of the original. */
export function textPosition(offsets: Uint32Array, originalOffset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetAt(offsets, middle) < originalOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
