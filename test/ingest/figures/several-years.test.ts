import { expect, test } from "vitest";

import { metricsOf, readProse, readText } from "../read-prose.ts";

/** Texts that tell of several years or rounds: which number is whose. */

async function periodsOf(prose: string, heading?: string): Promise<string[]> {
  const { figures } = await readProse(prose, heading);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("numbers in turn behind a stretch of years are one year's each, and no others' are", async () => {
  expect(await periodsOf("2019—2021年发病率依次为8.1/10万、6.2/10万、4.4/10万。")).toEqual([
    "8.1/10万 2019年",
    "6.2/10万 2020年",
    "4.4/10万 2021年",
  ]);
  expect(await periodsOf("2019—2021年男、女发病率依次为8.1/10万、6.2/10万。")).toEqual([
    "8.1/10万 2019—2021年",
    "6.2/10万 2019—2021年",
  ]);
});

test("names in turn are shared out too, and a name behind 依次为 is its own number's", async () => {
  expect(await metricsOf("高血压、糖尿病患者管理率依次为71.2%、68.5%。")).toEqual([
    "高血压患者管理率 = 71.2%",
    "糖尿病患者管理率 = 68.5%",
  ]);
  expect(await metricsOf("发病数居前两位的病种依次为流感402例、肝炎287例。")).toEqual([
    "流感·发病 = 402例",
    "肝炎·发病 = 287例",
  ]);
});

test("as many numbers as rounds are one round's each", async () => {
  expect(await metricsOf("开展两轮强化免疫,两轮实种人数分别为8350人和8205人,报告接种率分别达到98.5%、98.7%。")).toEqual(
    ["第一轮实种人数 = 8350人", "第二轮实种人数 = 8205人", "第一轮报告接种率 = 98.5%", "第二轮报告接种率 = 98.7%"],
  );
  const { figures } = await readProse("开展两轮强化免疫,三个镇实种人数分别为801人、802人、803人。");
  expect(figures.map(({ flags }) => flags)).toEqual(Array.from({ length: 3 }, () => ["unresolved-parallel"]));
});

test("a month is of none of the several years told of before it", async () => {
  expect(await periodsOf("2019—2021年报告病例412例。其中5至8月份占71.8%。")).toEqual([
    "412例 2019—2021年",
    "71.8% 5—8月（年份不明）",
  ]);
  expect(await periodsOf("2021年报告病例412例。其中5至8月份占71.8%。")).toEqual(["412例 2021年", "71.8% 2021年5—8月"]);
  expect(await periodsOf("2018—2020年报告病例412例。今年5至8月份报告31例。")).toEqual([
    "412例 2018—2020年",
    "31例 2021年5—8月",
  ]);
});

test("the point that stands for 。 ends a sentence, that of a number or a list does not", async () => {
  expect(await periodsOf("2019-2021年累计报告431例,疫情下降.2018年发病率2.31/10万,为历史最低.")).toEqual([
    "431例 2019—2021年",
    "2.31/10万 2018年",
  ]);
  expect(await metricsOf("二.免疫规划接种率98.5%.建卡率96.83%.")).toEqual([
    "免疫规划接种率 = 98.5%",
    "建卡率 = 96.83%",
  ]);
});

test("a time behind the point of a list opens its clause", async () => {
  expect(await periodsOf("• 2019—2020流感季接种率1.57%。\n● 2018年接种率1.2%。")).toEqual([
    "1.57% 2019—2020流感季",
    "1.2% 2018年",
  ]);
});

test("what has come together since something began is more than the time told of", async () => {
  expect(await periodsOf("自2019年项目启动以来,累计筛查3.1万人,其中女性2万人。自今年3月以来,累计签约300人。")).toEqual([
    "3.1万人 截至2021年底历年累计",
    "2万人 截至2021年底历年累计",
    "300人 2021年3—12月",
  ]);
});

test("本季度 is of no certain quarter where one has just begun", async () => {
  const periodOn = async (day: string) => {
    const { figures } = await readText(`疾控中心工作报告\n今年以来,各项工作稳步推进。本季度报告87例。\n${day}`);
    return figures.map(({ period }) => period.label);
  };
  expect(await periodOn("2021年10月12日")).toEqual(["时间不明"]);
  expect(await periodOn("2021年9月28日")).toEqual(["2021年第三季度"]);
});

test("some days from the first of a month are their own sentence's, and 本周 is the week its bulletin is of", async () => {
  expect(await periodsOf("8月1日至7日,开展义诊3场。培训120人。")).toEqual(["3场 2021年8月1日—8月7日", "120人 2021年"]);
  const weekly = "诸暨市2021年第32周疫情周报";
  expect(await periodsOf("本周报告312例。流感报告12例。第31周报告80例。", weekly)).toEqual([
    "312例 2021年第32周",
    "12例 2021年第32周",
    "80例 2021年第31周",
  ]);
  expect(await periodsOf("本周报告312例。")).toEqual(["312例 时间不明"]);
});

test("a month and its count stand side by side, and neither is a day", async () => {
  expect(await periodsOf("1月接种1.2万剂次,2月0.9万剂次,3月15例。3月15日接种20人。")).toEqual([
    "1.2万剂次 2021年1月",
    "0.9万剂次 2021年2月",
    "15例 2021年3月",
    "20人 2021年3月15日",
  ]);
});

test("昨日 is the day before a text was put online, and of no day where none is told", async () => {
  const page = (day: string) => `一季度工作情况\n${day}\n今年一季度,全县门诊21.3万人次。昨日接种312人。`;
  const last = async (text: string) => (await readText(text)).figures.at(-1)?.period.label;
  expect(await last(page("发布时间：2024-04-12"))).toBe("2024年4月11日");
  expect(await last(`2023年工作总结\n昨日接种312人。`)).toBe("时间不明");
});

test("the first years of a plan are those, and months of a later year have been counted", async () => {
  const { figures } = await readProse("“十四五”前三年,累计投入3.2亿元。2024年1-9月,投入0.9亿元。2024年,投入2亿元。");
  expect(figures.map(({ display, period, role }) => `${display} ${period.label} ${role}`)).toEqual([
    "3.2亿元 2021—2023年 result",
    "0.9亿元 2024年1—9月 result",
    "2亿元 2024年 plan",
  ]);
});
