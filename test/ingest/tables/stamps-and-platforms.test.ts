import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ place, period, metric, display }) =>
    [place?.name ?? "-", period.label, `${metric.phrase}${metric.head}`, display].join(" "),
  );
}

const table = "指标 | 单位 | 数量\n社会团体 | 个 | 136\n街道 | 个 | 54\n";

test("who put the page out and when stands between its title and its table, and is not when the numbers are of", async () => {
  expect((await told(`诸暨市2024年二季度民政统计数据\n诸暨市民政局 2024-07-29\n${table}`))[0]).toContain(
    "2024年第二季度",
  );
  expect((await told(`诸暨市民政统计数据\n截至2024年7月29日\n${table}`))[0]).toContain("2024年7月29日");
});

test("a platform of the whole nation is a name, and its column is the report's own place", async () => {
  const rows = (heading: string) =>
    `诸暨市2022年投诉统计\n单位：件\n月度 | 市长热线 | ${heading} | 合计\n1月 | 240 | 60 | 300\n2月 | 190 | 50 | 240\n`;
  expect(await told(rows("全国12315平台"))).toContain("诸暨市 2022年1月 全国12315平台 60件");
  expect((await told(rows("全国"))).some((row) => row.startsWith("诸暨市") && row.endsWith(" 60件"))).toBe(false);
});

test("points against the year before are a change of the growth, and of this year", async () => {
  const { figures } = await readText(
    "诸暨市2014年上半年消费情况\n行业 | 零售额 (亿元) | 增幅(%) | 较去年同期 ±百分点 |\n批发业 | 49.02 | 13.0 | +2.5 |\n零售业 | 404.54 | 16.3 | -1.8 |\n住宿业 | 5.56 | 3.2 | +14.9 |\n",
  );
  const points = figures.filter(({ display }) => display === "+14.9");
  expect(points.map(({ role, period }) => `${role} ${period.label}`)).toEqual(["change 2014年上半年"]);
  expect(points.every(({ metric }) => `${metric.phrase}${metric.head}`.includes("增幅"))).toBe(true);
});
