import { expect, test } from "vitest";
import { aggregate } from "../../src/evaluation/metrics.ts";
import { modelPart, printComparison, type ModelUse } from "../../src/evaluation/print-comparison.ts";
import { scoreCase } from "../../src/evaluation/score-case.ts";
import { answer, claim, labelledCase, rules } from "./made-answers.ts";

function groupOf(value: string, latencyMs: number) {
  const evidence = { answer: answer({ claims: [claim({ value })] }), validQuotes: new Set([1]), optionFigures: [] };
  return aggregate([{ verdict: scoreCase(rules, labelledCase(), evidence), latencyMs }]).all;
}

const right = claim().value;
const use: ModelUse = { input: 1_500_000, output: 250_000, calls: 9, worded: 7, understood: 2, prices: [2, 8] };

test("both runs stand side by side with their difference", () => {
  const text = printComparison(groupOf("8.15", 12), groupOf(right, 900), use);
  expect(text).toMatch(/M2 +数字全对率 +Figure exact match +0\.0% +100\.0% +\+100\.0%/);
  expect(text).toMatch(/M3 +错误数字率 +Wrong-figure rate +100\.0% +0\.0% +−100\.0%/);
  expect(text).toMatch(/M14 .* 12\/12 ms +900\/900 ms/);
});

test("the cost is tokens times prices, and unknown without prices", () => {
  const run = groupOf(right, 1);
  expect(printComparison(run, run, use)).toContain("输入 input 1500000，输出 output 250000；费用 cost 5.0000 元");
  expect(printComparison(run, run, { ...use, prices: null })).toContain("MODEL_PRICES");
});

test("the model's part is read off the answers", () => {
  const understood = answer({ notes: [{ code: "UNDERSTOOD_AS", text: "按“接种覆盖率”查找" }] });
  const answers = [answer({ composedBy: "model" }), understood, answer({})];
  expect(modelPart(answers)).toEqual({ worded: 1, understood: 1 });
});
