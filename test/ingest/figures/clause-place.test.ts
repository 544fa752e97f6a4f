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

test("a report whose own place is unknown asserts no place for its clauses", async () => {
  const { figures } = await readProse("苍南县新增卫生室12家。", "县卫生健康局2021年工作总结");
  expect(figures[0]).toMatchObject({ place: null, placeLabel: "未署名的县" });
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
