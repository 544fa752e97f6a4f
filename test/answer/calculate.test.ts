import { describe, expect, test } from "vitest";
import { calculate } from "../../src/answer/calculate.ts";
import { readLexicon } from "../../src/hosts/project-files.ts";
import type { Figure } from "../../src/reports/figure.ts";
import { makeFigure } from "./make-figure.ts";

const { units } = await readLexicon();

const people = (value: string): Figure => makeFigure({ value, unit: "人", family: "person" });
const percent = (value: string): Figure => makeFigure({ value, unit: "%", family: "percent" });
const money = (value: string, unit: string): Figure => makeFigure({ value, unit, family: "money" });

describe("calculations are exact decimal arithmetic on figures of one kind", () => {
  test.each([
    ["people less people", "sub", [people("251966"), people("248894")], "3072", "人"],
    ["a rate less a rate is in percentage points", "sub", [percent("107.95"), percent("107.64")], "0.31", "个百分点"],
    ["sums keep every decimal place", "add", [money("23.7", "万元"), money("7.0276", "万元")], "30.7276", "万元"],
    ["unlike scales meet at the base unit", "add", [money("1.5", "亿元"), money("200", "万元")], "152000000", "元"],
    ["a share is rounded to two places", "ratio", [people("1146"), people("1210")], "94.71", "%"],
    ["growth is of the second operand", "pct_change", [people("120"), people("100")], "20", "%"],
  ] as const)("%s", (_name, op, operands, value, unit) => {
    expect(calculate(op, operands, units)).toMatchObject({ op, value, unit, operands: operands.map(({ id }) => id) });
  });

  test("a rounded result says that it is rounded", () => {
    expect(calculate("ratio", [people("1"), people("3")], units)).toMatchObject({
      value: "33.33",
      rounding: expect.any(String),
    });
  });
});

describe("what cannot be calculated is a value that says why", () => {
  test.each([
    [
      "people and visits are different families",
      "add",
      [people("10"), makeFigure({ value: "10", unit: "人次", family: "event" })],
      "families-differ",
    ],
    [
      "cases and people are different things",
      "sub",
      [makeFigure({ value: "3", unit: "例" }), makeFigure({ value: "2", unit: "家" })],
      "families-differ",
    ],
    ["rates are never added", "add", [percent("50"), percent("40")], "rates-do-not-add"],
    ["nothing is divided by zero", "ratio", [people("1"), people("0")], "zero-base"],
    [
      "a masked number takes part in nothing",
      "sub",
      [people("1"), makeFigure({ value: null, unit: "人", family: "person" })],
      "masked",
    ],
  ] as const)("%s", (_name, op, operands, reason) => {
    expect(calculate(op, operands, units)).toBe(reason);
  });
});
