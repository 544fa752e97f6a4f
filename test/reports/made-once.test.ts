import { expect, test } from "vitest";
import { madeOnce } from "../../src/reports/made-once.ts";

test("what is made of a table is made once, and anew for another table of the same words", () => {
  const made: string[] = [];
  const pattern = madeOnce((words: readonly string[]) => {
    made.push(words.join("|"));
    return new RegExp(words.join("|"));
  });
  const words = ["家", "户"];
  expect(pattern(words)).toBe(pattern(words));
  expect(pattern(["家", "户"])).not.toBe(pattern(words));
  expect(made).toEqual(["家|户", "家|户"]);
});
