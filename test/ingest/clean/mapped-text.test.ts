import { expect, test } from "vitest";
import fc from "fast-check";
import { applyEdits, droppedSpans, startMapping, textPosition } from "../../../ingest/clean/mapped-text.ts";
import type { Edit, MappedText } from "../../../ingest/clean/mapped-text.ts";

test("each character knows where it stood after two rounds of edits", () => {
  const once = applyEdits(startMapping("a&lt;b  c"), [{ start: 1, end: 5, put: "<" }]);
  const twice = applyEdits(once, [{ start: 3, end: 5, put: "\t", reason: "space" }]);
  expect(twice.text).toBe("a<b\tc");
  expect(Array.from(twice.offsets)).toEqual([0, 1, 5, 6, 8, 9]);
  expect(droppedSpans(twice)).toEqual([{ span: [7, 8], reason: "space" }]);
});

test("dropping a range that already has dropped parts keeps the first reason of each part", () => {
  const once = applyEdits(startMapping("12345"), [{ start: 1, end: 3, put: "", reason: "tag" }]);
  const twice = applyEdits(once, [{ start: 0, end: 2, put: "", reason: "ruby" }]);
  expect(twice.text).toBe("5");
  expect(droppedSpans(twice)).toEqual([
    { span: [0, 1], reason: "ruby" },
    { span: [1, 3], reason: "tag" },
    { span: [3, 4], reason: "ruby" },
  ]);
});

test("the position of an offset inside something dropped is the next character that was kept", () => {
  const { offsets } = applyEdits(startMapping("ab<i>cd"), [{ start: 2, end: 5, put: "", reason: "tag" }]);
  expect([0, 2, 4, 5, 7].map((offset) => textPosition(offsets, offset))).toEqual([0, 2, 2, 2, 4]);
});

const edit = fc.record({
  skip: fc.nat(3),
  length: fc.integer({ min: 1, max: 4 }),
  put: fc.constantFrom("", "x"),
});

function editsFor(mapped: MappedText, plan: readonly { skip: number; length: number; put: string }[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { skip, length, put } of plan) {
    const start = at + skip;
    if (start + length > mapped.text.length) break;
    edits.push({ start, end: start + length, put, reason: "tag" });
    at = start + length;
  }
  return edits;
}

test("whatever is edited, every original character is either dropped or behind exactly one character of the text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(edit), fc.array(edit), (original, first, second) => {
      const once = applyEdits(startMapping(original), editsFor(startMapping(original), first));
      const twice = applyEdits(once, editsFor(once, second));
      const kept = Array.from(twice.dropped.keys()).filter((offset) => twice.dropped[offset] === 0);
      expect(Array.from(twice.offsets)).toEqual([...kept, original.length]);
      expect(twice.text).toHaveLength(kept.length);
    }),
  );
});
