import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** By how much each disease of a list has changed, and of what a second comparison tells. */

async function changesIn(text: string): Promise<string[]> {
  const { figures } = await readText(`德清县2023年11月传染病疫情通报\n${text}\n`);
  return figures.flatMap(({ display, metric, role, change, period }) =>
    role === "change" ? [`${display} ${metric.phrase} ${change?.comparator} ${change?.direction} ${period.label}`] : [],
  );
}

test("percentages in the brackets of a list of diseases that rose or fell are their changes", async () => {
  expect(await changesIn("与上月相比上升的病种有：梅毒（412%）。下降的病种有：肝炎（12.4%）、痢疾（61.2%）。")).toEqual(
    ["412% 梅毒 较上月 up 2023年11月", "12.4% 肝炎  down 2023年11月", "61.2% 痢疾  down 2023年11月"],
  );
  expect(
    await changesIn("与去年同期相比，上升的病种有水痘（上升25.2%）、流感（上升12.7%）；下降的病种有麻疹（51%）。"),
  ).toEqual([
    "25.2% 水痘 较去年同期 up 2023年11月",
    "12.7% 流感 较去年同期 up 2023年11月",
    "51% 麻疹 较去年同期 down 2023年11月",
  ]);
});

test("the shares in the brackets of any other list are none", async () => {
  expect(await changesIn("发病数前三位的病种为：肝炎（42.1%）、肺结核（23.7%）、菌痢（5.2%）。")).toEqual([]);
});

test("a second comparison is of what the first one named, and 发病数 of the cases that were counted", async () => {
  expect(
    await changesIn("丙类传染病报告68例，报告发病率16.4/10万，发病数较上月上升22.6%（68/55），较去年同期下降1.4%。"),
  ).toEqual(["22.6% 丙类传染病报告 较上月 up 2023年11月", "1.4% 丙类传染病报告 较去年同期 down 2023年11月"]);
  expect(await changesIn("门诊费用312元，按当年价格比上年上涨5.2%，按可比价格上涨3.1%。")).toContainEqual(
    expect.stringMatching(/^3\.1% (?!按当年)/),
  );
});
