import { expect, test } from "vitest";
import { edgesOf, metricOf, readProse, readText } from "../read-prose.ts";

/** Of which of several counts a percentage of change is: a count is whole, and so was the one before. */

async function changed(prose: string): Promise<string[]> {
  const report = await readProse(prose);
  return report.figures
    .filter(({ role }) => role === "change")
    .map((figure) => `${metricOf(figure)} ${figure.display} ${edgesOf(figure, report).join()}`);
}

test.each([
  ["报告传染病856例,死亡2例,较去年同期上升19.22%。", "报告传染病 19.22% base 856例"],
  ["报告传染病312例,死亡1例,较上月上升16.42%。", "报告传染病 16.42% base 312例"],
  ["发生火灾35起,死亡3人,同比上升50%。", "发生火灾·死亡 50% base 3人"],
])("%s", async (prose, expected) => {
  expect(await changed(prose)).toEqual([expected]);
});

test("what is compared in brackets counts what the sentence before did, a month or a year before", async () => {
  const { figures } = await readText(
    "诸暨市2024年3月传染病疫情\n报告传染病312例,死亡1例。发病率73.76/10万,与去年同期(245例)相比上升27.35%,与上月(268例)相比上升16.42%。",
  );
  expect(
    figures
      .filter(({ family }) => family === "count")
      .map((figure) => `${figure.period.label} ${metricOf(figure)} ${figure.display}`),
  ).toEqual(
    expect.arrayContaining(["2023年3月 报告传染病 245例", "2024年2月 报告传染病 268例", "2024年3月 报告传染病 312例"]),
  );
});
