import { expect, test } from "vitest";

import { metricOf, readText } from "../read-prose.ts";

const title = "诸暨市2021年法定传染病报告\n\n病名\n发病数\n死亡数\n";

async function figuresOf(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map((figure) => `${metricOf(figure)} = ${figure.display}`);
}

test("a table with every cell on a line of its own is read by its headings, and a row is quoted whole", async () => {
  const report = await readText(`${title}布鲁氏菌病\n386\n0\n肺结核\n274\n3\n`);
  expect(report.figures.map((figure) => `${metricOf(figure)} = ${figure.display}`)).toEqual([
    "法定传染病报告·布鲁氏菌病·发病数 = 386",
    "法定传染病报告·布鲁氏菌病·死亡数 = 0",
    "法定传染病报告·肺结核·发病数 = 274",
    "法定传染病报告·肺结核·死亡数 = 3",
  ]);
  expect(report.figures.map(({ sentence }) => report.text.slice(...sentence))[3]).toBe("肺结核\n274\n3");
});

test("a column of units is the unit of its row", async () => {
  expect(
    await figuresOf("诸暨市2021年民政统计\n\n项目\n计量单位\n数量\n低保人数\n人\n1243\n养老床位\n张\n3420\n"),
  ).toEqual(["低保人数·数量 = 1243人", "养老床位·数量 = 3420张"]);
});

test("where a row lacks a cell, nothing from there on is given a name", async () => {
  const names = await figuresOf(`${title}布鲁氏菌病\n386\n0\n肺结核\n274\n3\n梅毒\n131\n猩红热\n35\n0\n`);
  expect(names.slice(0, 4)).toHaveLength(4);
  expect(names.slice(4).every((name) => !name.includes("数"))).toBe(true);
});

test("fewer headings than cells name nothing", async () => {
  expect(await figuresOf("诸暨市2021年报告\n\n病名\n发病数\n布鲁氏菌病\n386\n0\n肺结核\n274\n3\n")).not.toContain(
    "肺结核·发病数 = 274",
  );
});
