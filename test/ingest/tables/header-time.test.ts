import { describe, expect, test } from "vitest";
import { resolveTimes, timeWords } from "../../../ingest/tables/header-time.ts";
import { unresolvedPeriod, yearPeriod } from "../../../src/reports/period.ts";

const anchor = { year: 2023, asOf: "2023-12-31", period: yearPeriod(2023, "explicit") };

function resolve(headings: readonly string[], told = "", all: readonly string[] = headings) {
  const { from, to } = resolveTimes(headings, { anchor, told, all });
  return [from, to];
}

describe("the period of a cell from its headings", () => {
  test.each([
    { headings: ["2021年末"], told: "", expected: [null, "2021-12-31"] },
    { headings: ["2021年", "上半年"], told: "", expected: ["2021-01-01", "2021-06-30"] },
    { headings: ["一季度"], told: "2022年", expected: ["2022-01-01", "2022-03-31"] },
    { headings: ["一季度"], told: "", expected: ["2023-01-01", "2023-03-31"] },
    { headings: ["2021年"], told: "年末", expected: [null, "2021-12-31"] },
    { headings: ["本期"], told: "2022年1-6月", expected: ["2022-01-01", "2022-06-30"] },
    { headings: ["上年同期"], told: "2022年1-6月", expected: ["2021-01-01", "2021-06-30"] },
    { headings: [], told: "2022年", expected: ["2022-01-01", "2022-12-31"] },
    { headings: [], told: "", expected: ["2023-01-01", "2023-12-31"] },
    { headings: ["6月累计"], told: "", expected: ["2023-01-01", "2023-06-30"] },
  ])("$headings under “$told”", ({ headings, told, expected }) => {
    expect(resolve(headings, told)).toEqual(expected);
  });

  test.each([
    { why: "two years contradict each other", headings: ["2021年", "2022年"], told: "" },
    { why: "the line above names two years and the column none", headings: [], told: "2020年、2021年" },
    { why: "nobody can tell which months 上期 was", headings: ["上期"], told: "" },
  ])("is unresolved where $why", ({ headings, told }) => {
    expect(resolveTimes(headings, { anchor, told, all: headings })).toEqual(unresolvedPeriod);
  });

  test("a running total says so", () => {
    const periods = ["6月累计", "6月"].map((words) => resolveTimes([words], { anchor, told: "", all: [] }));
    expect(periods.map(({ accumulation, label }) => [label, accumulation])).toEqual([
      ["2023年1—6月", "year-to-date"],
      ["2023年6月", "in-period"],
    ]);
  });

  test("上年同期 is the same part of last year as the one part beside it, and unresolved beside several", () => {
    expect(resolve(["上年同期"], "", ["1-6月", "上年同期"])).toEqual(["2022-01-01", "2022-06-30"]);
    expect(resolve(["上年同期"], "", ["6月", "1-6月", "上年同期"])).toEqual([null, null]);
    expect(resolve(["上年同期"], "", ["上年同期"])).toEqual(["2022-01-01", "2022-12-31"]);
  });

  test("time words are cut out of a heading, whatever stands around them", () => {
    expect(timeWords("2021年完成投资")).toEqual({ words: "2021年", rest: "完成投资" });
    expect(timeWords("2021年末数")).toEqual({ words: "2021年末", rest: "" });
    expect(timeWords("本月止累计")).toEqual({ words: "本月累计", rest: "" });
    expect(timeWords("床位")).toEqual({ words: "", rest: "床位" });
  });
});
