import { expect, test } from "vitest";

import { linesOf, opening, readText } from "./read-text.ts";

const figuresOf = (text: string) =>
  linesOf(readText(`${opening}${text}\n`, "txt")).map((line) => line.replace(/^(.*?) \(.*$/, "$1"));

test("headings in two lines are told apart where the names below come back in order", () => {
  const figures = figuresOf(
    "2021年前三季度民事案件情况表\n案由   2021年1-9月   2020年1-9月   收案增减\n      收案数  结案数  收案数  结案数  (%)\n离婚   310   296   288   280   7.64\n继承   41   40   35   33   17.14",
  );
  expect(figures).toEqual([
    "温州市 2021年1—9月 民事案件·离婚·收案数 = 310",
    "温州市 2021年1—9月 民事案件·离婚·结案数 = 296",
    "温州市 2020年1—9月 民事案件·离婚·收案数 = 288",
    "温州市 2020年1—9月 民事案件·离婚·结案数 = 280",
    "温州市 2021年前三季度 民事案件·离婚·收案 = 7.64%",
    "温州市 2021年1—9月 民事案件·继承·收案数 = 41",
    "温州市 2021年1—9月 民事案件·继承·结案数 = 40",
    "温州市 2020年1—9月 民事案件·继承·收案数 = 35",
    "温州市 2020年1—9月 民事案件·继承·结案数 = 33",
    "温州市 2021年前三季度 民事案件·继承·收案 = 17.14%",
  ]);
});

const loose = (...cells: string[]) => figuresOf(`培训班情况如下：\n\n${cells.join("\n\n")}`);
const counted = ["县区", "报名人数（人）", "电工", "焊工", "结业（人）", "结业率（%）", "结业（人）", "结业率（%）"];
const rows = ["瓯海区", "90", "40", "80", "32", "80", "鹿城区", "70", "30", "75", "24", "80"];

test("the same with a cell to a line: the headings that measure by themselves have nothing below", () => {
  expect(loose(...counted, ...rows)).toEqual(
    expect.arrayContaining([
      "瓯海区 2021年 培训班·报名人数 = 90人",
      "瓯海区 2021年 培训班·电工·结业 = 40人",
      "瓯海区 2021年 培训班·焊工·结业率 = 80%",
      "鹿城区 2021年 培训班·焊工·结业 = 24人",
    ]),
  );
});

test.each([
  ["another heading more than the repeats need", counted.toSpliced(4, 0, "钳工")],
  ["names that do not come back alike", counted.with(6, "合格（人）")],
  ["one row only", counted.toSpliced(4, 4)],
])("nothing is told apart with %s", (_what, headings) => {
  expect(loose(...headings, ...rows).filter((line) => /电工|焊工|结业/.test(line))).toEqual([]);
});

test("two tables of text below each other, each under its own headings", () => {
  const figures = figuresOf(
    "表1  2021年各区学校情况\n地区\t学校数(所)\t班级数(个)\t学生(人)\n瓯海区\t12\t240\t9600\n鹿城区\t10\t201\t8040\n" +
      "表2  2021年教师情况\n地区\t教师(人)\n瓯海区\t720\n鹿城区\t655",
  );
  expect(figures).toContain("瓯海区 2021年 班级数 = 240个");
  expect(figures).toContain("鹿城区 2021年 教师 = 655人");
  expect(figures.some((line) => line.startsWith("?"))).toBe(false);
});
