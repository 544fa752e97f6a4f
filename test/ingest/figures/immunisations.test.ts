import { expect, test } from "vitest";

import { metricsOf } from "../read-prose.ts";

test.each([
  [
    "11月对8月龄至14岁儿童进行了麻疹强化免疫接种,应种数4250人,实种数4216人,接种率为99.2%。",
    ["麻疹强化免疫应种数 = 4250人", "麻疹强化免疫实种数 = 4216人", "麻疹强化免疫接种率 = 99.2%"],
  ],
  [
    "为巩固脊灰强化免疫,1月进行了一轮强化免疫,应种1250人,0剂次儿童58人,实种1236人,服苗率98.88%。",
    ["脊灰强化免疫应种 = 1250人", "0剂次儿童 = 58人", "脊灰强化免疫实种 = 1236人", "脊灰强化免疫服苗率 = 98.88%"],
  ],
])("whom a round was due to and reached is told under its vaccine: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("a group that the clause names has the rate behind it, and a vaccine of its own keeps its name", async () => {
  expect(await metricsOf("外地儿童应种61人,实种61人,服苗率100%。")).toEqual([
    "外地儿童应种 = 61人",
    "外地儿童·实种 = 61人",
    "外地儿童·服苗率 = 100%",
  ]);
  expect(await metricsOf("开展麻疹强化免疫,百白破应种2400人,实种2360人,接种率98.33%。")).toEqual([
    "百白破应种 = 2400人",
    "百白破·实种 = 2360人",
    "百白破·接种率 = 98.33%",
  ]);
});

test("whom a dose is due to is not whom it reached, and how many doses each is owed stays in the name", async () => {
  expect(await metricsOf("全市接种流感疫苗1200人,应接种1300人,接种率92.3%。")).toEqual([
    "接种流感疫苗 = 1200人",
    "应接种流感疫苗 = 1300人",
    "接种流感疫苗·接种率 = 92.3%",
  ]);
  expect(await metricsOf("应补种麻疹疫苗62人,实补种58人。")).toEqual(["应补种麻疹疫苗 = 62人", "补种麻疹疫苗 = 58人"]);
  expect(await metricsOf("应补种1剂次862人,实补种827人,应补种2剂次48人,实补种43人。")).toEqual([
    "应补种1剂次 = 862人",
    "补种1剂次 = 827人",
    "应补种2剂次 = 48人",
    "补种2剂次 = 43人",
  ]);
  expect(await metricsOf("接种狂犬疫苗312剂次104人。")).toEqual(["接种狂犬疫苗 = 312剂次", "接种狂犬疫苗 = 104人"]);
});

test("what was done for those who were found was not found itself", async () => {
  expect(await metricsOf("查出漏种儿童35名,补种33名,补种率94.3%。")).toEqual([
    "查出漏种儿童 = 35名",
    "补种 = 33名",
    "补种率 = 94.3%",
  ]);
});
