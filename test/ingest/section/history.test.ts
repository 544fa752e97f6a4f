import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";
import { sectionsOf } from "./read-sections.ts";

/** When a body came to be is not when it is told of, and a text without a year is of the part of one it opens with. */

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ display, period, place }) => `${display} ${period.label} ${place?.name ?? "-"}`);
}

test("the year a subdistrict was set up in or handed over is not the year of what it counts", async () => {
  expect(
    await told(
      "【概况】柳溪街道办事处成立于1984年，1996年由诸暨市划归缙云县管理。辖区面积5.2平方千米，党员610名。2021年，街道召开会议12次。" +
        "\n【卫生】按照乡镇和街道改革安排，建立街道、社区两级网络。办理健康卡900个。缙云县柳溪街道设办公室4个。",
    ),
  ).toEqual([
    "5.2平方千米 2021年 柳溪街道",
    "610名 2021年 柳溪街道",
    "12次 2021年 柳溪街道",
    "900个 2021年 柳溪街道",
    "4个 2021年 柳溪街道",
  ]);
});

test("a body that was set up in a year and counted things in it is told of in that year", async () => {
  expect(await told("2019年成立服务队12支，走访群众300户。")).toEqual(["12支 2019年 -", "300户 2019年 -"]);
});

test("a line that names the census alone says the day it counted at", async () => {
  expect(
    await told("来源： 某网\n第七次全国人口普查主要数据情况：\n全县共有家庭户1200户，与2010年的1100户相比增加100户。"),
  ).toEqual(["1200户 截至2020年11月1日 -", "1100户 2010年 -", "100户 截至2020年11月1日 -"]);
});

test("a text that only goes by a census keeps its own year", async () => {
  const text = "缙云县2022年工作总结\n根据第七次全国人口普查结果开展走访。\n全县走访1200户。";
  expect(await told(text)).toEqual(["1200户 2022年 缙云县"]);
});

test("a text without a year is of the quarter it opens with, and its later sections too", () => {
  const label = (text: string) => sectionsOf(text).facts.period.label;
  expect(label("一季度，全县实现生产总值52亿元。\n一、农业\n粮食产量9.7万吨。")).toBe("第一季度（年份不明）");
  expect(label("全县经济平稳。\n粮食产量9.7万吨，其中一季度2万吨。")).toBe("时间不明");
  expect(label("5月，全县实现生产总值52亿元。\n粮食产量9.7万吨。")).toBe("时间不明");
});

test("who is ranked among the counties of a city is not that city", () => {
  const text =
    "科技局工作总结\n2020年，全市完成产值112亿元，在诸暨市各县市区中排名第二，完成诸暨市考核任务，超诸暨市目标。";
  expect(sectionsOf(text).facts.place).toBe(null);
  expect(sectionsOf(text.replace("各县市区中排名", "全市排名")).facts.place?.name).toBe("诸暨市");
});

test("a text whose sentences open with later and later years is of none of them, and what it tells of them was not planned", async () => {
  const { figures } = await readText(
    "青禾县卫生志\n1958年，全县接种牛痘疫苗3100人。1963年，接种麻疹疫苗5200人。1990年，建成接种门诊12个，覆盖率91%。",
  );
  expect(figures.map(({ display, period, role }) => `${display} ${period.label} ${role}`)).toEqual([
    "3100人 1958年 result",
    "5200人 1963年 result",
    "12个 1990年 result",
    "91% 1990年 result",
  ]);
});

test("a year that is planned for stays a plan of the year before it", async () => {
  const { figures } = await readText("青禾县卫生工作\n2021年，全县新建接种门诊12个。2022年，新建接种门诊15个以上。");
  expect(figures.map(({ display, period, role }) => `${display} ${period.label} ${role}`)).toEqual([
    "12个 2021年 result",
    "15个以上 2022年 plan",
  ]);
});

test("since when something goes on is not what the page of a later day tells of", async () => {
  const text =
    "青禾县医保工作\n发布时间：2023-08-04\n自从2019年国家推开药品集中采购以来，全县积极落实，共27家机构报量。";
  expect(await told(text)).toEqual(["27家 2023年 -"]);
});
