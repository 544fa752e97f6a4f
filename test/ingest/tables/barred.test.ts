import { expect, test } from "vitest";

import { metricOf, readText } from "../read-prose.ts";

async function figuresOf(text: string): Promise<string[]> {
  const { figures } = await readText(`诸暨市2021年卫生报告\n\n${text}`);
  return figures.map((figure) =>
    figure.role === "unresolved-table"
      ? `? ${figure.display}`
      : `${figure.place?.name} ${figure.period.label} ${metricOf(figure).replace("卫生报告·", "")} = ${figure.display}`,
  );
}

const rates = [
  "枫桥镇 2021年 应种人数 = 1200人",
  "枫桥镇 2021年 接种率 = 98.3%",
  "店口镇 2021年 应种人数 = 800人",
  "店口镇 2021年 接种率 = 95.0%",
];

test.each([
  ["a row to a line", "镇 | 应种人数 (人) | 接种率 (%) |\n枫桥镇 | 1200 | 98.3 |\n店口镇 | 800 | 95.0 |\n"],
  [
    "a cell to a line",
    "|\n镇 |\n应种人数 (人) |\n接种率 (%) |\n|\n枫桥镇 |\n1200 |\n98.3 |\n|\n店口镇 |\n800 |\n95.0 |\n",
  ],
  [
    "a bar on a line of its own",
    "镇名\n|\n应种人数\n(人)\n|\n接种率\n(%)\n|\n枫桥镇\n|\n1200\n|\n98.3\n|\n店口镇\n|\n800\n|\n95.0\n|\n",
  ],
  [
    "a title filled up with bars",
    "各镇接种情况 | ||\n镇 | 应种人数 (人) | 接种率 (%) |\n枫桥镇 | 1200 | 98.3 |\n店口镇 | 800 | 95.0 |\n",
  ],
])("a table whose cells end in bars is read by its headings: %s", async (_, text) => {
  expect(await figuresOf(text)).toEqual(rates);
});

test("years name rows, and the bars that fill every row up are no columns", async () => {
  expect(await figuresOf("年份 | 床位数 (张) | ||\n2019 | 3909 | ||\n2020 | 3920 | ||\n2021 | 3988 | ||\n")).toEqual([
    "诸暨市 2019年 床位数 = 3909张",
    "诸暨市 2020年 床位数 = 3920张",
    "诸暨市 2021年 床位数 = 3988张",
  ]);
});

test("a title row begins another table", async () => {
  const text =
    "第一项 | ||\n内容 | 制发件数 | 废止件数 |\n规章 | 3 | 1 |\n第五项 | ||\n内容 | 处理数量 | |\n许可 | 3512 | |\n";
  expect((await figuresOf(text)).map((line) => line.split(" ").slice(2).join(" "))).toEqual([
    "第一项·规章·制发件数 = 3件",
    "第一项·规章·废止件数 = 1件",
    "第五项·许可·处理数量 = 3512",
  ]);
});

test.each([
  [
    "headings in two rows",
    "年份 | 机构 | 床位 | |\n| # 医院 | # 医院 | |\n2020 | 310 | 41 | 3909 |\n2021 | 320 | 43 | 3988 |\n",
  ],
  ["parts among the headings", "年份 | 机构 | 床位 | # 医院 |\n2020 | 310 | 41 | 3909 |\n2021 | 320 | 43 | 3988 |\n"],
  ["fewer headings than cells", "年份 | 机构 | 床位 |\n2020 | 310 | 41 | 3909 |\n2021 | 320 | 43 | 3988 |\n"],
  [
    "an empty cell between headings",
    "年份 |\n机构 |\n|\n床位 |\n2020 |\n310 |\n41 |\n3909 |\n2021 |\n320 |\n43 |\n3988 |\n",
  ],
])("where the columns cannot be told no number is asserted: %s", async (_, text) => {
  const figures = await figuresOf(text);
  expect(figures).toContain("? 3909");
  expect(figures.every((line) => line.startsWith("?"))).toBe(true);
});

test("navigation and the page's own data are no table", async () => {
  expect(await figuresOf("首页 | 新闻 | 公开\n索引号 | 0144 | 发布日期 | 2022-01-08 |\n全市共有医院27家。\n")).toEqual([
    "诸暨市 2021年 医院 = 27家",
  ]);
});

