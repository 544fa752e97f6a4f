import { expect, test } from "vitest";

import { metricsOf } from "../read-prose.ts";

test.each([
  [
    "快速评估调查儿童410人,接种407人,接种率99.3%;补种12人。",
    ["快速评估调查儿童 = 410人", "快速评估接种 = 407人", "快速评估接种率 = 99.3%", "补种 = 12人"],
  ],
  [
    "市级专家组抽查儿童180人,接种176人,接种率97.78%。",
    ["市级专家组抽查儿童 = 180人", "抽查接种 = 176人", "抽查接种率 = 97.78%"],
  ],
  [
    "强化接种率达到98.4%,县级专家组快速评估抽查儿童180人,接种176人,接种率97.78%。",
    ["强化接种率 = 98.4%", "县级专家组快速评估抽查儿童 = 180人", "快速评估接种 = 176人", "快速评估接种率 = 97.78%"],
  ],
  ["摸底儿童410人,接种407人,接种率99.3%。", ["摸底儿童 = 410人", "接种 = 407人", "接种率 = 99.3%"]],
])("what a survey found is of those it asked and of nobody else: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("who was found among people screened is one of them, up to the semicolon", async () => {
  expect(await metricsOf("筛查65岁以上老人2800人,发现可疑31人,确诊4人;筛查糖尿病患者520人,确诊3人。")).toEqual([
    "筛查老人 = 2800人",
    "筛查老人·发现可疑 = 31人",
    "筛查老人·确诊 = 4人",
    "筛查糖尿病患者 = 520人",
    "筛查糖尿病患者·确诊 = 3人",
  ]);
  expect(await metricsOf("无症状感染者12人,确诊3人。")).toEqual(["无症状感染者 = 12人", "确诊 = 3人"]);
});

test.each([
  ["涉及学校4所、幼儿园1所,发病126人。", "发病 = 126人"],
  ["密切接触者筛查率99%,成功治疗率95.8%。", "成功治疗率 = 95.8%"],
])("who fell ill and how they were treated is not of what stands before: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toContain(expected);
});

test("one kind of area takes the place of the other before a rate", async () => {
  expect(await metricsOf("城区接种率99.1%,乡镇98.4%。")).toEqual(["城区接种率 = 99.1%", "乡镇·接种率 = 98.4%"]);
});

test("the lowest of the towns and the mean of all have the towns' rate", async () => {
  expect(
    await metricsOf("东溪镇、西岭镇流感疫苗接种率分别为62.1%、58.3%;南坪乡最低,仅为31.2%。全县平均52.2%。"),
  ).toEqual([
    "东溪镇 流感疫苗接种率 = 62.1%",
    "西岭镇 流感疫苗接种率 = 58.3%",
    "南坪乡 流感疫苗接种率 = 31.2%",
    "流感疫苗接种率 = 52.2%",
  ]);
  // Two rates before it: nobody knows which the mean is of.
  expect(await metricsOf("东溪镇接种率62.1%,西岭镇建档率58.3%。全县平均52.2%。")).toContain("平均 = 52.2%");
});
