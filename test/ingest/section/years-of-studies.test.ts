import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** Of which year an abstract tells: that of its aim or its method, and never one that stands among its findings. */

async function told(method: string): Promise<string[]> {
  const { figures } = await readText(
    `目的评价德清县麻疹疫苗强化免疫的效果。方法${method}结果目标儿童13958人，报告接种率98.4%，2006年报告疑似病例11例。结论德清县2005年强化免疫效果显著。\n`,
  );
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("a year among the findings is of that finding alone", async () => {
  expect(await told("分析现场督导的资料。")).toEqual(["13958人 时间不明", "98.4% 时间不明", "11例 2006年"]);
});

test("a year of the method is of all that was found", async () => {
  expect((await told("2005年对8月龄儿童实施强化免疫。"))[0]).toBe("13958人 2005年");
});

test("what is told of no disease in an abstract is told of the one it has studied", async () => {
  const { figures } = await readText(
    "目的了解德清县麻疹流行特征。方法对2003—2005年疫情资料进行分析。结果年均发病率为9.3/10万，农村地区年均发病率10.4/10万，水痘发病率5.1/10万。结论应加强接种。\n",
  );
  expect(figures.map(({ metric }) => metric.phrase)).toEqual([
    "麻疹年均发病率",
    "麻疹农村地区年均发病率",
    "水痘发病率",
  ]);
});
