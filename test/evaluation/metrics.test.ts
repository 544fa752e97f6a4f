import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregate, percentile, rateOf, upperBoundOfZero } from "../../src/evaluation/metrics.ts";
import { scoreCase } from "../../src/evaluation/score-case.ts";
import type { RefusalReason } from "../../src/reports/answer.ts";
import { answer, labelledCase, rules } from "./made-answers.ts";

function timed(kind: string, said: RefusalReason | null, reason: RefusalReason | null = null, latencyMs = 10) {
  const given = said === null ? answer() : answer({ decision: "refuse", reason: said });
  const labelled = labelledCase({ kind, reason, ...(kind === "refuse" ? { expect: [] } : {}) });
  return {
    verdict: scoreCase(rules, labelled, { answer: given, validQuotes: new Set([1]), optionFigures: [] }),
    latencyMs,
  };
}

describe("aggregate", () => {
  const metrics = aggregate([
    timed("figure", null, null, 10),
    timed("figure", "NO_PERIOD", null, 30),
    timed("refuse", "NO_PERIOD", "NO_PERIOD", 20),
    timed("refuse", "MASKED", "NO_PERIOD", 40),
    timed("refuse", null, "MASKED", 50),
  ]);

  test("sums the whole set and each kind", () => {
    expect(metrics.all.cases).toBe(5);
    expect(metrics.byKind.map(({ kind, group }) => [kind, group.cases, group.counts.right])).toEqual([
      ["figure", 2, { hit: 1, of: 2 }],
      ["refuse", 3, { hit: 1, of: 3 }],
    ]);
    expect(metrics.all.counts).toMatchObject({
      figures: { hit: 1, of: 2 },
      wrong: { hit: 1, of: 2 },
      refusalRecall: { hit: 2, of: 3 },
      refusalPrecision: { hit: 2, of: 3 },
    });
    expect(metrics.all.latency).toEqual({ p50: 30, p95: 50 });
  });

  test("tells refusals by the reason due and the reason given", () => {
    expect(metrics.reasons).toEqual([
      { reason: "MASKED", due: 1, refused: 0, sameReason: 0, given: 1 },
      { reason: "NO_PERIOD", due: 2, refused: 2, sameReason: 1, given: 2 },
    ]);
  });

  test("nothing asked gives no rates and no latency", () => {
    const { all, byKind } = aggregate([]);
    expect([all.latency, rateOf(all.counts.right), byKind]).toEqual([null, null, []]);
  });
});

test.each([
  [{ hit: 0, of: 3000 }, 0.001],
  [{ hit: 0, of: 2 }, 1],
  [{ hit: 0, of: 0 }, null],
  [{ hit: 1, of: 3000 }, null],
])("the upper bound of %j is %s", (count, bound) => {
  expect(upperBoundOfZero(count)).toBe(bound);
});

test("a percentile is a measured value with enough of the others at or below it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
      const found = percentile(values, percent);
      expect(values).toContain(found);
      const below = values.filter((value) => value <= (found ?? -1)).length;
      const under = values.filter((value) => value < (found ?? -1)).length;
      expect(below * 100).toBeGreaterThanOrEqual(percent * values.length);
      expect(under * 100).toBeLessThan(percent * values.length);
    }),
  );
});
