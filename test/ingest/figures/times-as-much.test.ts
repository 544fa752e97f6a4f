import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** How many times as much there is as somewhere or some time else: told of its own year, and no count of anything. */

test.each([
  ["2021年，全市查处案件总数是2020年的1.5倍。", "查处案件总数"],
  ["2021年，全市门诊量为上年同期的2倍。", "门诊量"],
])("%s", async (prose, metric) => {
  const [figure] = (await readProse(prose)).figures;
  expect(figure && [figure.role, figure.period.label, metricOf(figure)]).toEqual(["change", "2021年", metric]);
});

test("a count that only stands behind 的 stays one", async () => {
  const [figure] = (await readProse("全市2020年的检查结果120份。")).figures;
  expect(figure && [figure.role, figure.period.label]).toEqual(["result", "2020年"]);
});

test("与上年同期 before a rise compares like 较, and what follows is of no other year", async () => {
  const { figures } = await readProse("2021年,到市走访4人次,与上年同期上升33%;到县走访26人次,同比下降7%。");
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "4人次 2021年",
    "33% 2021年",
    "26人次 2021年",
    "7% 2021年",
  ]);
});
