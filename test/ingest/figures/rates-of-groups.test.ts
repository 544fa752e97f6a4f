import { expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** Whose a rate is where the words before it count a group, or name no more than what tells one group from another. */

test("behind a group that was just counted the rate is the group's", async () => {
  const { figures } = await readProse(
    "65岁以上老年人5210人中,糖尿病检出率为18.2%;有家族史者640人,糖尿病检出率41.2%;无家族史的4570人中,糖尿病检出率14.6%。",
  );
  expect(figures.map((figure) => `${figure.population ?? ""} ${metricOf(figure)} = ${figure.display}`)).toEqual([
    "65岁以上 老年人 = 5210人",
    "65岁以上 老年人糖尿病检出率 = 18.2%",
    " 家族史者 = 640人",
    " 家族史者糖尿病检出率 = 41.2%",
    " 无家族史者 = 4570人",
    " 无家族史者糖尿病检出率 = 14.6%",
  ]);
});

test("a rate behind a count of people it is not of keeps its own name", async () => {
  expect(await metricsOf("培训村医48人,儿童建卡率98.2%。")).toContain("儿童建卡率 = 98.2%");
});

test("what narrows takes the place of its like", async () => {
  expect(await metricsOf("1-6月出生的儿童水痘疫苗接种及时率为76.41%,7-12月出生的为92.64%。")).toContain(
    "7-12月出生的儿童水痘疫苗接种及时率 = 92.64%",
  );
  expect(await metricsOf("流动儿童水痘疫苗接种率为84.62%,常住儿童的为93.14%。")).toContain(
    "常住儿童水痘疫苗接种率 = 93.14%",
  );
});

test("a threshold in brackets is no part of a name and no figure", async () => {
  expect(await metricsOf("高血糖(>6.1mmol/L)检出率为12.34%,肥胖(BMI≥28)检出率为9.4%。")).toEqual([
    "高血糖检出率 = 12.34%",
    "肥胖检出率 = 9.4%",
  ]);
});

test("the target that a rate is beyond is that rate's", async () => {
  const { figures } = await readProse("听力筛查2640例,筛查率99.24%,超出省定目标任务(98%)1.24个百分点。");
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.role} = ${figure.display}`).at(2)).toBe(
    "听力筛查率·省定目标任务 target = 98%",
  );
});
