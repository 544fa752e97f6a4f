import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** 去年同期 is the same part of the year before as what it is compared with; a town's month is told of the town. */

async function told(prose: string, title = "云川市2025年10月疫情月报"): Promise<string[]> {
  const { figures } = await readProse(prose, title);
  return figures.map((figure) => {
    const { period, display } = figure;
    return [period.label, metricOf(figure), display].join(" ");
  });
}

test.each([
  [
    "where no time is said but 去年同期",
    "报告发病91例，去年同期73例。",
    ["2025年10月 报告发病 91例", "2024年10月 报告发病 73例"],
  ],
  [
    "a running total has that of the year before",
    "1—10月报告发病640例，去年同期588例。",
    ["2025年1—10月 报告发病 640例", "2024年1—10月 报告发病 588例"],
  ],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test("a month that stands for comparison is not what the year before is told from", async () => {
  const { figures } = await readProse(
    "就诊百分比为5.9%，高于8月的3.7%，低于去年同期的6.2%。",
    "云川市2025年10月疫情月报",
  );
  expect(figures.map(({ period }) => period.label)).toEqual(["2025年10月", "2025年8月", "2024年10月"]);
});

test("a town before its month leaves the month at the beginning", async () => {
  const { figures } = await readProse("柳溪镇7月份停诊2天，当月接种146剂次。", "青禾县2025年第三季度免疫规划通报");
  expect(figures.map(({ period }) => period.label)).toEqual(["2025年7月", "2025年7月"]);
});
