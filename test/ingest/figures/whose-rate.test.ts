import { expect, test } from "vitest";
import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** Whose a rate is that its own words leave open. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${figure.population ?? ""}${metricOf(figure)} ${figure.display}`);
}

async function last(prose: string): Promise<string | undefined> {
  return (await told(prose)).at(-1);
}

test.each([
  ["of those counted right before it", "全市在校学生31200人，疫苗接种率98%。", "在校学生疫苗接种率 98%"],
  ["of those treated", "犬伤处置2100人次，其中Ⅲ级900人次，疫苗接种率97%。", "犬伤处置疫苗接种率 97%"],
  ["of its own people", "在校学生31200人，教师疫苗接种率98%。", "教师疫苗接种率 98%"],
  ["of nobody before a semicolon", "在校学生31200人；疫苗接种率98%。", "疫苗接种率 98%"],
  ["of everybody", "常住人口31万人，疫苗接种率95%。", "疫苗接种率 95%"],
  ["and not of those who do it", "培训接种人员210人，疫苗接种率95%。", "疫苗接种率 95%"],
])("%s", async (_what, prose, figure) => {
  expect(await last(prose)).toBe(figure);
});

test("of several groups nobody says whose it is", async () => {
  const { figures } = await readProse("学校12所，学生3120人，教师210人，接种率98%。");
  expect(figures.at(-1)?.flags).toContain("unresolved-parallel");
});

test("other people take the place of those before, and the total is of none of them", async () => {
  expect(await told("男性接种率85%，女性88%，合计86.5%。")).toEqual([
    "男性接种率 85%",
    "女性·接种率 88%",
    "接种率 86.5%",
  ]);
});

test("a row of rates of other vaccines goes on with the people it began with", async () => {
  expect(await told("60岁以上老年人流感疫苗接种率38%，肺炎疫苗接种率21%，全市水痘疫苗接种率72%。")).toEqual([
    "60岁以上老年人流感疫苗接种率 38%",
    "60岁以上肺炎疫苗接种率 21%",
    "水痘疫苗接种率 72%",
  ]);
});

test("shares in a row are of as many things told before", async () => {
  expect((await told("接种门诊86家，其中规范化门诊72家、示范门诊14家，占比83.7%和16.3%。")).slice(-2)).toEqual([
    "规范化门诊·占比 83.7%",
    "示范门诊·占比 16.3%",
  ]);
});

test("who is due is none of those who were", async () => {
  expect(await last("3—6岁儿童应查验4.1万人，查验率97.6%。")).toBe("3-6岁儿童查验率 97.6%");
});

test.each([
  ["two counts of one kind lend it no name", "职工医保参保28万人，居民医保参保84万人，参保率99.6%。", "参保率 99.6%"],
  ["one does", "居民医保参保84万人，参保率99.6%。", "居民医保参保率 99.6%"],
  ["so does the part", "高血压患者1200人，其中糖尿病患者310人，规范管理率75%。", "糖尿病患者·规范管理率 75%"],
  ["beds have nobody managed", "新增床位300张，规范管理率达到80%。", "规范管理率 80%"],
])("%s", async (_what, prose, figure) => {
  expect(await last(prose)).toBe(figure);
});

test("what was spent is of the project whose cost was told, and of no part of it", async () => {
  const prose = "某院二期总投资6.2亿元，设床位600张，完成投资2.1亿元；门诊楼总投资1.4亿元，完成投资0.2亿元。";
  expect((await told(prose)).filter((figure) => figure.includes("完成"))).toEqual([
    "某院二期·完成投资 2.1亿元",
    "门诊楼·完成投资 0.2亿元",
  ]);
});

test.each([
  ["出厂水合格率98.5%、末梢水93.1%。", ["出厂水合格率 = 98.5%", "末梢水·合格率 = 93.1%"]],
  ["新增流动儿童建卡312人，流动儿童建卡率99.4%。", ["新增流动儿童建卡 = 312人", "流动儿童建卡率 = 99.4%"]],
])("a kind takes the place of its like, and a rate that names its people is theirs: %s", async (prose, names) => {
  expect(await metricsOf(prose)).toEqual(names);
});

test("what was spent is of no ratio, and what each person has still is of it", async () => {
  expect(await last("每千人口拥有托位4.2个，建成托育中心主体工程，投资1.7亿元。")).toBe("投资 1.7亿元");
  expect(await last("为980名残疾人每人每月补助80元，补助资金78万元。")).toContain("补助资金 78万元");
});
