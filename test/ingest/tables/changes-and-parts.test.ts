import { expect, test } from "vitest";

import { linesOf, opening, readText } from "./read-text.ts";

const table = (...rows: string[][]) =>
  linesOf(
    readText(
      `${opening}\n${[rows[0] ?? [], (rows[0] ?? []).map(() => "---"), ...rows.slice(1)]
        .map((cells) => `| ${cells.join(" | ")} |`)
        .join("\n")}\n`,
      "md",
    ),
  ).map((line) => line.replace(/^温州市 /, "").replace(/ \(part-of.*$/, ""));

test("a change behind two counts of two years each is of neither", () => {
  const headings = ["案由", "2021年收案数", "2021年结案数", "上年收案数", "上年结案数", "同比（%）"];
  expect(table(headings, ["离婚", "31", "28", "40", "35", "-22.5"]).at(-1)).toBe("? -22.5");
  const grouped = table(
    ["案由", "2021年", "", "2020年", "", "同比（%）"],
    ["", "收案数", "结案数", "收案数", "结案数", ""],
    ["离婚", "31", "28", "40", "35", "-22.5"],
  );
  expect(grouped.at(-1)).toBe("? -22.5");
});

test("and behind those of one count it is that one's", () => {
  const headings = ["案由", "2021年收案数", "上年收案数", "同比（%）", "2021年结案数", "上年结案数", "同比（%）"];
  expect(
    table(headings, ["离婚", "31", "40", "-22.5", "28", "35", "-20"]).filter((line) => line.includes("change")),
  ).toEqual([
    "2021年 离婚·收案数 = -22.5% (change, down, base 31)",
    "2021年 离婚·结案数 = -20% (change, down, base 28)",
  ]);
});

test("a change behind a total and its parts is of the total, which goes by the name of them all", () => {
  const figures = table(
    ["科目", "2020年执行数", "2021年预算数", "", "", "增减（%）"],
    ["", "", "小计", "基本支出", "项目支出", ""],
    ["教育支出", "500", "550", "400", "150", "10"],
  );
  expect(figures).toEqual([
    "2020年 教育支出·执行数 = 500",
    "2021年 教育支出·预算数 = 550 (plan)",
    "2021年 教育支出·预算数·基本支出 = 400 (plan, part-of 550)",
    "2021年 教育支出·预算数·项目支出 = 150 (plan, part-of 550)",
    "2021年 教育支出·预算数 = 10% (change, up, base 550)",
  ]);
});

test("上年同月 is last year's same month", () => {
  const text = `温州市2021年5月民事案件月报\n\n| 案由 | 本月收案数 | 上年同月收案数 |\n|---|---|---|\n| 离婚 | 31 | 40 |\n`;
  expect(linesOf(readText(text, "md")).map((line) => line.split(" ")[1])).toEqual(["2021年5月", "2020年5月"]);
});

test("1-本月 is the year's sum up to the month, and growth over 去年同月 is the month's", () => {
  const text =
    "温州市2021年5月民事案件月报\n\n| 案由 | 本月（件） | 比去年同月增长（%） | 1-本月（件） | 比去年同期增长（%） |\n|---|---|---|---|---|\n| 离婚 | 31 | 3.5 | 160 | -2.1 |\n";
  expect(linesOf(readText(text, "md")).map((line) => line.replace(/^温州市 /, ""))).toEqual([
    "2021年5月 民事案件·离婚 = 31件",
    "2021年5月 民事案件·离婚 = 3.5% (change, up, base 31)",
    "2021年1—5月 民事案件·离婚 = 160件",
    "2021年1—5月 民事案件·离婚 = -2.1% (change, down, base 160)",
  ]);
});

test("a rate behind the kinds of staff is none of them, though its numbers make up the whole", () => {
  const figures = table(
    ["学校", "教职工（人）", "#教师", "#职员", "入学率（%）"],
    ["一小", "91", "33", "30", "61.0"],
    ["二小", "80", "50", "30", "98.0"],
  );
  expect(figures.filter((line) => line.includes("入学率"))).toEqual([
    "2021年 一小·入学率 = 61.0%",
    "2021年 二小·入学率 = 98.0%",
  ]);
});

test("实检 of a table on 健康体检 is how many had it, and 应检 is not", () => {
  const text = `${opening}\n2021年老年人健康体检情况表\n\n| 县区 | 应检人数 | 实检人数 | 体检率（%） |\n|---|---|---|---|\n| 瓯海区 | 90 | 72 | 80 |\n`;
  const figures = linesOf(readText(text, "md"));
  expect(figures[0]).not.toContain("体检");
  expect(figures[1]).toBe("瓯海区 2021年 老年人健康体检·实检人数 = 72人");
});
