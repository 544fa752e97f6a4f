import { expect, test } from "vitest";

import { metricsOf, readProse, readText } from "../read-prose.ts";

/** Whose a figure is where several towns, budgets and names like words stand side by side. */

test("a town's name before a rate takes the place of the town before", async () => {
  expect(await metricsOf("甲溪镇接种率97.4%，排名第一；乙桥镇96.2%，排名第二；丙坪乡91.8%，居末位。")).toEqual([
    "甲溪镇 接种率 = 97.4%",
    "甲溪镇 接种率·排名 = 第一",
    "乙桥镇 接种率 = 96.2%",
    "乙桥镇 接种率·排名 = 第二",
    "丙坪乡 接种率 = 91.8%",
  ]);
});

test("what the first and the last of an order are measured by goes with each of them", async () => {
  const prose = "接种率排名前两名的乡镇：甲溪镇政府97%、乙桥镇政府96%。";
  expect(await metricsOf(prose)).toEqual(["甲溪镇 接种率 = 97%", "乙桥镇 接种率 = 96%"]);
  expect(await metricsOf("接种率排名后两名的部门水务局72%、林草局80%。")).toEqual([
    "水务局·接种率 = 72%",
    "林草局·接种率 = 80%",
  ]);
  expect(await metricsOf(prose.replace("接种率排名前两名的乡镇", "前两名的乡镇"))).toEqual([
    "甲溪镇政府 = 97%",
    "乙桥镇政府 = 96%",
  ]);
});

test("what a budget is called at the start of the year is no point in time", async () => {
  const { figures } = await readProse("2020年年初预算1860.4万元，决算支出1975.2万元；2020年初在册职工312人。");
  expect(figures.map(({ metric, period }) => `${period.label}${metric.phrase}`)).toEqual([
    "2020年年初预算",
    "2020年决算支出",
    "2020年初在册职工",
  ]);
});

test("a county whose name is a word too is itself at the start of a title with a year", async () => {
  const rows = "乡镇 第一剂 第二剂\n甲溪镇 6120 5886\n乙桥镇 2740 2655";
  const { sections } = await readText(`会同县2021年疫苗接种情况日报\n单位：剂次\n${rows}`);
  expect(sections[0]?.facts.place?.name).toBe("会同县");
  const joint = await readText("会同县公安局开展检查\n全年检查12次。");
  expect(joint.sections[0]?.facts.place?.name).toBeUndefined();
});

test("minutes behind the hour of a day are no points", async () => {
  expect(await metricsOf("截至2021年7月26日16时30分，全市累计接种疫苗18059人。")).toEqual(["接种疫苗 = 18059人"]);
});

test("who died is none of those who left the hospital", async () => {
  expect(await metricsOf("全市报告确诊病例412例（治愈出院396例，死亡3例）。")).toEqual([
    "报告确诊病例 = 412例",
    "报告确诊病例·治愈出院 = 396例",
    "报告确诊病例·死亡 = 3例",
  ]);
});
