import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Marks that a level is held against, what it leapt from, whose the highest is, and by when something is due. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年工作总结");
  return figures.map(
    (figure) => `${figure.place?.name} ${figure.period.label} ${metricOf(figure)} ${figure.display} ${figure.role}`,
  );
}

test.each([
  [
    "a leap from the year before",
    "女生疫苗两针接种率由上年的62.4%跃升到87.1%。",
    ["台州市 2020年 女生疫苗两针接种率 62.4% from", "台州市 2021年 女生疫苗两针接种率 87.1% to"],
  ],
  [
    "a standard that one is short of",
    "每万人口疾控人员1.42名，离国家1.75名的标准还有距离。",
    ["台州市 2021年 每万人口疾控人员 1.42名 result", "台州市 2021年 每万人口疾控人员 1.75名 standard"],
  ],
  [
    "the highest of all, in brackets",
    "全市接种率81.7%，与全省最高的杭州市（86.9%）相差5.2个百分点。",
    ["台州市 2021年 接种率 81.7% result", "杭州市 2021年 接种率 86.9% result", "台州市 2021年 相差 5.2个百分点 result"],
  ],
  [
    "by when a plan is to be done",
    "计划投入150万元更新冷链设备，上半年完成采购。女生疫苗接种任务2150人。",
    ["台州市 2021年 计划投入更新冷链设备 150万元 plan", "台州市 2021年 女生疫苗接种任务 2150人 target"],
  ],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test.each([
  ["what was done in a half holds on", "上半年完成采购12台。购置冰箱3台。", "台州市 2021年上半年 购置冰箱 3台 result"],
  ["who is near a body counts", "离岗人员31名的培训全部完成。", "台州市 2021年 离岗人员 31名 result"],
])("left alone: %s", async (_what, prose, figure) => {
  expect(await told(prose)).toContain(figure);
});
