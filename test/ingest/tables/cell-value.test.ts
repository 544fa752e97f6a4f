import { describe, expect, test } from "vitest";
import { readCell } from "../../../ingest/tables/cell-value.ts";
import { lexicon } from "../read-prose.ts";

function read(text: string): string {
  const value = readCell(text, [0, text.length], lexicon.units);
  if (value.kind !== "number") return value.kind;
  const { quantity } = value;
  const to = quantity.valueTo === null ? "" : `~${quantity.valueTo}`;
  return `${quantity.approx ?? ""}${quantity.value ?? quantity.masked}${to} ${quantity.unit} ${quantity.family}`;
}

describe("what a cell holds", () => {
  test.each([
    ["118.95", "118.95  bare"],
    ["1,234,567.80", "1234567.80  bare"],
    ["-1.0‰", "-1.0 ‰ permille"],
    ["−3.1", "-3.1  bare"],
    ["+2.5%", "2.5 % percent"],
    ["12万人次", "12 万人次 event"],
    ["700多万元", "多700 万元 money"],
    ["约30人", "约30 人 person"],
    ["95%以上", "以上95 % percent"],
    ["30(张)", "30 张 count"],
    ["3-5个", "3~5 个 count"],
    ["100:98.14", "100~98.14  ratio"],
    ["第3名", "3 名 rank"],
    ["xx家", "mask 家 count"],
    ["1x.x%", "partial % percent"],
  ])("%s is a number", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(["—", "——", "-", "/", "…", "......", "暂无", "无数据", "N/A"])(
    "%s says that there is no number",
    (text) => {
      expect(read(text)).toBe("none");
    },
  );

  test.each([
    "118.95(第3)",
    "12人,增长3%",
    "2021年",
    "2020-2021",
    "1季度",
    "6月",
    "3-11岁",
    "60岁以上",
    "1,23",
    "无",
    "鹿城区",
    "12.5.1",
  ])("%s is text, because it is no number or more than one", (text) => {
    expect(read(text)).toBe("text");
  });

  test("an empty cell is empty, and four digits may name a year", () => {
    expect(readCell("", [3, 3], lexicon.units)).toEqual({ kind: "empty" });
    expect(readCell("2021", [0, 4], lexicon.units)).toMatchObject({ yearLike: true });
    expect(readCell("2,021", [0, 5], lexicon.units)).toMatchObject({ yearLike: false });
  });
});
