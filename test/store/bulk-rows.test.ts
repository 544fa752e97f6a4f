import fc from "fast-check";
import { expect, test } from "vitest";
import { bulkParams } from "../../src/store/bulk-rows.ts";
import { textParts } from "../../src/store/draft-rows.ts";

test("rows come back in order from parameters of at most 500 rows and about 300,000 characters", () => {
  const rows = fc.array(
    fc.integer({ min: 0, max: 40_000 }).map((length) => ({ text: "a".repeat(length) })),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const params = [...bulkParams(all)];
      expect(params.flatMap((json) => JSON.parse(json) as unknown[])).toEqual(all);
      expect(params.filter((json) => json.length > 301_000)).toEqual([]);
    }),
    { numRuns: 30 },
  );
  const zeros = [...bulkParams(Array.from({ length: 1001 }, () => 0))];
  expect(zeros.map((json) => (JSON.parse(json) as 0[]).length)).toEqual([500, 500, 1]);
});

test("a row larger than a parameter's budget still travels, alone", () => {
  const large = "a".repeat(400_000);
  expect([...bulkParams(["b", large, "c"])].map((json) => json.length)).toEqual([5, 400_004, 5]);
});

test("the parts of a text joined are the text, and no character is cut in two", () => {
  const text = `${"a".repeat(199_999)}𠮷${"𠮷".repeat(150_000)}`;
  const parts = textParts(text);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join("")).toBe(text);
  expect(parts.filter((part) => !part.isWellFormed())).toEqual([]);
});
