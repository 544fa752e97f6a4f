import { expect, test } from "vitest";

import { readProse, readText } from "../read-prose.ts";

/** `3210人 result`: what a person checks. */
async function rolesOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map(({ display, role }) => `${display} ${role}`);
}

test("a name that holds 计划, 规划 or 目标 plans nothing, for itself or for what stands behind it", async () => {
  expect(await rolesOf("全年出生3210人,其中计划内出生3105人,计划外出生105人,计划生育率96.7%,征收率88%。")).toEqual([
    "3210人 result",
    "3105人 result",
    "105人 result",
    "96.7% result",
    "88% result",
  ]);
  expect(await rolesOf("公开规划计划3条,工作动态180条,机构职能2条。")).toEqual([
    "3条 result",
    "180条 result",
    "2条 result",
  ]);
  expect(await rolesOf("规划内疫苗接种率97.9%,结核病规划管理率95%,目标人群接种率98.5%。")).toEqual([
    "97.9% result",
    "95% result",
    "98.5% result",
  ]);
});

test.each([
  "开展模拟演练3场",
  "建成虚拟实训室3间",
  "规划馆接待3人次",
  "发放规划许可证3件",
  "职业规划讲座3场",
  "计划科办件3件",
])("%s, and what stands behind it, was done", async (prose) => {
  expect((await rolesOf(`${prose},培训120人。`)).map((told) => told.split(" ")[1])).toEqual(["result", "result"]);
});

test("the same words before a number, or before what is to be done, plan it", async () => {
  expect(await rolesOf("今年计划接种3万人,目标任务数2.5万人。")).toEqual(["3万人 plan", "2.5万人 target"]);
  expect(await rolesOf("规划新建村卫生室12所,力争接种率达到95%。")).toEqual(["12所 plan", "95% plan"]);
  expect(await rolesOf("拟演练3场,培训120人。")).toEqual(["3场 plan", "120人 plan"]);
});

test("a column of people aimed at holds what was counted, one of a goal what was aimed at", async () => {
  const { figures } = await readText(
    "诸暨市2021年工作总结\n|镇|目标人群数(人)|目标任务数(人)|\n|---|---|---|\n|枫桥镇|310|300|\n|店口镇|520|500|",
    "md",
  );
  expect(figures.map(({ display, role }) => `${display} ${role}`)).toEqual([
    "310人 result",
    "300人 target",
    "520人 result",
    "500人 target",
  ]);
});

test("what a text tells of a later year is a plan, unless it came to only so much or the text was written after it", async () => {
  expect(await rolesOf("2021年全市报告病例21例,2022年只有14例。2022年新增病床500张。")).toEqual([
    "21例 result",
    "14例 result",
    "500张 plan",
  ]);
  const { figures } = await readText(
    "诸暨市2021年工作总结\n2021年全市病床480张。2022年病床达500张,2024年病床达600张。\n2023年3月2日",
  );
  expect(figures.map(({ display, role }) => `${display} ${role}`)).toEqual([
    "480张 result",
    "500张 result",
    "600张 plan",
  ]);
});

test("a rate or count aimed at is a target, and what came of it bears the name without the aim", async () => {
  const { figures } = await readProse("今年目标接种率95%,实际98.2%。目标接种3万人,目标完成率93.5%,目标管理得分96分。");
  expect(figures.map(({ display, role, metric }) => `${display} ${role} ${metric.phrase}`)).toEqual([
    "95% target 目标接种率",
    "98.2% result 接种率",
    "3万人 target 目标接种",
    "93.5% result 接种",
    "96分 result 目标管理得分",
  ]);
});
