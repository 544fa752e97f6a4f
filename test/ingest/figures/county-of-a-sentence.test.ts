import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Whose the later clauses of a sentence are that began with a county, in the report of its city. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年工作总结");
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.display}`);
}

test("they go on with the county", async () => {
  expect(await told("2021年，三门县投入资金1200万元，新建卫生院3家。")).toEqual([
    "三门县 投入资金 1200万元",
    "三门县 新建卫生院 3家",
  ]);
});

test.each([
  ["a semicolon", "三门县投入资金1200万元；新建卫生院3家。", "台州市 新建卫生院 3家"],
  ["全市", "三门县新建卫生院3家，全市改造村卫生室12家。", "台州市 改造村卫生室 12家"],
  ["a running total", "三门县报告病例3例，累计收治患者120人。", "台州市 收治患者 120人"],
  [
    "another place's figure before it",
    "天台县新建卫生院2家，三门县新建卫生院3家，培训村医60人。",
    "台州市 培训村医 60人",
  ],
])("%s ends that", async (_what, prose, last) => {
  expect((await told(prose)).at(-1)).toBe(last);
});
