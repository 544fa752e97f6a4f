import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { TimeAnchor } from "../../src/reports/time-words.ts";
import { growth, steadyGrowth } from "../growth.ts";

const report: TimeAnchor = { year: 2021, asOf: null };
const meeting: TimeAnchor = { year: 2021, asOf: "2021-12-23" };
const nobody: TimeAnchor = { year: null, asOf: null };

/** `matched → label from..to` of every mention, so that a row shows the span, the days and the label at once. */
function read(text: string, anchor: TimeAnchor = report): string[] {
  return findTimeWords(text, anchor).map(({ span, period }) =>
    `${text.slice(...span)} → ${period.label} ${period.from ?? ""}..${period.to ?? ""}`.trim(),
  );
}

describe("written times", () => {
  test.each([
    ["2021年", "2021年 2021-01-01..2021-12-31"],
    ["2021年度", "2021年 2021-01-01..2021-12-31"],
    ["2021年全年", "2021年 2021-01-01..2021-12-31"],
    ["二〇二一年", "2021年 2021-01-01..2021-12-31"],
    ["二零二一年", "2021年 2021-01-01..2021-12-31"],
    ["一九九八年", "1998年 1998-01-01..1998-12-31"],
    ["2021—2022年", "2021—2022年 2021-01-01..2022-12-31"],
    ["2020-2030年", "2020—2030年 2020-01-01..2030-12-31"],
    ["2019 年至 2021 年", "2019—2021年 2019-01-01..2021-12-31"],
    ["2021-2022学年", "2021—2022学年 2021-09-01..2022-08-31"],
    ["2021年上半年", "2021年上半年 2021-01-01..2021-06-30"],
    ["2021上半年", "2021年上半年 2021-01-01..2021-06-30"],
    ["2021年下半年", "2021年下半年 2021-07-01..2021-12-31"],
    ["2021年第一季度", "2021年第一季度 2021-01-01..2021-03-31"],
    ["2021年3季度", "2021年第三季度 2021-07-01..2021-09-30"],
    ["2021年前三季度", "2021年前三季度 2021-01-01..2021-09-30"],
    ["2021年一至三季度", "2021年前三季度 2021-01-01..2021-09-30"],
    ["2021年二至三季度", "2021年第二至三季度 2021-04-01..2021-09-30"],
    ["2021年12月", "2021年12月 2021-12-01..2021-12-31"],
    ["2020年2月份", "2020年2月 2020-02-01..2020-02-29"],
    ["2021年1至5月份", "2021年1—5月 2021-01-01..2021-05-31"],
    ["2021年一到四月份", "2021年1—4月 2021-01-01..2021-04-30"],
    ["2021年前10个月", "2021年1—10月 2021-01-01..2021-10-31"],
    ["2020年10月至12月", "2020年10—12月 2020-10-01..2020-12-31"],
    ["2021年10月—2022年3月", "2021年10月—2022年3月 2021-10-01..2022-03-31"],
    ["2021年12月23日", "2021年12月23日 2021-12-23..2021-12-23"],
    ["2021 年12 月23 日", "2021年12月23日 2021-12-23..2021-12-23"],
    ["二〇二一年十二月二十三日", "2021年12月23日 2021-12-23..2021-12-23"],
    ["2021-12-23", "2021年12月23日 2021-12-23..2021-12-23"],
    ["2021.12.23", "2021年12月23日 2021-12-23..2021-12-23"],
    ["2021/12/23", "2021年12月23日 2021-12-23..2021-12-23"],
    ["2021年1月1日至6月30日", "2021年1—6月 2021-01-01..2021-06-30"],
    ["2020年6月上旬", "2020年6月1日—6月10日 2020-06-01..2020-06-10"],
    ["截至2021年12月24日", "截至2021年12月24日 ..2021-12-24"],
    ["截至2020年10月", "截至2020年10月 ..2020-10-31"],
    ["截止2021年12月底", "截至2021年12月 ..2021-12-31"],
    ["2021年底", "截至2021年底 ..2021-12-31"],
    ["2022 年年底前", "截至2022年底 ..2022-12-31"],
    ["2020年三季度末", "截至2020年第三季度 ..2020-09-30"],
    ["2002年以前", "2002年以前 ..2001-12-31"],
    ["2021年初", "2021年初 ..2021-01-01"],
    ["“十三五”期间", "2016—2020年 2016-01-01..2020-12-31"],
    ["十四五", "2021—2025年 2021-01-01..2025-12-31"],
    ["“十二五”时期", "2011—2015年 2011-01-01..2015-12-31"],
    ["“十四五”末", "截至2025年底 ..2025-12-31"],
    ["十五五", "2026—2030年 2026-01-01..2030-12-31"],
  ])("%s is %s, whatever the anchor", (text, expected) => {
    expect(read(text, nobody)).toEqual([`${text} → ${expected}`]);
    expect(read(text, meeting)).toEqual([`${text} → ${expected}`]);
    expect(findTimeWords(text, meeting)[0]).toMatchObject({
      relative: false,
      masked: false,
      period: { basis: "explicit" },
    });
  });

  test.each([
    ["2019年以来", "2019年1月1日—2021年12月23日 2019-01-01..2021-12-23"],
    ["2019年至今", "2019年1月1日—2021年12月23日 2019-01-01..2021-12-23"],
    ["2019年到目前", "2019年1月1日—2021年12月23日 2019-01-01..2021-12-23"],
    ["2020年1月1日起", "2020年1月1日—2021年12月23日 2020-01-01..2021-12-23"],
  ])("%s runs to the text's own day", (text, expected) => {
    expect(read(text, meeting)).toEqual([`${text} → ${expected}`]);
    expect(findTimeWords(text, nobody)[0]?.period.basis).toBe("unresolved");
  });
});

