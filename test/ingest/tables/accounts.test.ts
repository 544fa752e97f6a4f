import { expect, test } from "vitest";

import { linesOf, opening, readText } from "./read-text.ts";

/** Accounts with both sides in one table, totals by names of their own, and rates beside their counts. */

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td${cell}</td>`).join("")}</tr>`;
const html = (title: string, ...rows: string[]) =>
  linesOf(readText(`<p>${opening.trim().replace("\n", "</p><p>")}</p>${title}<table>${rows.join("")}</table>`, "html"));

const account = (...rows: string[]) =>
  html(
    "<p>2021年度收入支出决算总表</p><p>公开01表　金额单位：万元</p>",
    row(" colspan=3>收入", " colspan=3>支出"),
    row(">项目", ">行次", ">金额", ">项目", ">行次", ">金额"),
    ...rows,
  );

test("each side of an account has its own names, and the unit stands beside the number of the form", () => {
  const figures = account(
    row(">一、财政拨款收入", ">1", ">520.5", ">一、教育支出", ">31", ">610.2"),
    row(">二、事业收入", ">2", ">210", ">二、住房保障支出", ">32", ">95.3"),
    row(">本年收入合计", ">3", ">730.5", ">本年支出合计", ">33", ">705.5"),
  );
  expect(figures).toEqual([
    "温州市 2021年 财政拨款收入·收入·金额 = 520.5万元 (part-of 730.5)",
    "温州市 2021年 事业收入·收入·金额 = 210万元 (part-of 730.5)",
    "温州市 2021年 收入合计·收入·金额 = 730.5万元 (parts-sum)",
    "温州市 2021年 教育支出·支出·金额 = 610.2万元 (part-of 705.5)",
    "温州市 2021年 住房保障支出·支出·金额 = 95.3万元 (part-of 705.5)",
    "温州市 2021年 支出合计·支出·金额 = 705.5万元 (parts-sum)",
  ]);
});

test("a total by name that the rows above do not make up is linked to none, and nothing is said of it", () => {
  const figures = account(
    row(">一、财政拨款收入", ">1", ">520.5", ">一、教育支出", ">31", ">610.2"),
    row(">二、事业收入", ">2", ">210", ">二、住房保障支出", ">32", ">95.3"),
    row(">本年收入合计", ">3", ">800", ">本年支出合计", ">33", ">705.5"),
  );
  expect(figures.filter((line) => line.includes("800") || line.includes("parts-do-not-sum"))).toEqual([
    "温州市 2021年 收入合计·收入·金额 = 800万元",
  ]);
});

test("a county named twice in a row begins no second half", () => {
  const figures = html(
    "",
    row(">报告地区", ">户籍地区", ">例数"),
    row(">瓯海区", ">瓯海区", ">5"),
    row(">鹿城区", ">瓯海区", ">2"),
  );
  expect(figures).toHaveLength(2);
});

test("nor does a heading that comes back over other numbers", () => {
  const figures = html(
    "",
    row(" rowspan=2>受理件数", " rowspan=2>办结件数", " colspan=2>线上"),
    row(">受理件数", ">办结件数"),
    row(">41", ">40", ">12", ">11"),
  );
  expect(figures).toEqual([
    "温州市 2021年 受理件数 = 41件",
    "温州市 2021年 办结件数 = 40件",
    "温州市 2021年 线上·受理件数 = 12件",
    "温州市 2021年 线上·办结件数 = 11件",
  ]);
});

