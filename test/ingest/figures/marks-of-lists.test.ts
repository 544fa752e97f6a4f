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
