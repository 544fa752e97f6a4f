import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

test.each([
  ["温州市2021年工作总结", "苍南县新增卫生室12家。", "苍南县 新增卫生室"],
  ["温州市2021年工作总结", "签约率最高的是苍南县(81.3%)。", "苍南县 签约率"],
  ["温州市2021年工作总结", "签约率较低的是越城区的温州人,为81.3%。", "温州市 签约率较低的是越城区的温州人"],
  ["温州市2021年工作总结", "温州新增卫生室12家。", "温州市 新增卫生室"],
  ["温州市2021年工作总结", "2021年苍南县新增卫生室12家。", "苍南县 新增卫生室"],
  ["温州市2021年工作总结", "截至12月4日上午9时苍南县接种率达到81.3%。", "苍南县 接种率"],
  ["温州市2021年工作总结", "较2020年苍南县的12家新增卫生室3家。", "温州市 新增卫生室"],
  ["温州市2021年工作总结", "完成比例分别为苍南县81.3%。", "苍南县 完成比例"],
  ["宝安区2021年工作总结", "床位2.77张,深圳全市平均为3.83张。", "深圳市 床位·平均"],
  ["宝安区2021年工作总结", "床位2.77张,全市3.83张。", "深圳市 床位"],
  [
    "南漳县2021年工作总结",
    "高血压规范管理率81.3%。全国高血压规范管理率平均水平为75.0%。",
    "全国 高血压规范管理率平均水平",
  ],
  ["南漳县2021年工作总结", "医护比为1:1.09,低于全省1:1.2的水平。", "湖北省 低于全省"],
  ["南漳县2021年工作总结", "床位2.77张,低于全省平均水平0.8张。", "南漳县 床位"],
  ["南漳县2021年工作总结", "全国卫生乡镇5个。", "南漳县 卫生乡镇"],
  ["宝安区2021年工作总结", "床位2.77张,在全市排名第9。", "宝安区 床位·全市排名"],
  ["玉环市2021年工作总结", "全市新增卫生室12家。", "玉环市 新增卫生室"],
  ["玉环市2021年工作总结", "台州市表彰的先进集体8个。", "玉环市 台州市表彰的先进集体"],
  ["玉环市2021年工作总结", "台州市下达的筛查任务是94224人。", "玉环市 筛查任务"],
  ["温州市2021年工作总结", "瑞安市人民医院完成手术3万台。", "温州市 瑞安市人民医院完成手术"],
])("in the report of %s, %s is of %s", async (heading, prose, expected) => {
  const { figures } = await readProse(prose, heading);
  const last = figures.at(-1);
  expect(last && `${last.place?.name} ${metricOf(last)}`).toBe(expected);
});

test("a report whose own place is unknown says whose a figure is only where a full name opens the clause", async () => {
  const heading = "县卫生健康局2021年工作总结";
  const placesOf = async (prose: string, title = heading) =>
    (await readProse(prose, title)).figures.map(({ place, placeLabel }) => place?.name ?? placeLabel);
  expect(await placesOf("苍南县新增卫生室12家。新增诊所3家。")).toEqual(["苍南县", "未署名的县"]);
  expect(await placesOf("2021年苍南县、永嘉县接种率分别为98.1%、95.2%。")).toEqual(["苍南县", "永嘉县"]);
  expect(await placesOf("苍南县人民医院新增床位12张。")).toEqual(["未署名的县"]);
  expect(await placesOf("苍南县对口支援资金12万元。")).toEqual(["未署名的县"]);
  expect(await placesOf("苍南县新增卫生室12家。", "x县卫生健康局2021年工作总结")).toEqual(["名称被原文隐去的县"]);
});

test.each([
  ["苍南县2021年工作总结", "永嘉县接种率81.3%。", "永嘉县"],
  ["苍南县2021年工作总结", "到永嘉县学习,该县接种率81.3%。", "永嘉县"],
  ["苍南县2021年工作总结", "永嘉县对口支援资金12万元。", "苍南县"],
  ["苍南县2021年工作总结", "宁波市游客12万人次。", "苍南县"],
  ["苍南县2021年工作总结", "全市接种率98.1%,我县97.2%。", "苍南县"],
])("in the report of %s, %s is of %s: a neighbour's figure is the neighbour's", async (heading, prose, expected) => {
  const { figures } = await readProse(prose, heading);
  expect(figures.at(-1)?.place?.name).toBe(expected);
});

test("a place alone has what the sentence before counted in its unit, of the same people", async () => {
  const of = async (prose: string) =>
    (await readProse(prose, "温州市2021年工作总结")).figures.map((figure) =>
      [figure.place?.name, figure.population ?? "", metricOf(figure), figure.display].join(" "),
    );
  expect(await of("全市60岁以上接种率98.1%。苍南县97.2%、永嘉县96.3%。")).toEqual([
    "温州市 60岁以上 接种率 98.1%",
    "苍南县 60岁以上 接种率 97.2%",
    "永嘉县 60岁以上 接种率 96.3%",
  ]);
  expect((await of("全市接种率98.1%,建档率90.2%。苍南县97.2%。")).at(-1)).toBe("苍南县   97.2%");
});

test("a list from high to low gives each member its own place, and none to a name no table knows", async () => {
  const told = "60岁以上人群完成比例从高到低依次为:苍南县98.5%、丁字市97.3%、永嘉县96.1%。";
  const { figures } = await readProse(told, "温州市2021年工作总结");
  expect(figures.map((figure) => `${figure.place?.name} ${figure.population} ${metricOf(figure)}`)).toEqual([
    "苍南县 60岁以上 完成比例",
    "温州市 60岁以上 丁字市·完成比例",
    "永嘉县 60岁以上 完成比例",
  ]);
});

test("what lies above the whole is not the whole's", async () => {
  const of = async (prose: string, heading: string) =>
    (await readProse(prose, heading)).figures.map((figure) =>
      [figure.place?.name ?? figure.placeLabel, metricOf(figure), figure.display].join(" "),
    );
  const told = "建档率达58.3%,显著高于全省同期水平(33.7%)。";
  expect(await of(`德清县作为试点之一。${told}`, "浙江省2021年建档情况")).toEqual([
    "德清县 建档率 58.3%",
    "浙江省 建档率 33.7%",
  ]);
  expect(await of(told, "浙江省2021年建档情况")).toEqual(["未署名的地区 建档率 58.3%", "浙江省 建档率 33.7%"]);
  expect(await of(told, "德清县2021年建档情况")).toEqual(["德清县 建档率 58.3%", expect.stringContaining("浙江省")]);
  expect(await of("甲溪镇建档率97.1%,高于全县平均水平(92.3%)。", "德清县2021年建档情况")).toEqual([
    "甲溪镇 建档率 97.1%",
    "德清县 建档率 92.3%",
  ]);
});
