import { describe, expect, test } from "vitest";
import { linesOf, opening, readText } from "./read-text.ts";

/** What a table's totals, parts, changes, shares, ranks and tasks are of. */

const md = (table: string) => linesOf(readText(`${opening}\n${table}\n`, "md"));
const txt = (table: string) => linesOf(readText(`${opening}${table}\n`, "txt"));
const html = (table: string) => linesOf(readText(`<p>${opening.trim().replace("\n", "</p><p>")}</p>${table}`, "html"));

describe("changes, shares, ranks and tasks", () => {
  test("a change belongs to the latest column before it and keeps its sign", () => {
    expect(
      md(
        "| 指标 | 2021年 | 2020年 | 同比增长(%) |\n|---|---|---|---|\n| 门诊量（万人次） | 50 | 40 | 25 |\n| 住院量（万人次） | 5 | 6 | -16.7 |",
      ),
    ).toEqual([
      "温州市 2021年 门诊量 = 50万人次",
      "温州市 2020年 门诊量 = 40万人次",
      "温州市 2021年 门诊量 = 25% (change, up, base 50)",
      "温州市 2021年 住院量 = 5万人次",
      "温州市 2020年 住院量 = 6万人次",
      "温州市 2021年 住院量 = -16.7% (change, down, base 5)",
    ]);
  });

  test("本期 and 上年同期 are the title's months of this year and of the last", () => {
    expect(
      md("2021年1-6月医疗服务情况\n\n| 指标 | 本期 | 上年同期 |\n|---|---|---|\n| 门诊量（万人次） | 5 | 4 |"),
    ).toEqual(["温州市 2021年1—6月 医疗服务·门诊量 = 5万人次", "温州市 2020年1—6月 医疗服务·门诊量 = 4万人次"]);
  });

  test("a task is a target, its rate a result, its place in the order a rank", () => {
    expect(
      md(
        "2021年流感疫苗接种完成情况\n\n| 县区 | 任务数(人) | 完成数(人) | 完成率(%) | 排名 |\n|---|---|---|---|---|\n| 鹿城区 | 1000 | 900 | 90 | 2 |",
      ),
    ).toEqual([
      "鹿城区 2021年 流感疫苗接种·任务数 = 1000人 (target)",
      "鹿城区 2021年 流感疫苗接种·完成数 = 900人",
      "鹿城区 2021年 流感疫苗接种·完成率 = 90%",
      "鹿城区 2021年 流感疫苗接种·完成率·排名 = 2名 (rank)",
    ]);
  });

  test("a budget sheet parts what was planned from what was done, and a heading's % wins over 万元 above", () => {
    const sheet = "附表1：2021年一般公共预算支出完成情况表\n单位：万元\n项目\t预算数\t执行数\t为预算%\t比上年±%";
    expect(txt(`${sheet}\n一、教育\t2,000\t2,100\t105.0\t-4.0\n二、卫生健康\t900\t850\t94.4\t1.5`).slice(0, 4)).toEqual(
      [
        "温州市 2021年 一般公共预算支出·教育·预算数 = 2000万元 (plan)",
        "温州市 2021年 一般公共预算支出·教育·执行数 = 2100万元",
        "温州市 2021年 一般公共预算支出·教育·执行数·为预算 = 105.0% (completion)",
        "温州市 2021年 一般公共预算支出·教育·执行数 = -4.0% (change, down, base 2,100)",
      ],
    );
  });

  test("a table of next year's tasks is no table of results", () => {
    expect(
      md("2022年目标任务分解表\n\n| 县区 | 体检人数(人) |\n|---|---|\n| 鹿城区 | 1000 |\n| 瓯海区 | 2000 |"),
    ).toEqual(["鹿城区 2022年 体检人数 = 1000人 (target)", "瓯海区 2022年 体检人数 = 2000人 (target)"]);
  });
});

