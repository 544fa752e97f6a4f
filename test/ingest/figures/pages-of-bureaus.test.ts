import { expect, test } from "vitest";

import type { Figure } from "../../../src/reports/figure.ts";
import { metricOf, readProse, readText } from "../read-prose.ts";

/** Statements as other bureaus' pages make them, each with a neighbour that reads otherwise. */

async function figureIn(prose: string, display: string, heading?: string): Promise<Figure> {
  const { figures } = await readProse(prose, heading);
  const found = figures.find((figure) => figure.display === display);
  if (!found) throw new Error(`${display} is not among ${figures.map((figure) => figure.display).join(" ")}`);
  return found;
}

test.each([
  ["检出不合格食品347批次，总体不合格率2.09%，合格率为97.91%。", "97.91%", "总体合格率"],
  ["检出不合格食品347批次，总体不合格率2.09%，合格率为97.91%。", "2.09%", "总体不合格率"],
  ["全市重污染天数比例首次降到1%以内，达到0.9%。", "0.9%", "重污染天数比例"],
  ["全市水质优良（Ⅰ—Ⅲ类）断面比例为87.9%。", "87.9%", "水质优良(Ⅰ—Ⅲ类)断面比例"],
  ["全市新增城镇就业1958人，完成全年目标数65.3%。", "65.3%", "新增城镇就业·占目标"],
  ["参保达到28.64万人，实现全年目标数的92.48%。", "92.48%", "参保·占目标"],
])("%s says what %s is of", async (prose, display, metric) => {
  expect(metricOf(await figureIn(prose, display))).toBe(metric);
});

test.each([
  ["康复中心占地20亩，建筑面积1.2万平方米。", "20亩", "result"],
  ["绿地占全部用地的20%。", "20%", "share"],
  ["登记失业率3.37%，高于目标要求2个百分点。", "2个百分点", "change"],
  ["完成植树造林1100亩，超目标任务200亩。", "200亩", "change"],
  ["2021年计划的种植粮食面积37.7万亩。", "37.7万亩", "plan"],
  ["完成投资4亿元，占年度计划的45%。", "45%", "completion"],
])("%s: the role of %s is %s", async (prose, display, role) => {
  expect((await figureIn(prose, display)).role).toBe(role);
});

test("when something is to be done says nothing of the next sentence", async () => {
  const prose = "道路正在招标，计划四季度开工建设。建成公共停车场6座，新增车位2900余个。";
  expect((await figureIn(prose, "6座")).period.label).toBe("2021年");
  const told = "四季度集中开工道路3条。建成公共停车场6座。";
  expect((await figureIn(told, "6座")).period.label).toBe("2021年第四季度");
});

test("a heading that praises new ideas heads what was done", async () => {
  const prose = "二、创新思路，推进三农工作\n全市新购农机具489台，发放补贴69.58万元。";
  expect((await figureIn(prose, "489台")).role).toBe("result");
  expect((await figureIn(prose.replace("创新思路，推进三农工作", "工作思路"), "489台")).role).toBe("plan");
});

test("a text that tells what was done in later years is not of the first it names", async () => {
  const lines = [
    "关于老旧小区改造情况的汇报",
    "2020年，我县实施改造老旧小区21个，涉及2840户，年内已竣工。",
    "2021年，我县实施改造老旧小区28个，余下3个小区在2022年5月份已完成。",
  ];
  const roles = async (text: string[]) => {
    const { figures } = await readText(text.join("\n"));
    return figures.filter(({ display }) => display === "28个").map(({ role, period }) => `${period.label} ${role}`);
  };
  expect(await roles(lines)).toEqual(["2021年 result"]);
  expect(await roles(lines.map((line) => line.replace("在2022年5月份已完成", "力争2022年5月份完成")))).toEqual([
    "2021年 plan",
  ]);
});

test("kinds that are counted are as many names, and a share of each goes the same way", async () => {
  const prose =
    "其中，企业、机关事业、灵活就业等其他人员三类参保人（包括退休人员）分别为26100人、7030人、5340人，占总数的67.8%、18.1%和13.9%。";
  expect(metricOf(await figureIn(prose, "7030人"))).toBe("机关事业参保人");
  const share = await figureIn(prose, "18.1%");
  expect([share.role, share.metric.phrase]).toEqual(["share", "机关事业参保人"]);
});

test("shares behind levels that could not be shared out belong to no one either", async () => {
  const prose = "企业、机关两类参保人分别为244人、65人、52人，占总数的67.6%、18.1%和14.4%。";
  expect((await figureIn(prose, "18.1%")).flags).toContain("unresolved-parallel");
});

test("a city whose news is written elsewhere, and whose rank is told among the province's", async () => {
  const dispatch = "大同市食品抽检情况\n本报北京1月8日电（记者某某）大同市共完成抽检166批次，大同市合格率97.9%。";
  const { facts } = await readText(dispatch);
  expect(facts.place?.name).toBe("大同市");
  const ranked =
    "市生态环境局2024年工作总结\n2024年我市空气质量优良率95.9%，全省排名第三；水质比例96.9%，全省排名第五；海域优良率78.2%，排名全省第一。全省前列。";
  expect((await readText(ranked)).facts.placeLabel).toBe("未署名的市");
});

