import { expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** Whose the money is that a sentence states behind people, households and schools. */

test("what is paid to a group of one benefit is that group's up to the semicolon", async () => {
  const prose =
    "城市低保1240户2115人，累计发放低保金516.3万元，月人均补助432元；农村低保4120户7655人，发放1380.5万元。";
  const read = await metricsOf(prose);
  expect(read).toContain("城市低保·发放低保金 = 516.3万元");
  expect(read).toContain("城市低保·月人均补助 = 432元");
  expect(read).toContain("农村低保·发放 = 1380.5万元");
});

test("what is paid behind two groups is neither's", async () => {
  const read = await metricsOf("城市低保1240户，农村低保4120户，累计发放低保金1896.8万元。");
  expect(read.at(-1)).toBe("发放低保金 = 1896.8万元");
});

test("a payment behind a list of ages is of all of them", async () => {
  const { figures } = await readProse("为80-89岁老人3120人、90岁以上老人260人发放高龄津贴，合计216.4万元。");
  expect(figures.map((figure) => `${figure.population} ${metricOf(figure)}`)).toEqual([
    "80-89岁 老人",
    "90岁以上 老人",
    "null 发放高龄津贴",
  ]);
  const alone = await readProse("为80岁以上老人3120人发放高龄津贴，合计216.4万元。");
  expect(alone.figures.at(-1)?.population).toBe("80岁以上");
});

test("what is put into a programme is not of those it reaches, and a list mark is no part of its name", async () => {
  expect(await metricsOf("6.助学工程覆盖学校72所，学生21360人，投入1712.4万元。")).toEqual([
    "助学工程覆盖学校 = 72所",
    "学生 = 21360人",
    "助学工程·投入 = 1712.4万元",
  ]);
});

test("a valence is of the vaccine before it", async () => {
  const read = await metricsOf("HPV疫苗1410剂次，其中二价820剂次、九价590剂次。");
  expect(read).toEqual(["HPV疫苗 = 1410剂次", "二价HPV疫苗 = 820剂次", "九价HPV疫苗 = 590剂次"]);
  expect(await metricsOf("联合采购药品，其中二价820支。")).toEqual(["二价 = 820支"]);
});
