import { expect, test } from "vitest";

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

test("hours of one day are no stretch of days", () => {
  expect(labels("6月5日9时至10时开展演练")).toEqual(["2021年6月5日"]);
  expect(labels("截至6月5日24时,7日起")).toEqual(["截至2021年6月5日"]);
});

test("a season that two years share is called by its name", () => {
  expect(labels("2022-2023流感季接种率,2023—2024年度采暖季供热")).toEqual(["2022—2023流感季", "2023—2024采暖季"]);
  expect(labels("2021-2023流感季")).toEqual([]);
});
