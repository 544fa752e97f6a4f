import { expect, test } from "vitest";
import { metricsOf, readText } from "../read-prose.ts";

/** Whose a measure is in the reports of development, investment and education. */

const rolesOf = async (prose: string) => {
  const { figures } = await readText(`缙云县2023年工作情况\n${prose}`);
  return figures.map(({ display, role, metric: { phrase, head } }) => `${phrase}·${head} ${role} ${display}`);
};

test("behind parts that make up the whole what is measured is of the whole", async () => {
  expect(await metricsOf("全县实施交通项目18个，其中新建项目6个，续建项目12个，总投资额39亿元。")).toContain(
    "实施交通项目·总投资额 = 39亿元",
  );
  // Parts that leave some out say nothing of the rest.
  expect(await metricsOf("全县实施交通项目18个，其中新建项目6个，续建项目9个，总投资额39亿元。")).toContain(
    "续建项目·总投资额 = 39亿元",
  );
});

test("a share of a plan is of the sum right before it", async () => {
  expect(await metricsOf("开复工项目48个，开复工率为83%，完成投资61亿元，占年度计划的49%。")).toContain(
    "开复工项目完成投资·占年度计划 = 49%",
  );
});

test("what was spent is of the one thing whose cost the sentence before told", async () => {
  const read = await metricsOf("省级6项，概算投资140亿元，当年计划投资19亿元。1-9月份完成投资12亿元，投资完成率63%。");
  expect(read).toContain("省级·完成投资 = 12亿元");
  expect(read).toContain("省级投资完成率 = 63%");
  const several = await metricsOf("省级6项，概算投资140亿元，市级5项，概算投资40亿元。1-9月份完成投资12亿元。");
  expect(several.at(-1)).toBe("完成投资 = 12亿元");
});

test("a time between a topic and its number is no topic", async () => {
  expect(await metricsOf("截止目前，水利工程进展顺利，1-9月份，完成投资12亿元。")).toEqual([
    "水利工程·完成投资 = 12亿元",
  ]);
});

test("who learns, leaves and teaches stand side by side", async () => {
  expect(await metricsOf("小学招生430人，在校生2501人，毕业生402人，专任教师152人。")).toEqual([
    "小学招生 = 430人",
    "小学·在校生 = 2501人",
    "小学·毕业生 = 402人",
    "小学·专任教师 = 152人",
  ]);
});

test("a bracket that says what is left out, or what is taken for 100, parts no name", async () => {
  expect(await metricsOf("中等职业教育（不含人社部门管理的技工学校）共有学校5所，招生1020人。")).toContain(
    "中等职业教育(不含人社部门管理的技工学校)学校·招生 = 1020人",
  );
  expect(await metricsOf("总人口性别比（以女性为100，男性对女性的比例）为105.3，略有降低。")).toEqual([
    "总人口性别比 = 105.3",
  ]);
});

test("what is foreseen or aimed at was not reached", async () => {
  expect(await rolesOf("预测上半年工业总产值122亿元，同比增长13%；工业增加值25亿元。")).toEqual([
    "预测工业总产值· plan 122亿元",
    "预测工业总产值·增长 plan 13%",
    "工业增加值· plan 25亿元",
  ]);
  expect(await rolesOf("工业增加值增速确保目标增长12%，奋斗目标增长14%。")).toEqual([
    "工业增加值·增长 plan 12%",
    "工业增加值·增长 plan 14%",
  ]);
  expect(await rolesOf("开展灾害预测预警12次。工业增加值增长12%。")).toEqual([
    expect.stringContaining("result 12次"),
    "工业增加值· change 12%",
  ]);
});

test("rubbish is carted away in loads and in tons", async () => {
  expect(await metricsOf("累计清运垃圾315车、1411吨，施划车位20个，整治3车道公路。")).toEqual([
    "清运垃圾 = 315车",
    "清运垃圾 = 1411吨",
    expect.stringContaining("20个"),
    expect.anything(),
  ]);
});

test("a sum that begins a wrapped line belongs to the words above it", async () => {
  const above = "为家庭经济困难的义务教育阶段在校学生和幼儿发放生活补助金";
  expect(await metricsOf(`教育投入有所增加，各项补助及时到位，具体情况是\n${above}\n89万元。`)).toEqual([
    expect.stringMatching(/生活补助金 = 89万元$/),
  ]);
});

test("who works and who teaches in one kind of school are of that kind", async () => {
  expect(await metricsOf("普通高中共有教职工250人，专任教师193人。小学共有教职工150人，专任教师133人。")).toEqual([
    "普通高中共有教职工 = 250人",
    "普通高中·专任教师 = 193人",
    "小学教职工 = 150人",
    "小学·专任教师 = 133人",
  ]);
});

test("a paragraph behind a dash is of the part it names", async () => {
  expect(await metricsOf("——小学。校数17所；毕业408人；招生375人；在校生2250人，比上年减少36人。")).toEqual([
    "小学校数 = 17所",
    "小学毕业 = 408人",
    "小学招生 = 375人",
    "小学在校生 = 2250人",
    "小学在校生 = 36人",
  ]);
});

test("a month that is told of alone is of that month, in whatever stretch it stands", async () => {
  const { figures } = await readText(
    "缙云县2019年1-8月工业运行\n1-8月，工业增加值增长7.3%，工业增加值8月当月增长8.9%，用电量增长2.1%。",
  );
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "7.3% 2019年1—8月",
    "8.9% 2019年8月",
    "2.1% 2019年1—8月",
  ]);
});
