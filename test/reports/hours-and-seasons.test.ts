import { expect, test } from "vitest";

import { foldText } from "../../src/reports/fold.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";

function labels(text: string): string[] {
  return findTimeWords(text, { year: 2021, asOf: null }).map(({ period }) => period.label);
}

test.each([
  ["2020年10月1日00:00--31日24:00,全省共报告", "2020年10月"],
  ["2020年10月1日零时至31日24时,全省共报告", "2020年10月"],
  ["2024年2月1日0时—2月29日24时", "2024年2月"],
  ["2022年12月26日8时30分至2023年1月1日17时", "2022年12月26日—2023年1月1日"],
])("the hours a bulletin counts between part no stretch of days: %s", (text, label) => {
  expect(labels(text)).toEqual([label]);
});

test("a day that lost its 年 and 月 is one", () => {
  expect(labels("截至20211231日,20210230")).toEqual(["截至2021年12月31日"]);
});

test("hours of one day are no stretch of days", () => {
  expect(labels("6月5日9时至10时开展演练")).toEqual(["2021年6月5日"]);
  expect(labels("截至6月5日24时,7日起")).toEqual(["截至2021年6月5日"]);
});

test("a season that two years share is called by its name", () => {
  expect(labels("2022-2023流感季接种率,2023—2024年度采暖季供热")).toEqual(["2022—2023流感季", "2023—2024采暖季"]);
  expect(labels("2021-2023流感季")).toEqual([]);
});

test("a numbered week is its seven days, and weeks of a pregnancy are no time", () => {
  expect(
    findTimeWords("2023年第32周", { year: 2021, asOf: null }).map(({ period }) => [period.label, period.from]),
  ).toEqual([["2023年第32周", "2023-08-07"]]);
  expect(labels("第5周报告12例")).toEqual(["2021年第5周"]);
  expect(labels("孕第12周建册,第28周龄,第60周")).toEqual([]);
});

test("the letter that is typed for the zero of a year is one", () => {
  expect(labels(foldText("二O二四年七月三日,二0二三年"))).toEqual(["2024年7月3日", "2023年"]);
});
