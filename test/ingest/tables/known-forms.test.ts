import { expect, test } from "vitest";

import { linesOf, opening, readText } from "./read-text.ts";

/** The national form of applications for public information, in the shapes in which pages keep its text. */
const names = ["自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const rows = [
  ["一、本年新收政府信息公开申请数量", "5", "1", "0", "2", "0", "0", "8"],
  ["三、本年度办理结果", "（一）予以公开", "4", "0", "0", "2", "0", "0", "6"],
  ["（三）不予公开", "1.属于国家秘密", "0", "1", "0", "0", "0", "0", "1"],
  ["2.其他法律行政法规禁止公开", "0", "0", "0", "0", "0", "0", "0"],
  ["（七）总计", "4", "1", "0", "2", "0", "0", "7"],
  ["四、结转下年度继续办理", "1", "0", "0", "0", "0", "0", "1"],
];
const heading = `${opening}三、收到和处理政府信息公开申请情况\n`;

const cells = (own: readonly string[][]) => [corner, "申请人情况", ...names, ...own.flat()];
const shapes: Record<string, (own: readonly string[][]) => string> = {
  "one cell to a line": (own) => cells(own).join("\n\n"),
  "cells ended by bars": (own) => cells(own).join(" |\n"),
  "rows parted by tabs": (own) => [[corner, "申请人情况"], names, ...own].map((row) => row.join("\t")).join("\n"),
  "rows parted by bars": (own) =>
    [[corner, "申请人情况", "||||"], names, ...own].map((row) => `${row.join(" | ")} |`).join("\n"),
};
const figuresOf = (text: string) =>
  linesOf(readText(`${heading}${text}\n`, "txt")).map((line) => line.replace(/^温州市 2021年 | \(.*$/g, ""));

test.each(Object.keys(shapes))("the form is read by its labels: %s", (shape) => {
  const figures = figuresOf(shapes[shape]?.(rows) ?? "");
  expect(figures).toHaveLength(rows.length * 7);
  expect(figures).toEqual(
    expect.arrayContaining([
      "新收政府信息公开申请数量·自然人 = 5件",
      "新收政府信息公开申请数量·法人或其他组织·社会公益组织 = 2件",
      "新收政府信息公开申请数量 = 8件",
      "办理结果·予以公开 = 6件",
      "办理结果·不予公开·属于国家秘密·法人或其他组织·商业企业 = 1件",
      "办理结果·不予公开·其他法律行政法规禁止公开 = 0件",
      "办理结果 = 7件",
      "结转下年度继续办理 = 1件",
    ]),
  );
});

test("the total of the results is the sum of those alone, and not of what came in", () => {
  const all = linesOf(readText(`${heading}${cells(rows).join("\n")}\n`, "txt"));
  expect(all.find((line) => line.includes("办理结果 = 7件"))).toContain("parts-sum");
});

test("a row that lacks a cell, or does not add up, stays a quote and harms no other", () => {
  const [first = [], second = [], ...others] = rows;
  const short = figuresOf(cells([first.toSpliced(3, 1), second, ...others]).join("\n"));
  expect(short.filter((line) => line.startsWith("?"))).toHaveLength(6);
  expect(short).toContain("政府信息公开申请·办理结果·予以公开 = 6件");
  const wrong = figuresOf(cells([[...first.slice(0, -1), "9"], second, ...others]).join("\n"));
  expect(wrong.some((line) => line.includes("新收"))).toBe(false);
});

test("with a heading that the form does not have, it is another form", () => {
  const other = [corner, "申请人情况", ...names.toSpliced(4, 0, "新闻媒体"), ...rows.flat()].join("\n");
  expect(figuresOf(other).some((line) => line.includes("·自然人 ="))).toBe(false);
});

test("the form without labels has one row", () => {
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const form = ["行政复议", "行政诉讼", ...results, "未经复议直接起诉", "复议后起诉", ...results, ...results];
  const text = [...form, ..."2 0 1 0 3 1 0 0 0 1 0 0 0 0 0".split(" ")].join("\n");
  expect(figuresOf(text)).toEqual(
    expect.arrayContaining(
      ["行政复议·结果维持 = 2件", "行政复议 = 3件", "行政诉讼·未经复议直接起诉 = 1件"].map(
        (line) => `政府信息公开申请·${line}`,
      ),
    ),
  );
});