test.each([
  ["发生事故7起（道路运输事故3起，死亡2人），死亡9人。", "2人", "道路运输事故·死亡"],
  ["发生事故7起（道路运输事故3起，死亡2人），死亡9人。", "9人", "发生事故·死亡"],
  ["发生事故7起（其他（火灾）事故3起，死亡2人），死亡9人。", "9人", "发生事故·死亡"],
])("%s: what a bracket counts is the subject inside it: %s is %s", async (prose, display, metric) => {
  expect(metricOf(await figureIn(prose, display))).toBe(metric);
});

test("what is said at once of a level in its unit is its change, and what is spent of it is none", async () => {
  expect((await figureIn("全市大豆产量2028万吨，增加389万吨。", "389万吨")).role).toBe("change");
  expect((await figureIn("全市安排资金300万元，增加20个岗位。", "20个")).role).toBe("result");
});

test("同期相比 compares, and is no time of what follows", async () => {
  const prose = "同期相比，事故总数下降12.5%。全市编发信息快报83期。";
  expect((await figureIn(prose, "83期")).period.label).toBe("2021年");
});

test("a full stop for the point of a rate ends no sentence, and behind a count it does", async () => {
  expect((await figureIn("全市加强接种率达到了97。42%，走访6村。", "97.42%")).value).toBe("97.42");
  expect((await figureIn("出生儿童3120人，出生率为9。27，农民收入8120元。", "9.27")).value).toBe("9.27");
  expect((await figureIn("全市发病率为412。35/10万，比上年下降。", "412.35/10万")).value).toBe("412.35");
  expect((await figureIn("查漏补种率为9。27人已补种。", "27人")).value).toBe("27");
  expect((await figureIn("全市死亡0。2013年报告12例。", "12例")).period.label).toBe("2013年");
  const { figures } = await readProse("全市抽查幼儿9村270人。36%的村达到标准。");
  expect(figures.map(({ display }) => display)).toContain("36%");
});

test("a year of a title without 年 is the year of its summary", async () => {
  const { facts } = await readText(
    "县应急管理局2022工作总结和2023年工作思路\n一、工作情况\n全县抽查企业113家，发现隐患202项。",
  );
  expect(facts.period.label).toBe("2022年");
});

test("a report on how a plan was carried out tells of results", async () => {
  const text =
    "甲省关于2021年事业发展计划执行情况的通报\n一、就业计划执行情况\n2021年就业计划目标为：全省新增就业60万人。实际完成情况如下：\n（一）全省新增就业63.6万人，完成全年计划的106%。\n（二）全省登记失业率4.45%。";
  const { figures } = await readText(text);
  expect(figures.map(({ display, role }) => `${display} ${role}`)).toEqual([
    "60万人 plan",
    "63.6万人 result",
    "106% completion",
    "4.45% result",
  ]);
});

test("what stands beside a change with nothing of its own is one too", async () => {
  expect((await figureIn("适时提高两类对象补助标准，提高幅度达30%和20%。", "20%")).role).toBe("change");
  expect((await figureIn("补助标准提高30%，覆盖率20%。", "20%")).role).toBe("result");
});

test("what is measured keeps its short name, and how long it has been is none of it", async () => {
  expect(
    metricOf(await figureIn("全市细颗粒物（PM2.5）有监测数据以来浓度首次降到29微克/立方米。", "29微克/立方米")),
  ).toBe("细颗粒物(PM2.5)浓度");
});

test("a heading whose line end was lost stands before the time and leaves it its figures", async () => {
  const glued = "一、基本情况2019年，全市实施改造小区20个。";
  expect((await figureIn(glued, "20个")).period.label).toBe("2019年");
  const told = "根据平台2019年通报，全市实施改造小区20个。";
  expect((await figureIn(told, "20个")).period.label).toBe("2021年");
});

test("a ‰ that is typed as %o is one, and a full stop read as o is none", async () => {
  expect((await figureIn("全市婴儿死亡率6.19%o，低于上年。", "6.19‰")).unit).toBe("‰");
  expect((await figureIn("全市孕产妇救治率98%o各县均有专人。", "98%")).unit).toBe("%");
});

test("what a page says of its own text, a web address and an era are no figures", async () => {
  const prose = "本篇文章512字，读完约2分钟。民国12年（1923年）设接生员12人。详见http://www.abc.cn/tj/7120.html。";
  const { figures } = await readProse(prose);
  expect(figures.map(({ display }) => display)).toEqual(["12人"]);
});

test("不到 belongs to the number, and 达不到 does not", async () => {
  expect((await figureIn("全市每月分发手册不到3000本。", "不到3000本")).approx).toBe("不足");
  const { figures } = await readProse("全市合格率达不到80%的门诊3家。");
  expect(figures.map(({ display }) => display)).toContain("80%");
});

test("money that is given to those who were just counted is theirs, and a clause that names its own is not", async () => {
  expect(metricOf(await figureIn("对32个失独家庭，给予12.6万元医疗救助。", "12.6万元"))).toBe("失独家庭医疗救助");
  expect(metricOf(await figureIn("走访32个失独家庭，发放12.6万元教育补助。", "12.6万元"))).toBe("发放教育补助");
});