describe("totals and parts", () => {
  test("其中 rows inherit unit and name, also the next row where the sum is exact", () => {
    expect(
      md(
        "| 指标 | 2021年 |\n|---|---|\n| 年末常住人口(万人) | 967.9 |\n| 其中：城镇 | 700.9 |\n| 乡村 | 267.0 |\n| 床位(张) | 50 |",
      ),
    ).toEqual([
      "温州市 截至2021年底 常住人口 = 967.9万人 (parts-sum)",
      "温州市 截至2021年底 常住人口·城镇 = 700.9万人 (part-of 967.9)",
      "温州市 截至2021年底 常住人口·乡村 = 267.0万人 (part-of 967.9)",
      "温州市 2021年 床位 = 50张",
    ]);
  });

  test("a row after 其中 that neither sums up nor prints its unit is not asserted", () => {
    expect(md("| 指标 | 2021年 |\n|---|---|\n| 床位(张) | 100 |\n| 其中：公立 | 70 |\n| 民营 | 29 |")).toEqual([
      "温州市 2021年 床位 = 100张",
      "温州市 2021年 床位·公立 = 70张 (part-of 100)",
      "? 29",
    ]);
  });

  test("其中 under a county is that county's", () => {
    expect(
      md(
        "| 县区 | 接种人数(人) |\n|---|---|\n| 鹿城区 | 100 |\n| 其中：女性 | 49 |\n| 瓯海区 | 80 |\n| 其中：女性 | 40 |\n| 平均 | 90 |\n| 合计 | 181 |",
      ),
    ).toEqual([
      "鹿城区 2021年 接种人数 = 100人 (part-of 181)",
      "鹿城区 2021年 女性·接种人数 = 49人 (part-of 100)",
      "瓯海区 2021年 接种人数 = 80人 (part-of 181)",
      "瓯海区 2021年 女性·接种人数 = 40人 (part-of 80)",
      "温州市 2021年 平均·接种人数 = 90人",
      "温州市 2021年 接种人数 = 181人 (parts-do-not-sum)",
    ]);
  });

  test("headings between rows name the rows under them, and a lone 总计 is everybody's", () => {
    const lines = html(
      `<table><tr><th colspan=2>2021年机构情况 单位:个</th></tr><tr><th>项目</th><th>机构数</th></tr>
<tr><td colspan=2>一、医院</td></tr><tr><td>公立</td><td>10</td></tr><tr><td>民营</td><td>9</td></tr>
<tr><td colspan=2>二、诊所</td></tr><tr><td>公立</td><td>1</td></tr><tr><td>民营</td><td>2</td></tr>
<tr><td>总计</td><td>22</td></tr><tr><td colspan=2>注：另有3家未统计。</td></tr></table>`,
    );
    expect(lines).toEqual([
      "温州市 2021年 医院·公立·机构数 = 10个 (part-of 22)",
      "温州市 2021年 医院·民营·机构数 = 9个 (part-of 22)",
      "温州市 2021年 诊所·公立·机构数 = 1个 (part-of 22)",
      "温州市 2021年 诊所·民营·机构数 = 2个 (part-of 22)",
      "温州市 2021年 机构数 = 22个 (parts-sum)",
    ]);
  });

  test("合计 after each group is the group's, and one more at the end the table's", () => {
    const rows =
      "| 医院 | |\n| 公立 | 1 |\n| 民营 | 2 |\n| 合计 | 3 |\n| 诊所 | |\n| 公立 | 4 |\n| 合计 | 4 |\n| 总计 | 7 |";
    expect(md(`| 机构 | 机构数(个) |\n|---|---|\n${rows}`)).toEqual([
      "温州市 2021年 医院·公立·机构数 = 1个",
      "温州市 2021年 医院·民营·机构数 = 2个",
      "温州市 2021年 医院·机构数 = 3个 (part-of 7)",
      "温州市 2021年 诊所·公立·机构数 = 4个",
      "温州市 2021年 诊所·机构数 = 4个 (part-of 7)",
      "温州市 2021年 机构数 = 7个 (parts-sum)",
    ]);
  });
});
