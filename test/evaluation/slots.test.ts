import { describe, expect, test } from "vitest";
import { hasQualifiers, samePeriod, samePlace, samePopulation } from "../../src/evaluation/slots.ts";

test.each([
  ["云川市", "云川市", true],
  ["云川", "云川市", true],
  ["云川市", "云川", true],
  ["北岭县", "东江省云川市北岭县", true],
  ["广西", "广西壮族自治区", true],
  ["宁县", "宁县", true],
  ["云川市", "云川市北岭县", false],
  ["云川", "云川市北岭县", false],
  ["吉林省", "吉林市", false],
  ["宁县", "中宁县", false],
  ["云川市", "", false],
])("the place %s against %s: %s", (expected, shown, same) => {
  expect(samePlace(expected, shown)).toBe(same);
});

describe("samePeriod", () => {
  const year = { label: "2021年", from: "2021-01-01", to: "2021-12-31" };
  const asOf = { label: "截至2021年12月24日", from: null, to: "2021-12-24" };
  const unresolved = { label: "2021年?", from: null, to: null };

  test.each([
    [{ from: "2021-01-01", to: "2021-12-31" }, year, true],
    [{ from: null, to: "2021-12-24" }, asOf, true],
    [{ from: "2021-01-01", to: "2021-06-30" }, year, false],
    [{ from: "2020-01-01", to: "2020-12-31" }, year, false],
    [{ label: "2021年" }, year, true],
    [{ label: "2021年" }, asOf, true],
    [{ label: "2020—2022年" }, year, true],
    [{ label: "2020年、2022年" }, year, false],
    [{ label: "2020年" }, year, false],
    [{ label: "2021年" }, unresolved, false],
    [{ label: "上半年" }, { ...unresolved, label: "上半年" }, true],
    [{ label: "上半年" }, year, false],
  ])("%j against %j: %s", (expected, shown, same) => {
    expect(samePeriod(expected, shown)).toBe(same);
  });
});

test.each([
  ["12-17岁", "12—17岁", true],
  ["12到17岁", "12-17岁人群", true],
  ["60岁以上", "60岁以上老人", true],
  ["60岁以上老年人", "60周岁及以上老人", true],
  ["18岁以上", "18岁以上人群", true],
  ["60岁以上", "60岁以下", false],
  ["8岁以上", "18岁以上", false],
  ["3岁", "3岁以下", false],
  ["60岁以上老人", "60岁以上职工", false],
  ["60岁以上", undefined, false],
])("the population %s against %s: %s", (expected, shown, same) => {
  expect(samePopulation(expected, shown)).toBe(same);
});

test.each([
  [[], ["第一剂"], true],
  [["第一剂"], ["第一剂", "省级"], true],
  [["第一剂"], ["第二剂"], false],
  [["第一剂", "省级"], ["第一剂"], false],
])("the qualifiers %j against %j: %s", (expected, shown, carried) => {
  expect(hasQualifiers(expected, shown)).toBe(carried);
});
