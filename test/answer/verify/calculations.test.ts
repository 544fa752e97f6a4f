import { describe, expect, test } from "vitest";
import { calculate } from "../../../src/answer/calculate.ts";
import { wrongCalculations } from "../../../src/answer/verify/calculations.ts";
import { yearPeriod } from "../../../src/reports/period.ts";
import type { Calculation } from "../../../src/reports/answer.ts";
import { lexicon } from "../library.ts";
import { makeFigure } from "../make-figure.ts";

const { units } = lexicon;
const now = makeFigure({
  id: "now",
  value: "35.77",
  unit: "%",
  family: "percent",
  period: yearPeriod(2021, "explicit"),
});
const before = makeFigure({
  id: "before",
  value: "32.02",
  unit: "%",
  family: "percent",
  period: yearPeriod(2020, "explicit"),
});
const figures = [now, before];

function made(op: "sub" | "pct_change"): Calculation {
  const result = calculate(op, figures, units);
  if (typeof result === "string") throw new Error(result);
  return result;
}

describe("calculations are done again", () => {
  test.each(["sub", "pct_change"] as const)("%s that comes out the same is right", (op) => {
    expect(wrongCalculations([made(op)], [], figures, units)).toEqual([]);
  });

  test.each([
    ["value", { value: "3.57" }],
    ["unit", { unit: "%" }],
    ["formula", { formula: "35.77% − 32.02% = 3.57个百分点" }],
    ["operation", { op: "add" as const }],
    ["order of operands", { operands: ["before", "now"] }],
  ])("with another %s it is wrong", (_name, change) => {
    expect(wrongCalculations([{ ...made("sub"), ...change }], [], figures, units)).toHaveLength(1);
  });

  test.each([
    ["up", "35.77% − 3.75个百分点 = 32.02%", "32.02"],
    ["down", "35.77% + 3.75个百分点 = 39.52%", "39.52"],
  ] as const)("a year worked out from a change that went %s", (direction, formula, value) => {
    const change = makeFigure({
      id: "change",
      value: "3.75",
      unit: "个百分点",
      family: "percentage-point",
      role: "change",
      change: { direction, comparator: "比上年", of: "now" },
    });
    const calculation: Calculation = { op: "sub", operands: ["now", "change"], value, unit: "%", formula };
    expect(wrongCalculations([calculation], [], [now, change], units)).toEqual([]);
    expect(wrongCalculations([{ ...calculation, value: "35.77" }], [], [now, change], units)).toHaveLength(1);
  });

  test("a sum of figures of different kinds is wrong, whatever it says", () => {
    const people = makeFigure({ id: "people", value: "3", unit: "人", family: "person" });
    const visits = makeFigure({ id: "visits", value: "4", unit: "人次", family: "event" });
    const sum: Calculation = {
      op: "add",
      operands: ["people", "visits"],
      value: "7",
      unit: "人",
      formula: "3人 + 4人次 = 7人",
    };
    expect(wrongCalculations([sum], [], [people, visits], units)).toHaveLength(1);
  });
});

describe("a highest value says whose it is", () => {
  const claim = {
    figureId: "now",
    value: "35.77",
    unit: "%",
    display: "35.77%",
    metric: "接种率",
    place: "乙县",
    period: { label: "2021年", from: "2021-01-01", to: "2021-12-31" },
    population: "60岁以上",
    qualifiers: [],
    role: "result" as const,
    flags: [],
    citation: 1,
  };
  const highest = (formula: string): Calculation => ({
    op: "max",
    operands: ["now", "before"],
    value: "35.77",
    unit: "%",
    formula,
  });

  test.each(["最高：乙县，35.77%", "最高：60岁以上，35.77%"])("%s is right", (formula) => {
    expect(wrongCalculations([highest(formula)], [claim], figures, units)).toEqual([]);
  });

  test.each(["最高：丙县，35.77%", "最高：35.77%"])("%s is wrong", (formula) => {
    expect(wrongCalculations([highest(formula)], [claim], figures, units)).toHaveLength(1);
  });
});
