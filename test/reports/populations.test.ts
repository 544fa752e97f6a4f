import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDoses, findPopulations, parsePopulation, samePopulation } from "../../src/reports/populations.ts";
import type { Population } from "../../src/reports/populations.ts";
import { growth, steadyGrowth } from "../growth.ts";

function population(label: string): Population {
  const found = parsePopulation(label);
  if (found === null) throw new Error(`no population in ${label}`);
  return found;
}

describe("findPopulations", () => {
  test.each([
    ["12-17岁", "12-17岁"],
    ["3 —11 岁", "3-11岁"],
    ["12岁至17岁", "12-17岁"],
    ["十二到十七岁", "12-17岁"],
    ["十二至十七周岁人群", "12-17岁"],
    ["0~6岁儿童", "0-6岁儿童"],
    ["18周岁以上人群", "18岁以上"],
    ["18岁(含)以上", "18岁以上"],
    ["65岁及以上", "65岁以上"],
    ["六十岁及以上老年人", "60岁以上老人"],
    ["60岁以上的老人", "60岁以上老人"],
    ["年满60周岁", "60岁以上"],
    ["≥60岁", "60岁以上"],
    ["<3岁", "3岁以下"],
    ["未满18周岁", "18岁以下"],
    ["7岁以下儿童", "7岁以下儿童"],
    ["3岁以下婴幼儿", "3岁以下婴幼儿"],
    ["6岁儿童", "6岁儿童"],
    ["65岁以上失能老年人", "65岁以上失能老人"],
    ["65岁及以上居民", "65岁以上居民"],
    ["35-64岁妇女", "35-64岁妇女"],
    ["0-36个月儿童", "0-36月龄儿童"],
    ["0-36个月", "0-36月龄"],
    ["8-12月龄", "8-12月龄"],
    ["8月龄-6岁儿童", "8月龄-6岁儿童"],
    ["6个月以上婴儿", "6月龄以上婴儿"],
    ["孕产妇", "孕产妇"],
    ["适龄儿童", "适龄儿童"],
    ["青少年", "青少年"],
    ["老人", "老人"],
    ["中小学生", "中小学生"],
  ])("%s is one population, written %s", (text, label) => {
    expect(findPopulations(text)).toMatchObject([{ span: [0, text.length], label }]);
  });

  test.each([
    "平均寿命78岁",
    "80.34岁",
    "6个月以上",
    "1-3个月",
    "儿童医院",
    "妇女联合会",
    "医学生",
    "17-12岁",
    "12-17元",
    "三五岁以上",
  ])("%s names none", (text) => {
    expect(findPopulations(text)).toEqual([]);
  });

  test("finds each population of a sentence with its own span", () => {
    const text = "18岁以上人群第一剂1人,12-17岁人群2人,老年人3人";
    const found = findPopulations(text).map(({ span, label }) => [text.slice(...span), label]);
    expect(found).toEqual([
      ["18岁以上人群", "18岁以上"],
      ["12-17岁人群", "12-17岁"],
      ["老年人", "老人"],
    ]);
  });

  test("keeps ages and group apart", () => {
    expect(population("六十岁以上长者")).toEqual({ ages: "60岁以上", group: "老人" });
    expect(population("老人")).toEqual({ ages: null, group: "老人" });
  });

  test("reads its own label back as the same population", () => {
    const ages = fc.oneof(
      fc.tuple(fc.nat(60), fc.integer({ min: 61, max: 110 })).map(([from, to]) => `${from}-${to}岁`),
      fc.tuple(fc.nat(110), fc.constantFrom("上", "下")).map(([age, side]) => `${age}岁以${side}`),
    );
    const group = fc.constantFrom("", "人群", "老年人", "儿童", "失能老人", "职工", "妇女", "在校学生");
    fc.assert(
      fc.property(ages, group, (age, noun) => {
        const [found] = findPopulations(age + noun);
        expect(parsePopulation(found?.label ?? "")).toEqual(found?.population);
        expect(found?.population.ages).toBe(age);
      }),
    );
  });
});

describe("comparing populations", () => {
  test.each([
    ["60岁以上老人", "六十岁及以上", true],
    ["3-11岁儿童", "3-11岁人群", true],
    ["60岁以上", "65岁以上", false],
    ["60岁以上", "老人", false],
    ["18岁以上职工", "18岁以上", false],
    ["65岁以上失能老人", "65岁以上老人", false],
    ["12-17岁", "12-18岁", false],
  ])("%s and %s are the same people: %s", (left, right, same) => {
    expect(samePopulation(population(left), population(right))).toBe(same);
    expect(samePopulation(population(right), population(left))).toBe(same);
  });
});

describe("findDoses", () => {
  test.each([
    ["第一剂", "第一剂"],
    ["第1剂次", "第一剂"],
    ["首剂", "第一剂"],
    ["第一针", "第一剂"],
    ["一针", "第一剂"],
    ["第二针", "第二剂"],
    ["第 2 剂", "第二剂"],
    ["第三剂", "第三剂"],
    ["加强针", "第三剂"],
    ["加强免疫", "第三剂"],
    ["第四针", "第四剂"],
    ["第二剂加强针", "第二剂加强"],
  ])("%s is %s", (text, dose) => {
    expect(findDoses(text)).toEqual([{ span: [0, text.length], dose }]);
  });

  test.each([
    ["全程接种率", ["全程"]],
    ["完成全程", ["全程"]],
    ["第一、二剂", ["第一剂", "第二剂"]],
    ["第1剂和第2剂", ["第一剂", "第二剂"]],
  ])("%s names %j", (text, doses) => {
    expect(findDoses(text).map(({ dose }) => dose)).toEqual(doses);
  });

  test.each(["全程跟踪", "加强免疫规划工作", "第一季度", "第二批", "十一针对", "一针见血"])("%s names none", (text) => {
    expect(findDoses(text)).toEqual([]);
  });
});

test.each(["1-", "一", "失能", "的", "岁", "第1、", "0-"])(
  "sixteen times the characters of %j take about sixteen times as long",
  (piece) => expect(growth(piece, (text) => [findPopulations(text), findDoses(text)])).toBeLessThan(steadyGrowth),
);
