import { expect, test } from "vitest";

import { partsOfLine } from "../../../ingest/section/run-on-lines.ts";
import { metricOf, readText } from "../read-prose.ts";

const filler = "各项工作稳步推进，群众满意度持续提高，做到件件有回音、事事有着落，取得了较好的成效。".repeat(4);
const runOn = [
  "甲县民政局2021年工作总结",
  `一、主要工作情况。全县发放低保金3800万元。${filler}`,
  `二、存在的问题。床位仍然不足。${filler}`,
  `三、明年工作打算。全县新增养老床位500张。${filler}`,
];

test("a page saved without its line ends has the parts its headings number", () => {
  const text = runOn.join("");
  expect(partsOfLine(text).map(([start, end]) => text.slice(start, end))).toEqual(runOn);
});

test("what stands under a plan's heading is a plan there too", async () => {
  const { figures } = await readText(runOn.join(""));
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.role}`)).toEqual([
    "发放低保金 result",
    "新增养老床位 plan",
  ]);
});

test.each([
  ["a paragraph that is short", "一、主要做法。抓落实。二、存在问题。不够细。"],
  ["marks that name things", `全县第一、第二、第三产业协调发展。适时提高了一、二类对象的补助标准。${filler}${filler}`],
  ["a mark that is alone", `全县工作总结一、主要做法。${filler}${filler}`],
  ["marks out of order", `全县工作三、主要做法。${filler}五、存在问题。${filler}`],
])("%s is one part", (_, text) => {
  expect(partsOfLine(text)).toEqual([[0, text.length]]);
});