test("a rate that several columns have is of the count before it", () => {
  const headed = (...names: string[]) =>
    html("", row(">县区", ...names.map((name) => `>${name}`)), row(">瓯海区", ...names.map((_, at) => `>${at + 41}`)));
  expect(headed("眼病筛查人数", "完成率(%)", "龋齿筛查人数", "完成率(%)")).toEqual([
    "瓯海区 2021年 眼病筛查人数 = 41人",
    "瓯海区 2021年 眼病筛查人数·完成率 = 42%",
    "瓯海区 2021年 龋齿筛查人数 = 43人",
    "瓯海区 2021年 龋齿筛查人数·完成率 = 44%",
  ]);
  const unclear = headed("完成率(%)", "眼病筛查人数", "完成率(%)", "龋齿筛查人数");
  expect(unclear.filter((line) => line.startsWith("?"))).toEqual(["? 41%", "? 43%"]);
});

test("rates without a unit are not said to add up or not", () => {
  const figures = html("", row(">病名", ">发病率"), row(">流感", ">12.5"), row(">水痘", ">3.1"), row(">合计", ">20"));
  expect(figures.join()).not.toMatch(/part/);
});

test("columns of a task that name no subject have that of the page's title", () => {
  const page = (title: string) =>
    linesOf(
      readText(
        `${title}\n\n截至9月底，各区进度如下：\n\n| 县区 | 任务数 | 累计完成 | 机构数 |\n|---|---|---|---|\n| 瓯海区 | 90 | 41 | 3 |\n`,
        "md",
      ),
    ).map((line) => line.split(" ").slice(2).join(" "));
  expect(page("温州市2021年各区职业技能培训进度公示")).toEqual([
    "职业技能培训·任务数 = 90 (target)",
    "职业技能培训·累计完成 = 41",
    "机构数 = 3",
  ]);
  expect(page("温州市2021年卫生工作总结").join()).not.toContain("卫生");
});

test("columns that tell the deed of the page's title and not its object have the whole of it", () => {
  const page = (title: string) =>
    linesOf(
      readText(
        `<h1>${title}</h1><p>截至11月9日，各区进度如下：</p><table><tr><td rowspan="2">县区</td><td>60岁以上</td><td>中小学生</td><td rowspan="2">接种点</td><td rowspan="2">完成率排名</td></tr><tr><td>累计接种</td><td>累计接种</td></tr><tr><td>瓯海区</td><td>90</td><td>41</td><td>3</td><td>2</td></tr></table>`,
        "html",
      ),
    ).map((line) => line.split(" ").slice(2).join(" "));
  expect(page("温州市2021年流感疫苗接种进度通报（11月9日）")).toEqual([
    "60岁以上流感疫苗接种·累计接种 = 90",
    "流感疫苗接种·中小学生·累计接种 = 41",
    "接种点 = 3",
    "完成率排名 = 2名 (rank)",
  ]);
  expect(page("温州市2021年流感疫苗储备进度通报").join()).not.toContain("储备·累计接种");
});

test("people who live somewhere are counted for themselves, and 分县区 says nothing of what is", () => {
  expect(
    linesOf(
      readText(
        "2021年家庭医生签约服务情况\n\n| 县区 | 常住人口 | 签约人数 |\n|---|---|---|\n| 瓯海区 | 90 | 41 |\n",
        "md",
      ),
    ).map((line) => line.split(" ").slice(2).join(" ")),
  ).toEqual(["常住人口 = 90人", "家庭医生签约服务·签约人数 = 41人"]);
  expect(
    linesOf(
      readText("表1 2021年AEFI分县区报告情况\n\n| 县区 | 发生率(%) |\n|---|---|\n| 瓯海区 | 9.1 |\n", "md"),
    ).join(),
  ).toContain("AEFI报告·发生率 = 9.1%");
});

test("a change behind a whole and its part is of neither for sure", () => {
  const rows = "|---|---|---|---|\n| 流感疫苗 | 900 | 100 | 3% |\n";
  const lines = (part: string) =>
    linesOf(readText(`温州市2021年接种统计\n\n| 疫苗 | 上半年接种 | ${part} | 较去年同期 |\n${rows}`, "md")).join("\n");
  expect(lines("其中：6月")).not.toContain("3% (change");
  expect(lines("6月接种")).toContain("3% (change");
});
