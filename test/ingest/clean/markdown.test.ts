import { expect, test } from "vitest";
import { cleanText } from "../../../ingest/clean.ts";

const clean = (text: string) => cleanText(text, "md").text;

test.each([
  ["# 一、总体情况", "一、总体情况"],
  ["覆盖率**92.79%**，其中", "覆盖率92.79%,其中"],
  ["**第二剂**24126人", "第二剂24126人"],
  ["- 接种35人\n* 随访28人", "接种35人\n随访28人"],
  ["> 引文", "引文"],
  ["见[年报2021](https://example.test/2022/35)", "见年报2021"],
  ["![图35](a.png)正文", "正文"],
  ["共~~35~~53人", "共53人"],
  ["1\\. 第一", "1.第一"],
  ["1. 第一", "1.第一"],
  ["`代码`", "代码"],
  ["__重点__", "重点"],
])("marks of markdown go and text stays: %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each(["投资**万元,增长**%", "共**人,其中**人", "3*5和4*6", "占**.**%", "增长***人"])(
  "asterisks that mask or multiply stay: %s",
  (text) => {
    expect(clean(text)).toBe(text);
  },
);

test("a pipe table keeps its lines and its cells are found", () => {
  const { text, tables } = cleanText(
    "说明\n\n| 地区 | 人数 |\n|:--|--:|\n| **甲镇** | 35 |\n| 乙镇 |\n\n后文 | 竖线",
    "md",
  );
  expect(tables.map(({ rows }) => rows.map((row) => row.map(({ span }) => text.slice(...span))))).toEqual([
    [
      ["地区", "人数"],
      ["甲镇", "35"],
      ["乙镇", ""],
    ],
  ]);
  expect(tables[0]?.rows[0]?.every(({ header }) => header)).toBe(true);
  expect(text).toContain("|甲镇|35|\n");
});

test("an empty cell in the middle of a row keeps its column", () => {
  const { text, tables } = cleanText("|a|b|c|\n|-|-|-|\n|甲||5|", "md");
  expect(tables[0]?.rows[1]?.map(({ span }) => text.slice(...span))).toEqual(["甲", "", "5"]);
});

test("a pipe table meant to fill the memory is no table", () => {
  const { tables } = cleanText(`${"|a".repeat(200_000)}\n|-|\n${"|a|\n".repeat(1000)}`, "md");
  expect(tables).toEqual([]);
});