describe("times that need the anchor", () => {
  test.each([
    ["今年", "2021年 2021-01-01..2021-12-31"],
    ["本年度", "2021年 2021-01-01..2021-12-31"],
    ["全年", "2021年 2021-01-01..2021-12-31"],
    ["年内", "2021年 2021-01-01..2021-12-31"],
    ["去年", "2020年 2020-01-01..2020-12-31"],
    ["上年度", "2020年 2020-01-01..2020-12-31"],
    ["前年", "2019年 2019-01-01..2019-12-31"],
    ["明年", "2022年 2022-01-01..2022-12-31"],
    ["去年底", "截至2020年底 ..2020-12-31"],
    ["今年年底前", "截至2021年底 ..2021-12-31"],
    ["年底", "截至2021年底 ..2021-12-31"],
    ["年初", "2021年初 ..2021-01-01"],
    ["上半年", "2021年上半年 2021-01-01..2021-06-30"],
    ["下半年", "2021年下半年 2021-07-01..2021-12-31"],
    ["一季度", "2021年第一季度 2021-01-01..2021-03-31"],
    ["第三季度", "2021年第三季度 2021-07-01..2021-09-30"],
    ["前三季度", "2021年前三季度 2021-01-01..2021-09-30"],
    ["1-5月", "2021年1—5月 2021-01-01..2021-05-31"],
    ["1至5月份", "2021年1—5月 2021-01-01..2021-05-31"],
    ["一到四月份", "2021年1—4月 2021-01-01..2021-04-30"],
    ["今年4 月至9 月", "2021年4—9月 2021-04-01..2021-09-30"],
    ["6月", "2021年6月 2021-06-01..2021-06-30"],
    ["1月16日", "2021年1月16日 2021-01-16..2021-01-16"],
    ["5月3日至17日", "2021年5月3日—5月17日 2021-05-03..2021-05-17"],
    ["截至6月底", "截至2021年6月 ..2021-06-30"],
    ["截至10月31日", "截至2021年10月31日 ..2021-10-31"],
    ["截止6月上旬", "截至2021年6月10日 ..2021-06-10"],
    ["截至今年8月", "截至2021年8月 ..2021-08-31"],
    ["近三年", "2019—2021年 2019-01-01..2021-12-31"],
    ["近两年", "2020—2021年 2020-01-01..2021-12-31"],
    ["过去五年", "2017—2021年 2017-01-01..2021-12-31"],
    ["10月份以来", "2021年10月1日—12月23日 2021-10-01..2021-12-23"],
    ["今年以来", "2021年1月1日—12月23日 2021-01-01..2021-12-23"],
    ["年初以来", "2021年1月1日—12月23日 2021-01-01..2021-12-23"],
    ["截至目前", "截至2021年12月23日 ..2021-12-23"],
    ["截止目前", "截至2021年12月23日 ..2021-12-23"],
    ["目前", "截至2021年12月23日 ..2021-12-23"],
    ["到目前为止", "截至2021年12月23日 ..2021-12-23"],
    ["迄今", "截至2021年12月23日 ..2021-12-23"],
    ["本月", "2021年12月 2021-12-01..2021-12-31"],
    ["上个月", "2021年11月 2021-11-01..2021-11-30"],
    ["上季度", "2021年第三季度 2021-07-01..2021-09-30"],
    ["昨天", "2021年12月22日 2021-12-22..2021-12-22"],
  ])("%s is %s, and unresolved without an anchor", (text, expected) => {
    expect(read(text, meeting)).toEqual([`${text} → ${expected}`]);
    expect(findTimeWords(text, meeting)[0]).toMatchObject({ relative: true, period: { basis: "anchor" } });
    expect(findTimeWords(text, nobody)[0]).toMatchObject({ relative: true, period: { basis: "unresolved", to: null } });
  });

  test.each([
    ["今年以来", "今年以来 → 2021年 2021-01-01..2021-12-31"],
    ["10月以来", "10月以来 → 2021年10—12月 2021-10-01..2021-12-31"],
    ["截至目前", "截至目前 → 截至2021年 ..2021-12-31"],
  ])("%s ends with the anchor's year when no day is known", (text, expected) => {
    expect(read(text, report)).toEqual([expected]);
  });

  test("本月 needs a month and crosses the new year", () => {
    expect(read("上月", { year: 2021, asOf: null, month: 1 })).toEqual(["上月 → 2020年12月 2020-12-01..2020-12-31"]);
    expect(findTimeWords("本月", report)[0]?.period.basis).toBe("unresolved");
  });

  test.each(["近年来", "近几年", "近一年", "近三个月", "本周"])("%s is a time nobody can place", (text) => {
    expect(findTimeWords(text, meeting)).toMatchObject([{ period: { basis: "unresolved" }, relative: true }]);
  });
});