test("a scale in brackets is of what the name counts", async () => {
  expect(
    await figuresOf("指标 | 2021年 | 2020年 |\n诊疗人次(万) | 41.6 | 39.4 |\n总人口(万) | 98.1 | 98.5 |\n"),
  ).toEqual([
    "诸暨市 2021年 诊疗人次 = 41.6万人次",
    "诸暨市 2020年 诊疗人次 = 39.4万人次",
    "诸暨市 2021年 总人口 = 98.1万人",
    "诸暨市 2020年 总人口 = 98.5万人",
  ]);
});

test("rows of a name and a number under a merged column of groups have the last heading's time", async () => {
  const text =
    "分类 |\n指标 |\n2020年全年 |\n一、资源 |\n床位数(张) | 2802 |\n医师人数(人) | 649 | |\n二、效率 |\n病床使用率% | 70.84 | |\n";
  expect(await figuresOf(text)).toEqual([
    "诸暨市 2020年 床位数 = 2802张",
    "诸暨市 2020年 医师人数 = 649人",
    "诸暨市 2020年 病床使用率 = 70.84%",
  ]);
});

test("two columns of numbers of which one is empty are none", async () => {
  const figures = await figuresOf(
    "指标 |\n2020年 |\n2021年 |\n床位数(张) | 2802 | |\n医师人数(人) | 649 | |\n护士(人) | 70 | |\n",
  );
  expect(figures.some((line) => line.includes("2021年 床位数 = 2802"))).toBe(false);
});

const tasks = [
  "| 乡镇 | 任务数(人) | 完成数(人) |",
  "| --- | --- | --- |",
  "| 甲溪镇 | 2100 | 2005 |",
  "| 乙桥镇 | 1800 | 1392 |",
];
const births = [
  "| 乡镇 | 新生儿数(人) | 访视数(人) |",
  "| --- | --- | --- |",
  "| 甲溪镇 | 310 | 300 |",
  "| 乙桥镇 | 180 | 171 |",
];

test("of two tables in one text the rule under the headings tells where the second begins", async () => {
  const figures = await figuresOf([...tasks, "", "儿童健康管理情况", ...births].join("\n"));
  expect(figures).toContainEqual(expect.stringMatching(/^甲溪镇 .*任务数 = 2100人$/));
  expect(figures).toContainEqual(expect.stringMatching(/^甲溪镇 .*新生儿数 = 310人$/));
});

test("without a rule, rows behind other headings are nobody's", async () => {
  const bare = [...tasks, "儿童健康管理情况", ...births].filter((line) => !line.includes("---"));
  const told = (await figuresOf(bare.join("\n"))).filter((line) => !line.startsWith("? "));
  expect(told.filter((line) => /= (?:310|300|180|171)人$/.test(line))).toEqual([]);
});

test("a form of a unit to each row: names stand under the groups their marks put them in, and a number that slipped is quoted", async () => {
  const form = `| 指标名称 | 单位 | 数量 |
| 一、综合 | ||
| (一)行政区划 | ||
| 乡镇级合计 | 个 | 1,407 |
| 1.街道 | 个 | 679 |
| (二)民政事业费累计支出 | 万元 | 404,423.1 |
| 二、社会工作 | ||
| (一)提供住宿的服务 | ||
| 1.机构数 | 个 | 942 |
| A、养老机构 | 个 | 837 |
| 2.床位数 | 张 | 90,106 |
| (1)养老床位 | 张 | 81,895 |
| 3.困境儿童 | 4,878 | |
`;
  expect((await figuresOf(form)).map((line) => line.replace("诸暨市 2021年 ", ""))).toEqual([
    "行政区划·乡镇级合计 = 1,407个",
    "行政区划·街道 = 679个",
    "民政事业费累计支出 = 404,423.1万元",
    "提供住宿的服务·机构数 = 942个",
    "提供住宿的服务·养老机构 = 837个",
    "提供住宿的服务·床位数 = 90,106张",
    "提供住宿的服务·养老床位 = 81,895张",
    "? 4,878",
  ]);
});

test("one row of headings that the page has broken over lines is one row, and what holds more is none", async () => {
  const rows = "商业 | |||\n零售额 | 万元 | 120 | 480 |\n餐饮额 | 万元 | 20 | 90 |\n销售额 | 万元 | 60 | 310 |\n";
  const told = await figuresOf(`项 目 | 计算 单位 |\n4月 | 1-4月 累计 |\n${rows}`);
  expect(told).toContain("诸暨市 2021年4月 商业·零售额 = 120万元");
  expect(told).toContain("诸暨市 2021年1—4月 商业·餐饮额 = 90万元");
  const merged = await figuresOf(`项 目 | 计算 单位 |\n本月 | 本年 累计 | 增幅 |\n${rows}`);
  expect(merged.every((figure) => figure.startsWith("?"))).toBe(true);
});
