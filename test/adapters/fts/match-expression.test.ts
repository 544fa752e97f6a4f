import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchExpression } from "../../../src/adapters/fts/match-expression.ts";

const query = { text: "接种率", places: [], years: [], reports: null };

describe("matchExpression", () => {
  test.each([
    ["any of the words", {}, '("接种" OR "种率")'],
    ["a repeated word once", { text: "接种，接种" }, '("接种")'],
    [
      "every given condition, each with its alternatives",
      { text: "率", places: ["350481", "331083"], years: [2020, 2021], reports: ["a1"] },
      '("率") AND ("_p350481" OR "_p331083") AND ("_ra1") AND ("_y2020" OR "_y2021")',
    ],
    ["nothing for a question without a word", { text: "？" }, null],
    ["nothing when no report may be searched", { reports: [] }, null],
  ])("asks for %s", (_rule, parts, expression) => {
    expect(matchExpression({ ...query, ...parts })).toBe(expression);
  });

  test("leaves many reports to the condition in SQL", () => {
    const reports = Array.from({ length: 33 }, (_, index) => `a${index}`);
    expect(matchExpression({ ...query, reports })).toBe('("接种" OR "种率")');
  });

  test("looks for at most 64 different words", () => {
    const text = Array.from({ length: 500 }, (_, index) => `w${index}`).join(" ");
    expect(matchExpression({ ...query, text })?.match(/"/g)).toHaveLength(128);
  });

  test("is quoted words, OR, AND and brackets, whatever the question", () => {
    const shape = /^\(("[^"]+"( OR "[^"]+")*)\)( AND \(("[^"]+"( OR "[^"]+")*)\))*$/;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, places) => {
        const expression = matchExpression({ ...query, text: `率${text}`, places });
        expect(expression).toMatch(shape);
      }),
    );
  });
});
