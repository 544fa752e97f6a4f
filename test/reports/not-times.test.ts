import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { TimeAnchor } from "../../src/reports/time-words.ts";
import { growth, steadyGrowth } from "../growth.ts";

/** What looks like a time and is none, and what holds for times in any text. */

const report: TimeAnchor = { year: 2021, asOf: null };
const meeting: TimeAnchor = { year: 2021, asOf: "2021-12-23" };
const nobody: TimeAnchor = { year: null, asOf: null };

test.each(["去年会同县接种率", "今年会议多少场", "去年会昌县的病例"])("%s is of that year", (text) => {
  expect(findTimeWords(text, report).map(({ span }) => text.slice(...span))).toEqual([text.slice(0, 2)]);
});

describe("not times", () => {
  test.each([
    "2021项",
    "本年会",
    "2000万",
    "95年以上工龄",
    "5年内",
    "三年内",
    "三年行动",
    "14年",
    "一年",
    "每年",
    "历年",
    "多年",
    "当年",
    "当月",
    "《2020年工作报告》",
    "〔2021〕18号",
    "60岁以上年龄",
    "9-12月龄",
    "3个月",
    "全市一月一次",
    "目前年均".slice(2),
    "说明年限",
    "全年龄段",
    "每年底",
    "过去年份",
    "成本年均",
    "2021-13-45",
    "12.23",
    "历史同期",
    "同期建成",
    "2021年级",
  ])("%s holds none", (text) => {
    expect(findTimeWords(text, meeting)).toEqual([]);
  });

  test.each(["2021年2月30日", "2021年12—3月"])("%s is at most its year, never an impossible day", (text) => {
    for (const { period } of findTimeWords(text, meeting))
      expect(period.to ?? "2021-12-31").toMatch(/^2021-(?:02-28|03-31|12-31)$/);
  });
});

test("spans lie in the text, in order, apart, and days are real, for any mixture of time words", () => {
  const piece = fc.constantFrom(
    ..."2021年|20xx年|1|12|月|至|—|日|底|今年|去年|上半年|第|三|季度|截至|以来|同期|,|。|、| |《|》|目前|近|十四五|前|\n|比|30|-".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(report, meeting, nobody), (pieces, anchor) => {
      const text = pieces.join("");
      let end = 0;
      for (const { span, period } of findTimeWords(text, anchor)) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        end = span[1];
        for (const day of [period.from, period.to])
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (period.from !== null) expect(period.from <= (period.to ?? "")).toBe(true);
        expect(period.to === null).toBe(period.basis === "unresolved");
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test.each(["1-", "2021年", " ", "x", "截至 ", "1月 ", "《", "20—", "十", "今年同期,"])(
  "sixteen times the characters of %j take about sixteen times as long",
  (piece) => expect(growth(piece, (text) => findTimeWords(text, meeting))).toBeLessThan(steadyGrowth),
);