describe("a sentence's own year", () => {
  test.each([
    ["2020年一季度10人,二季度20人", "二季度 → 2020年第二季度 2020-04-01..2020-06-30"],
    ["去年一季度10人,二季度20人", "二季度 → 2020年第二季度 2020-04-01..2020-06-30"],
    ["2020年1月、2月", "2月 → 2020年2月 2020-02-01..2020-02-29"],
    ["2018年完成10件,全年收入5万元", "全年 → 2018年 2018-01-01..2018-12-31"],
    ["2018年完成10件,年底5人", "年底 → 截至2018年底 ..2018-12-31"],
    ["与2019年相比,上半年下降", "上半年 → 2021年上半年 2021-01-01..2021-06-30"],
    ["今年1-5月比2019年增长,6月完成", "6月 → 2021年6月 2021-06-01..2021-06-30"],
    ["2018年完成10件。6月完成", "6月 → 2021年6月 2021-06-01..2021-06-30"],
    ["“十三五”期间建成,6月完成", "6月 → 2021年6月 2021-06-01..2021-06-30"],
    ["截至2020年底100个,6月新增", "6月 → 6月（年份不明） .."],
    ["20xx年建成,6月新增", "6月 → 6月（年份不明） .."],
  ])("in %s the last time is %s", (text, expected) => {
    expect(read(text).at(-1)).toBe(expected);
  });

  test("is marked as the frame it came from", () => {
    expect(findTimeWords("2020年一季度10人,二季度20人", report)[1]).toMatchObject({
      relative: false,
      period: { basis: "frame" },
    });
  });

  test.each([
    ["今年1-5月比去年同期增长", "去年同期 → 2020年1—5月 2020-01-01..2020-05-31"],
    ["2020年上半年,与同期相比", "同期 → 2019年上半年 2019-01-01..2019-06-30"],
    ["2021年2月比上年同期", "上年同期 → 2020年2月 2020-02-01..2020-02-29"],
    ["截至6月底100人,比上年同期多", "上年同期 → 截至2020年6月30日 ..2020-06-30"],
    ["今年比上年同期增长", "上年同期 → 2020年 2020-01-01..2020-12-31"],
  ])("in %s 同期 repeats the same part: %s", (text, expected) => {
    expect(read(text).at(-1)).toBe(expected);
  });

  test("2020、2021年 names two years", () => {
    expect(read("2020、2021年")).toEqual([
      "2020 → 2020年 2020-01-01..2020-12-31",
      "2021年 → 2021年 2021-01-01..2021-12-31",
    ]);
  });
});

describe("what kind of time it is", () => {
  test.each([
    ["2021年", "year", null],
    ["2021年1—5月", "range", "year-to-date"],
    ["2021年3—5月", "range", "in-period"],
    ["2021年5月", "month", "in-period"],
    ["2021年第一季度", "part-of-year", "in-period"],
    ["前三季度", "part-of-year", "year-to-date"],
    ["上半年", "part-of-year", "year-to-date"],
    ["下半年", "part-of-year", "in-period"],
    ["今年以来", "range", "year-to-date"],
    ["年初以来", "range", "year-to-date"],
    ["10月以来", "range", "in-period"],
    ["2019年以来", "range", null],
    ["截至10月31日", "as-of", "year-to-date"],
    ["截至目前", "as-of", null],
    ["2021年底", "as-of", null],
    ["1月16日", "day", "in-period"],
    ["十四五", "plan-era", null],
    ["近三年", "relative-span", null],
    ["去年同期", "relative-span", null],
  ])("%s is a %s counted %s", (text, kind, accumulation) => {
    expect(findTimeWords(text, report)).toMatchObject([{ kind, period: { accumulation } }]);
  });
});

describe("masked times", () => {
  test.each([
    "20xx年",
    "20XX年度",
    "xxxx年",
    "****年",
    "×年",
    "x年",
    "20--年",
    "20-年",
    "202x年",
    "二〇××年",
    "20xx年上半年",
    "xxxx年x月x日",
    "x月x日",
    "截至x月**日",
    "5月x日",
    "2021年x月",
    "x年以来",
  ])("%s is one masked, unresolved time", (text) => {
    expect(findTimeWords(text, meeting)).toEqual([
      expect.objectContaining({
        span: [0, text.length],
        masked: true,
        period: expect.objectContaining({ basis: "unresolved", from: null, to: null }),
      }),
    ]);
  });
});

describe("not times", () => {
  test.each([
    "2021项",
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
    expect(read(text, meeting)).toEqual([]);
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
