import { expect, test } from "vitest";

import { linesOf, opening, readText } from "./read-text.ts";

/** Tables whose first column counts or ranks the rows, with their cells one space apart. */

const told = (table: string) => linesOf(readText(`${opening}${table}\n`, "txt"));

test("behind a serial number the task is the task and the result the result", () => {
  const table = [
    "序号 事项 年度任务 完成情况 完成率",
    "1 新生儿听力筛查 4200人 4315人 102.7%",
    "2 老年人流感疫苗接种 9600人 8890人 92.6%",
  ].join("\n");
  const read = told(table);
  expect(read).toHaveLength(6);
  expect(read.filter((line) => line.startsWith("? "))).toEqual([]);
  expect(read.some((line) => line.includes("年度任务") && line.includes("9600人") && line.includes("target"))).toBe(
    true,
  );
  expect(read.some((line) => line.includes("完成情况") && line.includes("8890人"))).toBe(true);
});

test("a rank before the names is no number of theirs", () => {
  const read = told(["名次 单位 建档率(%) 得分", "1 甲溪镇卫生院 95.6 94.6", "2 乙桥镇卫生院 94.1 92.8"].join("\n"));
  expect(read).toHaveLength(4);
  expect(read.some((line) => line.includes("乙桥镇卫生院·建档率") && line.includes("94.1%"))).toBe(true);
});

test("words and amounts of one line alone are no table", () => {
  expect(told("序号 事项 任务 完成\n1 听力筛查 4200人 4315人")).toEqual([]);
});
