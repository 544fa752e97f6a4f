import { expect, test } from "vitest";

import { readText } from "../read-prose.ts";

/** `318例 截至2022年9月30日`: when every number of a text is true. */
async function timesIn(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("今年累计 behind 截至 is the year up to that day, what the year plans is of the year", async () => {
  const title = "诸暨市2022年工作总结";
  expect(await timesIn(`${title}\n截至9月30日，今年累计报告水痘318例。`)).toEqual(["318例 截至2022年9月30日"]);
  expect(await timesIn(`${title}\n截至9月30日，今年计划筛查4200人。`)).toEqual(["4200人 2022年"]);
  expect(await timesIn(`${title}\n今年累计报告水痘318例。`)).toEqual(["318例 2022年"]);
});

test("截至 alone in its line governs the lines behind it up to the next heading", async () => {
  const told = await timesIn(
    "诸暨市2022年12月份工作总结\n一、疫苗接种\n截至12月25日24时：\n第一剂接种72310人。\n11月接种410人。\n二、健康体检\n体检1500人。",
  );
  expect(told).toEqual(["72310人 截至2022年12月25日", "410人 2022年11月", "1500人 2022年12月"]);
});

test("above all headings it governs them all", async () => {
  const told = await timesIn(
    "诸暨市2022年12月份疫苗接种通报\n截至12月25日：\n一、第一剂\n第一剂接种72310人。\n二、加强免疫\n加强免疫接种51200人。",
  );
  expect(told).toEqual(["72310人 截至2022年12月25日", "51200人 截至2022年12月25日"]);
});

test("the day under the title of a bulletin of progress is when it was counted; under another title it is not", async () => {
  const told = (title: string) => timesIn(`${title}\n（2022年11月18日）\n全市应接种48200人，已接种20150人。`);
  expect(await told("诸暨市加强免疫接种进展情况")).toEqual([
    "48200人 截至2022年11月18日",
    "20150人 截至2022年11月18日",
  ]);
  expect(await told("诸暨市疾病预防控制中心工作总结")).not.toContain("20150人 截至2022年11月18日");
});
