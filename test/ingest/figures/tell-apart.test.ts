import { expect, test } from "vitest";

import { metricsOf } from "../read-prose.ts";

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
