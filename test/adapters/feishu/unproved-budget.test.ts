import { expect, test } from "vitest";
import { createUnprovedBudget } from "../../../src/adapters/feishu/unproved-budget.ts";

test("addresses without number cost memory for ten thousand of them; those beyond share one budget", () => {
  let now = 1_000_000;
  const budget = createUnprovedBudget(() => new Date(now));
  for (let each = 0; each < 10_000; each += 1) budget.count(`192.0.${each >> 8}.${each & 255}`);
  for (let each = 0; each < 60; each += 1) budget.count(`203.0.113.${each}`);
  expect(budget.isSpent("198.51.100.1")).toBe(true);
  expect(budget.isSpent("192.0.0.1")).toBe(false);
  now += 60_000;
  expect(budget.isSpent("198.51.100.1")).toBe(false);
});

test("a clock that is set back does not keep a budget spent", () => {
  let now = 10_000_000;
  const budget = createUnprovedBudget(() => new Date(now));
  const spends = Array.from({ length: 60 }, () => budget.count("192.0.2.1"));
  expect(spends.filter(Boolean)).toHaveLength(1);
  expect(budget.isSpent("192.0.2.1")).toBe(true);
  now -= 3_600_000;
  expect(budget.isSpent("192.0.2.1")).toBe(false);
});
