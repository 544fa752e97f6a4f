import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** The mark of a list stands before what its line says, and is no part of its time, its name or its numbers. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${figure.period.label} ${metricOf(figure)} ${figure.display}`);
}

test.each([
  "三、2019年,全市家庭医生签约率为41.6%。",
  "三、2019年全市家庭医生签约率为41.6%。",
  "(三)2019年,全市家庭医生签约率为41.6%。",
  "1.2019年全市家庭医生签约率为41.6%。",
  "1．2019年,全市家庭医生签约率为41.6%。",
  "2、2019年全市家庭医生签约率为41.6%。",
  "①2019年全市家庭医生签约率为41.6%。",
])("%s", async (prose) => {
  expect(await told(prose)).toEqual(["2019年 家庭医生签约率 41.6%"]);
});

test("the year it leaves to the sentences behind it", async () => {
  expect(await told("三、2019年,全市加强基层服务。家庭医生签约率为41.6%。")).toEqual(["2019年 家庭医生签约率 41.6%"]);
});

test("what only looks like one stays: classes and decimals", async () => {
  expect(await told("一、二类疫苗接种310剂。")).toEqual(["2021年 一、二类疫苗接种 310剂"]);
  expect(await told("1.5万人参加体检。")).toEqual(["2021年 参加体检 1.5万人"]);
});

test("a heading that lost its line end is in no name, and whom an item is about is not its mark", async () => {
  expect(await told("一、免疫规划主要指标完成情况全年共登记310人。")).toEqual(["2021年 登记 310人"]);
  expect(await told("二、工作完成情况1、7岁以下儿童建卡率达到98%。")).toEqual(["2021年 儿童建卡率 98%"]);
  expect(await told("1、65岁以上老年人体检310人。")).toEqual(["2021年 老年人体检 310人"]);
  expect(await told("三、各类情况登记簿16册。")).toEqual(["2021年 各类情况登记簿 16册"]);
});
