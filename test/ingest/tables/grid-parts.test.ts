import { expect, test } from "vitest";

import { linesOf, opening, readText } from "./read-text.ts";

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td${cell}</td>`).join("")}</tr>`;
const html = (...rows: string[]) =>
  linesOf(readText(`<p>${opening.replaceAll("\n", "</p><p>")}</p><table>${rows.join("")}</table>`, "html"));

test("a table whose first heading comes back over others is several, and what fills up its width is no column", () => {
  const figures = html(
    row(" colspan=3>救助对象"),
    row(">类别", ">城镇户数", ">农村户数"),
    row(">低保家庭", ">310", ">295"),
    row(" colspan=3>救助资金"),
    row(">类别", " colspan=2>发放金额（单位：万元）"),
    row(">临时救助", " colspan=2>86.5"),
  );
  expect(figures).toEqual([
    "温州市 2021年 救助对象·低保家庭·城镇户数 = 310户",
    "温州市 2021年 救助对象·低保家庭·农村户数 = 295户",
    "温州市 2021年 救助资金·临时救助·发放金额 = 86.5万元",
  ]);
});

test("the same in markdown, which merges no cells", () => {
  const rows = ["| 救助对象 | | |", "|---|---|---|", "| 类别 | 城镇户数 | 农村户数 |", "| 低保家庭 | 310 | 295 |"];
  const more = ["| 救助资金 | | |", "| 类别 | 发放金额（单位：万元） | |", "| 临时救助 | 86.5 | |"];
  expect(linesOf(readText(`${opening}\n${[...rows, ...more].join("\n")}\n`, "md"))).toContain(
    "温州市 2021年 救助资金·临时救助·发放金额 = 86.5万元",
  );
});

test("headings printed again on the next page begin nothing, nor do words under another first heading", () => {
  const figures = html(
    row(">类别", ">户数"),
    row(">低保家庭", ">310"),
    row(">类别", ">户数"),
    row(">特困家庭", ">12"),
    row(">负责人", ">张三"),
    row(">边缘家庭", ">9"),
  );
  expect(figures).toHaveLength(3);
  for (const line of figures) expect(line).toContain("户数");
});

test("a number merged over two columns with headings of their own is still neither's", () => {
  const figures = html(
    row(">类别", ">年初", ">年末"),
    row(">低保家庭", ">310", ">295"),
    row(">特困家庭", " colspan=2>12"),
  );
  expect(figures.at(-1)).toBe("? 12");
});

test("the items of a numbered list are names, however long", () => {
  const figures = html(
    row(" colspan=2>办理情况", ">件数"),
    row(" rowspan=2>一、处理结果", ">（一）部分支持（分别处理的，只计这一种情形，不计其他的情形）", ">4"),
    row(">（二）不予支持", ">3"),
  );
  expect(figures.map((line) => line.replace(/^温州市 2021年 /, ""))).toEqual([
    "处理结果·部分支持(分别处理的,只计这一种情形,不计其他的情形)·件数 = 4件",
    "处理结果·不予支持·件数 = 3件",
  ]);
});
