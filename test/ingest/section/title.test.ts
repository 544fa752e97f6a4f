import { expect, test } from "vitest";
import { sectionsOf } from "./read-sections.ts";

const body = "全县共有医疗机构12家，床位1200张。";

test.each([
  ["its first line", ["关于整改落实情况的评估", body], "关于整改落实情况的评估"],
  [
    "its first line, though a line in brackets below names the occasion, a year and a report",
    ["关于整改落实情况的评估", "(2021 年12 月23 日向县人大常委会会议报告)", body],
    "关于整改落实情况的评估",
  ],
  [
    "the line that names a year, below a heading of the page",
    ["政府信息公开", "青石县卫生健康局2021年工作总结", body],
    "青石县卫生健康局2021年工作总结",
  ],
])("a text is called by %s", (_, lines, title) => {
  expect(sectionsOf(lines.join("\n")).facts.title).toBe(title);
});
