import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountDifferences, sameAmount, sameNumber } from "../../src/evaluation/same-amount.ts";
import { units } from "./made-answers.ts";

describe("amountDifferences", () => {
  test.each([
    ["74100", "元", "7.41", "万元", []],
    ["114430000", "元", "1.1443", "亿元", []],
    ["81.50", "%", "81.5", "％", []],
    ["4", "名", "4", "位", []],
    ["29", "间", "29", "个", []],
    ["12100", "", "1.21", "万", []],
    ["7", "床日", "7", "床日", []],
    ["7.41", "元", "7.41", "万元", ["value"]],
    ["5.7", "%", "5.7", "个百分点", ["unit"]],
    ["3.75", "‰", "3.75", "%", ["unit"]],
    ["3.75", "%", "3.75", "/十万", ["unit"]],
    ["1", "%", "1", ":1", ["unit"]],
    ["177", "人", "177", "人次", ["unit"]],
    ["64", "人", "64", "例", ["unit"]],
    ["29", "间", "29", "家", ["unit"]],
    ["29", "个", "29", "人", ["unit"]],
    ["177", "", "177", "个", ["unit"]],
    ["7", "床日", "7", "个", ["unit"]],
    ["92.79", "%", "9.279", "人", ["value", "unit"]],
    ["3,000", "元", "3,000", "元", ["value"]],
  ])("%s%s against %s%s differs in %j", (value, unit, otherValue, otherUnit, differing) => {
    expect(amountDifferences(units, { value, unit }, { value: otherValue, unit: otherUnit })).toEqual(differing);
  });

  test("万 and 亿 are decimal shifts, whatever the digits", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        fc.constantFrom<[string, number]>(["万", 4], ["亿", 8]),
        (whole, [word, zeros]) => {
          const base = { value: `${whole}${"0".repeat(zeros)}`, unit: "元" };
          expect(sameAmount(units, base, { value: String(whole), unit: `${word}元` })).toBe(true);
          expect(sameAmount(units, base, { value: String(whole + 1n), unit: `${word}元` })).toBe(false);
        },
      ),
    );
  });

  test("no two families are ever the same amount", () => {
    const families = ["%", "‰", "/十万", "个百分点", ":1", "元", "人", "人次", "例", ""];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...families), fc.constantFrom(...families), (number, left, right) => {
        const value = String(number);
        expect(sameAmount(units, { value, unit: left }, { value, unit: right })).toBe(left === right);
      }),
    );
  });
});

test.each([
  ["1.0", "1", true],
  ["14730.50", "14730.5", true],
  ["1", "10", false],
  ["NaN", "NaN", false],
  ["1e3", "1000", false],
])("the numbers %s and %s: %s", (left, right, same) => {
  expect(sameNumber(left, right)).toBe(same);
});
