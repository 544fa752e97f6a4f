import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** Up to which day the sentences of news count, and whose the numbers of its last one are. */

const page = (title: string) => `${title}
时间：2022-04-29 来源：德清县人民政府网
截至4月25日，全县累计接种新冠病毒疫苗33.5万剂次，完成全程接种12.4万人。完成加强免疫接种7.4万人，其中序贯加强免疫接种0.3万人。60岁以上老年人接种覆盖人数达2.2万人。加强免疫接种已完成1.6万人。
`;

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ display, period, population }) => `${display} ${period.label} ${population ?? ""}`.trim());
}

test("news that says no time but a day counted to tells all of its paragraph of that day", async () => {
  expect(await told(page("疫苗接种总体进展顺利"))).toEqual([
    "33.5万剂次 截至2022年4月25日",
    "12.4万人 截至2022年4月25日",
    "7.4万人 截至2022年4月25日",
    "0.3万人 截至2022年4月25日",
    "2.2万人 截至2022年4月25日 60岁以上",
    "1.6万人 截至2022年4月25日 60岁以上",
  ]);
});

test("a report of a quarter goes on telling of its quarter", async () => {
  const quarter = await told("德清县2022年第一季度工作总结\n截至2月25日，累计接种3.5万剂次。开展健康讲座16场次。\n");
  expect(quarter).toEqual(["3.5万剂次 截至2022年2月25日", "16场次 2022年第一季度"]);
});

test("a page that lost the digits of its years is of no year it was put online in", async () => {
  const lost = (day: string) =>
    told(`德清县疫情通报\n时间：2021-01-28\n截止到${day}，全县18个乡镇均有病例报告，男女比例15:1。\n`);
  expect((await lost("年10月31日")).at(-1)).toBe("15:1 时间不明");
});

test("so it does without a year, and up to the next item of a list", async () => {
  expect(
    await told(
      "县卫生局工作总结\n（1）加强监测。截止5月底报告传染病287例。印发宣传单1200份。（2）完成了接种任务。卡介苗接种率98.5%[1-4]。\n",
    ),
  ).toEqual(["287例 截至5月（年份不明）", "1200份 截至5月（年份不明）", "98.5% 时间不明"]);
});
