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
  ).toEqual(["低保人数 = 1243人", "养老床位 = 3420张"]);
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

test("more headings than a row has cells leave every number a quote", async () => {
  const { figures } = await readText(
    "诸暨市2021年筛查进度\n\n镇名\n目标人数(人)\n宫颈癌\n乳腺癌\n完成(例)\n完成(例)\n枫桥镇\n201\n199\n204\n店口镇\n178\n170\n181\n",
  );
  expect(figures.map(({ role }) => role)).toEqual(Array.from(figures, () => "unresolved-table"));
  expect(figures.length).toBe(6);
});

test("a table copied column by column is read where names and numbers are as many", async () => {
  const names = await figuresOf(
    "诸暨市2021年接种情况如下：\n\n疫苗名称\n卡介苗\n乙肝疫苗\n麻疹疫苗\n接种率(%)\n99.78\n100\n98.95\n疫苗名称\n甲肝疫苗\n流脑疫苗\n水痘疫苗\n接种率(%)\n97.28\n99.14\n99.36\n",
  );
  expect(names).toEqual([
    "卡介苗·接种率 = 99.78%",
    "乙肝疫苗·接种率 = 100%",
    "麻疹疫苗·接种率 = 98.95%",
    "甲肝疫苗·接种率 = 97.28%",
    "流脑疫苗·接种率 = 99.14%",
    "水痘疫苗·接种率 = 99.36%",
  ]);
});

test("and not where one number is missing", async () => {
  const names = await figuresOf(
    "诸暨市2021年接种情况如下：\n\n疫苗名称\n卡介苗\n乙肝疫苗\n麻疹疫苗\n水痘疫苗\n接种率(%)\n99.78\n100\n98.95\n",
  );
  expect(names.filter((name) => name.includes("苗"))).toEqual([]);
});

test("tables that begin with what their rows are called follow one another, whatever their widths", async () => {
  const names = await figuresOf(
    "诸暨市2021年民政统计\n\n第五条第（一）项\n信息内容\n制发件数\n废止件数\n规范性文件\n3\n1\n政策解读\n4\n0\n" +
      "第五条第（二）项\n信息内容\n收费金额（单位：万元）\n公墓维护费\n86.5\n",
  );
  expect(names.map((name) => name.replace(/^第五条第.{3}项·/, ""))).toEqual([
    "规范性文件·制发件数 = 3件",
    "规范性文件·废止件数 = 1件",
    "政策解读·制发件数 = 4件",
    "政策解读·废止件数 = 0件",
    "公墓维护费·收费金额 = 86.5万元",
  ]);
});

test("a single row under a heading that measures nothing is no table, nor one with a heading over two others", async () => {
  const single = await figuresOf("诸暨市2021年民政统计\n\n单位\n负责人\n民政局\n12\n");
  expect(single.some((name) => name.includes("负责人"))).toBe(false);
  const merged = await figuresOf("诸暨市2021年民政统计\n\n项目\n救助\n户数\n人数\n低保\n310\n562\n特困\n12\n12\n");
  expect(merged.some((name) => name.includes("户数") || name.includes("人数"))).toBe(false);
});
