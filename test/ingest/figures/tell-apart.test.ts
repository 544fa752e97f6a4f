import { expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

test("what two segments say of two things belongs to the thing each counts first", async () => {
  expect(await metricsOf("农村低保对象14326户,发放低保金1.24亿元;城市低保对象1862户,发放低保金2316万元。")).toEqual([
    "农村低保对象 = 14326户",
    "农村低保对象·发放低保金 = 1.24亿元",
    "城市低保对象 = 1862户",
    "城市低保对象·发放低保金 = 2316万元",
  ]);
});

test("one segment alone, or segments that begin with the same, stay as they are", async () => {
  expect(await metricsOf("低保对象14326户,发放低保金1.24亿元。")).toEqual([
    "低保对象 = 14326户",
    "发放低保金 = 1.24亿元",
  ]);
  expect(await metricsOf("发放低保金1.24亿元;发放低保金2316万元。")).toEqual([
    "发放低保金 = 1.24亿元",
    "发放低保金 = 2316万元",
  ]);
});

test("two sentences that say the same under heads of their own take them", async () => {
  const { figures } = await readProse(
    "基础免疫:百白破应种4200剂次,接种率98.1%。加强免疫:百白破1310人,接种率97.4%;乙脑疫苗1200人,接种率96.3%。",
  );
  expect(figures.filter(({ family }) => family === "percent").map(metricOf)).toEqual([
    "基础免疫百白破·接种率",
    "加强免疫百白破·接种率",
    "乙脑疫苗·接种率",
  ]);
});
