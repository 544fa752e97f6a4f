import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

/** `死亡 = 24例 2020年`: what every figure of a paragraph counts, and when. */
async function datedIn(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${metricOf(figure)} = ${figure.display} ${figure.period.label}`);
}

test("a number compared with the deaths is of deaths, however many stand before it", async () => {
  const told = await datedIn(
    "报告乙类传染病发病3120例，较上年（3305例）下降5.6%；死亡31例，较上年（24例）上升29.2%，较2019年（28例）上升10.7%。",
  );
  expect(told.filter((line) => /(?:24|28)例|29\.2|10\.7/.test(line)).every((line) => line.includes("死亡"))).toBe(true);
  expect(told).toContain("报告乙类传染病发病 = 3305例 2020年");
});

test("the count itself is compared where no other number was", async () => {
  expect(await datedIn("共报告病例960例，死亡3例，较上年的880例上升9.1%。")).toContain("报告病例 = 880例 2020年");
});

test("较2020年95.2%提高 and （2020年：93.1%） are of the year they name", async () => {
  expect(
    await datedIn("“四苗”接种率96.4%，较2020年95.2%提高1.2个百分点，卡介苗及时率94.7%（2020年：93.1%）。"),
  ).toEqual([
    "“四苗”接种率 = 96.4% 2021年",
    "“四苗”接种率 = 95.2% 2020年",
    "“四苗”接种率 = 1.2个百分点 2021年",
    "卡介苗及时率 = 94.7% 2021年",
    "卡介苗及时率 = 93.1% 2020年",
  ]);
});

test("a bare number that is compared counts in the unit of its level, and no other does", async () => {
  expect(await datedIn("共报告发病812例，较上年（905）下降10.3%。")).toContain("报告发病 = 905例 2020年");
  expect(await datedIn("共报告发病812例（905）。")).not.toContain("报告发病 = 905例 2020年");
});
