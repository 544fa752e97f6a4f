import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(`缙云县2023年经济运行情况\n${text}`);
  return figures.map(
    ({ display, role, place, placeLabel, metric }) =>
      `${display} ${role} ${place?.name ?? placeLabel} ${metric.phrase}`,
  );
}

test("the wider place's growth in a bracket is a growth, and what follows is of the place before it", async () => {
  expect(await told("固定资产投资同比增长6.4%（全市6.6%），较去年同期加快3.3个百分点。")).toEqual([
    "6.4% change 缙云县 固定资产投资",
    "6.6% change 丽水市 固定资产投资",
    "3.3个百分点 change 缙云县 固定资产投资",
  ]);
});

test("a bracket that names something of its own is no growth of that", async () => {
  expect(await told("工业投资同比增长6.4%（全市工业用电量占比6.6%），民间投资增长2%。")).toEqual([
    "6.4% change 缙云县 工业投资",
    expect.stringMatching(/^6\.6% (?!change)/),
    "2% change 缙云县 民间投资",
  ]);
});
