import { expect, test } from "vitest";

import { markLength } from "../../src/reports/outline.ts";

test.each([
  ["一、", "主要工作"],
  ["十二、", "主要工作"],
  ["(三)", "免疫规划"],
  ["（三）、", "免疫规划"],
  ["1.", "建档"],
  ["2．", "建档"],
  ["3)", "建档"],
  ["（4）", "建档"],
  ["5、", "2021年建档310人"],
  ["6、", "65岁以上老年人体检310人"],
  ["7、", "0-6岁儿童建档310人"],
  ["①", "建档"],
  ["• ", "建档"],
  ["第一，", "建档"],
  ["第二章 ", "建档"],
  ["二是", "建档"],
  ["## ", "建档"],
])("%s is the mark of a list", (mark, words) => {
  expect(markLength(`${mark}${words}`)).toBe(mark.length);
});

test.each([
  "建档310人",
  "1.5万人建档",
  "1、2月份建档",
  "1、3岁儿童建档",
  "一、二类疫苗",
  "第一、第三产业增加值",
  "第一，二季度",
  "三级医院4家",
  "第一剂310人",
  "2021年建档",
])("%s begins with none", (words) => {
  expect(markLength(words)).toBe(0);
});
