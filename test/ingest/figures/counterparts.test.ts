import { expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

test.each([
  [
    "基金总收入9.12亿元，总支出8.47亿元，当期结余0.65亿元，累计结余6.03亿元。",
    ["基金总收入 = 9.12亿元", "基金总支出 = 8.47亿元", "基金·当期结余 = 0.65亿元", "基金·累计结余 = 6.03亿元"],
  ],
  [
    "居民医保基金收入18.2亿元，支出17.6亿元，累计结存9.4亿元。",
    ["居民医保基金收入 = 18.2亿元", "居民医保基金·支出 = 17.6亿元", "居民医保基金·结存 = 9.4亿元"],
  ],
  [
    "牛存栏2.4万头，出栏0.9万头；家禽存笼86万羽，出笼104万羽。",
    ["牛存栏 = 2.4万头", "牛出栏 = 0.9万头", "家禽存笼 = 86万羽", "家禽出笼 = 104万羽"],
  ],
  [
    "油菜种植面积6.2万亩，总产量0.9万吨；蔬菜面积3万亩，产量8万吨，产值2.1亿元。",
    ["油菜种植面积 = 6.2万亩", "油菜总产量 = 0.9万吨", "蔬菜面积 = 3万亩", "蔬菜产量 = 8万吨", "蔬菜产值 = 2.1亿元"],
  ],
  [
    "粮食播种面积38万亩，总产16万吨，其中水稻21万亩，产量10万吨；玉米9万亩，产量4万吨。",
    [
      "粮食播种面积 = 38万亩",
      "粮食总产 = 16万吨",
      "水稻 = 21万亩",
      "水稻产量 = 10万吨",
      "玉米 = 9万亩",
      "玉米产量 = 4万吨",
    ],
  ],
])("the counterpart of a measure is of the same owner: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("what was spent of several sums is of none of them, and so is its rate", async () => {
  expect(await metricsOf("省级补助资金312万元，市级配套95万元，实际支出388万元，执行率95.3%。")).toEqual([
    "省级补助资金 = 312万元",
    "市级配套 = 95万元",
    "实际支出 = 388万元",
    "实际支出·执行率 = 95.3%",
  ]);
});

test.each([
  ["养老机构86所（公办31所、民办55所）。", ["养老机构 = 86所", "公办养老机构 = 31所", "民办养老机构 = 55所"]],
  ["养老机构86所；民办医院12所。", ["养老机构 = 86所", "民办医院 = 12所"]],
  [
    "在校学生9.6万人，其中小学5.1万人，初中2.8万人。",
    ["在校学生 = 9.6万人", "小学在校学生 = 5.1万人", "初中在校学生 = 2.8万人"],
  ],
  ["在校学生9.6万人，小学41所。", ["在校学生 = 9.6万人", "小学 = 41所"]],
])("words that only tell the kind are of the whole they part: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("a budget that a result is reckoned against is the budget, of the whole year", async () => {
  const { figures } = await readProse("1—5月，完成财政总收入5210万元，占年初预算11800万元的44.2%。");
  expect(figures.map((figure) => [metricOf(figure), figure.display, figure.role, figure.period.label])).toEqual([
    ["财政总收入", "5210万元", "result", "2021年1—5月"],
    ["财政总收入·年初预算", "11800万元", "target", "2021年"],
    ["财政总收入·占年初预算", "44.2%", "completion", "2021年1—5月"],
  ]);
});

test("每10万人 is a measure and no count of people", async () => {
  expect(await metricsOf("每10万人中拥有大学文化程度的由4120人上升为8035人。每10万居民拥有床位312张。")).toEqual([
    "每10万人中拥有大学文化程度 = 4120人",
    "每10万人中拥有大学文化程度 = 8035人",
    "每10万居民拥有床位 = 312张",
  ]);
});

test("the rate in a heading's bracket is of each vaccine behind it", async () => {
  expect(
    await metricsOf("“六苗”接种情况（报告接种率）：卡介苗98.2%，甲肝疫苗97.4%；加强免疫：百白破四针96.1%。"),
  ).toEqual(["卡介苗·报告接种率 = 98.2%", "甲肝疫苗·报告接种率 = 97.4%", "百白破·报告接种率 = 96.1%"]);
  expect(await metricsOf("接种情况（单位：人）：卡介苗98.2%。")).toEqual(["卡介苗 = 98.2%"]);
});

test("needles behind a disease's name are its dose, and elsewhere a count", async () => {
  const { figures } = await readProse("接种情况（报告接种率）：乙肝三针98.2%，百白破四针96.1%。发放疫苗三针管20个。");
  expect(figures.map(({ qualifiers }) => qualifiers.join())).toEqual(["第三剂", "第四剂", ""]);
});
