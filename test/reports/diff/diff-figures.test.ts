import { describe, expect, test } from "vitest";
import { diffFigure, isUnsure } from "../../../src/reports/diff/diff-figure.ts";
import { diffFigures } from "../../../src/reports/diff/diff-figures.ts";
import { unresolvedPeriod, yearPeriod } from "../../../src/reports/period.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import { county, sampleFacts, sampleFigure } from "../../store/sample-read.ts";

const figure = (display: string, parts: Partial<Figure> = {}, sentence = `接种率${display}。`) =>
  diffFigure(
    sampleFigure(`h:${display}`, { display, value: display.replace("%", ""), ...parts }),
    sampleFacts(),
    sentence,
  );

describe("diffFigures", () => {
  test("the same figures in another order and another sentence are no change", () => {
    const before = [figure("1%"), figure("2%", { place: county })];
    const after = [figure("2%", { place: county }, "改写：2%。"), figure("1%")];
    expect(diffFigures(before, after)).toEqual({ added: [], removed: [], changed: [], same: 2 });
  });

  test("other digits under the same labels are one change with both sentences", () => {
    const { added, removed, changed } = diffFigures([figure("92.79%")], [figure("93.1%")]);
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toMatchObject([
      { what: "value", before: { sentence: "接种率92.79%。" }, after: { sentence: "接种率93.1%。" } },
    ]);
  });

  test.each<[string, Partial<Figure>]>([
    ["place", { place: county }],
    ["period", { period: yearPeriod(2020, "explicit") }],
    ["population", { population: "60岁以上" }],
    ["qualifiers", { qualifiers: ["第一剂"] }],
    ["role", { role: "target" }],
    ["metric", { metric: { phrase: "接种", head: "率", concept: null } }],
  ])("the same digits in the same sentence with another %s are a change of labels", (_slot, parts) => {
    const { added, removed, changed } = diffFigures([figure("5%")], [figure("5%", parts)]);
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toMatchObject([{ what: "labels" }]);
  });

  test("other digits of another place are one gone and one come, never a change", () => {
    const { added, removed, changed } = diffFigures([figure("5%")], [figure("6%", { place: county }, "乙县6%。")]);
    expect([added.length, removed.length, changed.length]).toEqual([1, 1, 0]);
  });

  test("of several figures with equal labels the one in the like sentence is the same", () => {
    const before = [figure("1%", {}, "甲村1%。"), figure("2%", {}, "乙村2%。")];
    const after = [figure("3%", {}, "乙村3%。"), figure("1%", {}, "甲村1%。")];
    expect(diffFigures(before, after).changed).toMatchObject([{ before: { display: "2%" }, after: { display: "3%" } }]);
  });

  test("figures in doubt come first", () => {
    const doubtful = figure("9%", { period: unresolvedPeriod });
    expect(diffFigures([], [figure("1%"), doubtful]).added.map(({ display }) => display)).toEqual(["9%", "1%"]);
  });
});

test.each<[Partial<Figure>, boolean]>([
  [{}, false],
  [{ flags: ["spelled"] }, false],
  [{ flags: ["over-100-percent"] }, true],
  [{ role: "unresolved-table" }, true],
  [{ period: unresolvedPeriod }, true],
  [{ metric: { phrase: "", head: "", concept: null } }, true],
])("isUnsure of %j is %j", (parts, expected) => {
  expect(isUnsure(sampleFigure("x", parts))).toBe(expected);
});
