import { expect, test } from "vitest";
import { metricOf, metricsOf, readProse } from "../read-prose.ts";

test("vaccines alone before percentages have the 接种率 of the heading and of their stage", async () => {
  expect(await metricsOf("3.接种率调查。基础免疫卡介苗99.6%、乙脑98.4%；加强免疫百白破97.3%、乙脑94.2%。")).toEqual([
    "基础免疫卡介苗接种率 = 99.6%",
    "基础免疫乙脑接种率 = 98.4%",
    "加强免疫百白破接种率 = 97.3%",
    "加强免疫乙脑接种率 = 94.2%",
  ]);
  expect(await metricsOf("3.抗体监测。乙脑98.4%、甲肝94.2%。")).toEqual(["乙脑 = 98.4%", "甲肝 = 94.2%"]);
});

test("the rate of one vaccine lends another the measure and not its name", async () => {
  expect(await metricsOf("卡介苗接种率99.6%，乙脑98.4%。")).toEqual(["卡介苗接种率 = 99.6%", "乙脑·接种率 = 98.4%"]);
  expect(await metricsOf("适龄儿童接种率95.6%，其中城区97.2%。")).toContain("城区·适龄儿童接种率 = 97.2%");
});

test("vaccines counted under a heading of 接种 were given, those bought were not", async () => {
  expect(await metricsOf("4.疫苗接种。腮腺炎疫苗1403人份，水痘疫苗907人份。")).toEqual([
    "腮腺炎疫苗接种 = 1403人份",
    "水痘疫苗接种 = 907人份",
  ]);
  expect(await metricsOf("4.疫苗管理。腮腺炎疫苗1403人份。")).toEqual(["腮腺炎疫苗 = 1403人份"]);
});

test("what the members make up is none of them", async () => {
  expect(await metricsOf("医院直补21.5万元，新农合补助14.3万元，总计补助35.8万元。")).toContain("总计补助 = 35.8万元");
});

test("by what is judged is no name", async () => {
  expect(await metricsOf("碘盐监测300份，按20mg/kg判断，合格295份，合格率98.3%。")).toContain(
    "碘盐监测·合格率 = 98.3%",
  );
});

test("the rate that is the highest and the lowest are each of their own vaccine", async () => {
  const told = "完成全程补种1439人，在漏种疫苗中，乙肝疫苗的补种率最高，达到99.6%，而最低的是白破疫苗，为97.1%。";
  expect(await metricsOf(told)).toEqual(["完成补种 = 1439人", "乙肝疫苗的补种率 = 99.6%", "白破疫苗补种率 = 97.1%"]);
});

test("how much of a deed was done is its rate, and how much of a task is not", async () => {
  expect(await metricsOf("产前筛查由2016年的22.8%上升至2021年的69.7%。")).toContain("产前筛查率 = 69.7%");
  expect(await metricsOf("宫颈癌筛查完成任务的67%。")).not.toContain("宫颈癌筛查率 = 67%");
});

test("the first dose within a day is that of 乙肝, where no vaccine is named", async () => {
  expect(await metricsOf("麻疹应种795人，实种778人；24小时首针及时率为97.2%。")).toContain("乙肝疫苗及时率 = 97.2%");
  expect(await metricsOf("麻疹疫苗首针及时接种率为91.3%。")).not.toContain("乙肝疫苗及时率 = 91.3%");
  expect(await metricsOf("首针乙肝疫苗接种1851人，接种率99.2%，24小时内及时接种率98.6%。")).toContain(
    "乙肝疫苗及时接种率 = 98.6%",
  );
  const within = await metricsOf("乙肝应种208人，实种205人，其中首针及时187人，及时率为89.9%，随访及时率91%。");
  expect(within).toContain("乙肝疫苗及时率 = 89.9%");
  expect(within).not.toContain("乙肝疫苗及时率 = 91%");
});

test("vaccines behind the rate of another have that rate", async () => {
  expect(await metricsOf("脊灰疫苗第三剂接种率98.6%，麻腮风疫苗第一剂98.2%、第二剂97.4%，水痘疫苗储备率31%。")).toEqual(
    ["脊灰疫苗接种率 = 98.6%", "麻腮风疫苗接种率 = 98.2%", "麻腮风疫苗接种率 = 97.4%", "水痘疫苗储备率 = 31%"],
  );
});

test("a rate of doses is of those who were due", async () => {
  const { figures } = await readProse("18月龄儿童应种986人，实种972人，及时接种率91.3%。设接种点12个。");
  expect(figures.map(({ population }) => population)).toEqual(["18月龄", "18月龄", "18月龄", null]);
});

test.each([
  ["七年级应种152人，接种144人，接种率94.7%。", ["七年级应种 = 152人", "七年级接种 = 144人", "七年级接种率 = 94.7%"]],
  ["已完成第一剂接种271人，接种率95.3%。", ["完成接种 = 271人", "接种率 = 95.3%"]],
  ["流感疫苗接种271人，接种率95.3%。", ["流感疫苗接种 = 271人", "流感疫苗接种率 = 95.3%"]],
  ["为7—8年级女生接种疫苗271人。", ["7—8年级女生接种疫苗 = 271人"]],
])("what was given and its rate go by the name of those who were due: %s", async (prose, names) => {
  expect(await metricsOf(prose)).toEqual(names);
});

test("the vaccine that is the highest or the lowest has the rate, with its dose", async () => {
  const { figures } = await readProse(
    "全市八苗报告接种率均在95%以上，其中卡介苗最高，为99.2%，百白破第4剂最低，为95.3%。全市儿童接种率最高，达98.4%。",
  );
  expect(
    figures.slice(1).map((figure) => `${figure.qualifiers.join("")} ${metricOf(figure)} = ${figure.display}`),
  ).toEqual([" 卡介苗报告接种率 = 99.2%", "第四剂 百白破报告接种率 = 95.3%", " 儿童接种率 = 98.4%"]);
});
