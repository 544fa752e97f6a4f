import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differingSlots, pairFigures, standsOnSentence } from "../../src/evaluation/claim-match.ts";
import { citation, expectedFigure, shownFigure, units } from "./made-answers.ts";

describe("differingSlots", () => {
  const full = expectedFigure({
    place: "云川",
    period: { from: "2021-01-01", to: "2021-12-31" },
    population: "60岁以上老年人",
    qualifiers: ["第二剂"],
  });

  test("is empty where every labelled slot agrees", () => {
    expect(differingSlots(units, full, shownFigure())).toEqual([]);
  });

  test.each([
    ["another number", { value: "8.15" }, ["value"]],
    ["% as percentage points", { unit: "个百分点" }, ["unit"]],
    ["another year", { period: { label: "2020年", from: "2020-01-01", to: "2020-12-31" } }, ["period"]],
    ["another place", { place: "北岭县" }, ["place"]],
    ["another age group", { population: "18岁以上" }, ["population"]],
    ["another dose", { qualifiers: ["第一剂"] }, ["qualifiers"]],
    ["another report", { source: citation({ file: "other.txt" }) }, ["report"]],
    ["no citation", { source: null }, ["report"]],
  ])("names %s", (_, changes, slots) => {
    expect(differingSlots(units, full, shownFigure(changes))).toEqual(slots);
  });

  test("a slot the label leaves out is not compared", () => {
    expect(
      differingSlots(units, expectedFigure({ report: null }), shownFigure({ place: "北岭县", source: null })),
    ).toEqual([]);
  });

  test("a report is its file name, wherever it lies, or its id", () => {
    const shown = shownFigure({ source: citation({ file: "2021/yunchuan.txt" }) });
    expect(differingSlots(units, expectedFigure({ report: "reports/yunchuan.txt" }), shown)).toEqual([]);
    expect(differingSlots(units, expectedFigure({ report: "r1" }), shown)).toEqual([]);
  });

  test("a rank answers 4名 only where the labelled sentence speaks of a rank", () => {
    const visits = shownFigure({ value: "4", unit: "人次" });
    expect(differingSlots(units, expectedFigure({ value: "4", unit: "名", quote: "居全省第四" }), visits)).toEqual([
      "unit",
    ]);
    const rank = shownFigure({ value: "4", unit: "", role: "rank" });
    expect(differingSlots(units, expectedFigure({ value: "4", unit: "名", quote: "居全省第四" }), rank)).toEqual([]);
    expect(differingSlots(units, expectedFigure({ value: "5", unit: "名", quote: "居全省第五" }), rank)).toEqual([
      "value",
    ]);
    expect(differingSlots(units, expectedFigure({ value: "4", unit: "名", quote: "新增医师4名" }), rank)).toEqual([
      "unit",
    ]);
  });
});

test.each([
  ["签约率\n81.5%", true],
  [`前文。${citation().quote}后文`, true],
  ["服务177人次", false],
])("the labelled words %j lie in the cited sentence: %s", (quote, stands) => {
  expect(standsOnSentence(expectedFigure({ quote }), shownFigure())).toBe(stands);
});

describe("pairFigures", () => {
  test("prefers the figure cited from the labelled sentence", () => {
    const elsewhere = shownFigure({ source: citation({ quote: "另一句。" }) });
    expect(pairFigures(units, [expectedFigure()], [elsewhere, shownFigure()])).toEqual([1]);
  });

  test("never uses one shown figure for two expected ones", () => {
    expect(pairFigures(units, [expectedFigure(), expectedFigure()], [shownFigure()])).toEqual([0, null]);
  });

  test("gives way where another expected figure has no other choice", () => {
    const loose = expectedFigure();
    const strict = expectedFigure({ place: "云川市" });
    const shown = [shownFigure(), shownFigure({ place: "北岭县" })];
    expect(pairFigures(units, [loose, strict], shown)).toEqual([1, 0]);
  });

  test("serves as many as equal numbers allow, in any order", () => {
    const digits = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(digits, digits, (wanted, given) => {
        const pairs = pairFigures(
          units,
          wanted.map((digit) => expectedFigure({ value: String(digit) })),
          given.map((digit) => shownFigure({ value: String(digit) })),
        );
        const used = pairs.filter((index) => index !== null);
        const possible = [1, 2, 3].map((digit) =>
          Math.min(wanted.filter((other) => other === digit).length, given.filter((other) => other === digit).length),
        );
        expect(new Set(used).size).toBe(used.length);
        expect(used.length).toBe(possible.reduce((sum, count) => sum + count, 0));
        for (const [row, index] of pairs.entries()) if (index !== null) expect(given[index]).toBe(wanted[row]);
      }),
    );
  });
});
