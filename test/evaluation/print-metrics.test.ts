import { describe, expect, test } from "vitest";
import { aggregate } from "../../src/evaluation/metrics.ts";
import { printMetrics } from "../../src/evaluation/print-metrics.ts";
import { scoreCase } from "../../src/evaluation/score-case.ts";
import { displayWidth, textTable } from "../../src/evaluation/text-table.ts";
import { answer, claim, labelledCase, rules } from "./made-answers.ts";

function printed(claims = [claim()]) {
  const evidence = { answer: answer({ claims }), validQuotes: new Set([1]), optionFigures: [] };
  const verdict = scoreCase(rules, labelledCase(), evidence);
  return printMetrics(aggregate([{ verdict, latencyMs: 12 }]), [verdict]);
}

describe("printMetrics", () => {
  test("prints rate, fraction and the bound of a zero", () => {
    expect(printed()).toMatch(/M2 +数字全对率 +Figure exact match +100\.0% +1\/1\n/);
    expect(printed()).toMatch(/M3 +错误数字率 +Wrong-figure rate +0\.0% +0\/1 +≤ 100\.0%\n/);
    expect(printed()).toMatch(/M7 +计划目标已注明 +Role honesty +- +-\n/);
    expect(printed()).toMatch(/M14 +用时 p50\/p95 +Latency p50\/p95 +12\/12 ms/);
  });

  test("lists what failed in words, and nothing when all is right", () => {
    expect(printed()).not.toContain("需要看的题");
    expect(printed([claim({ value: "8.15" })])).toContain("✗ c1 (figure)\n    缺少 81.5%。");
  });
});

test("columns line up where cells mix Han and Latin", () => {
  const lines = textTable([
    ["指标", "a"],
    ["M2", "b"],
    ["长一点的", "c"],
  ]).split("\n");
  expect(lines.map((line) => displayWidth(line.slice(0, -1)))).toEqual([10, 10, 10]);
});
