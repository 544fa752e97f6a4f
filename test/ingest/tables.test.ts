import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outsideTables } from "../../ingest/tables.ts";
import { linesOf, opening, readText } from "./tables/read-text.ts";

const md = (table: string) => linesOf(readText(`${opening}\n${table}\n`, "md"));
const txt = (table: string) => linesOf(readText(`${opening}${table}\n`, "txt"));
const html = (table: string) => linesOf(readText(`<p>${opening.trim().replace("\n", "</p><p>")}</p>${table}`, "html"));

describe("a county by indicator sheet", () => {
  const lines = md(
    `| 县区 | 床位数（张） | 每千人口床位数(张/千人) | 住院分娩率(%) | 备注 |
|---|---|---|---|---|
| 全市 | 1,300 | 2.77 | 99.9 | |
| 鹿城 | 1,100 | … | 100 | |
| 瓯海区 | 200 | 3.0 | xx | 含3家民营 |
| 杭州市 | 9 | 7 | 6 | |`,
  );

  test("gives one figure per county and indicator with the heading's unit, the city's own row being the total", () => {
    expect(lines.slice(0, 6)).toEqual([
      "温州市 2021年 床位数 = 1300张 (parts-sum)",
      "温州市 2021年 每千人口床位数 = 2.77张/千人",
      "温州市 2021年 住院分娩率 = 99.9%",
      "鹿城区 2021年 床位数 = 1100张 (part-of 1,300)",
      "鹿城区 2021年 每千人口床位数 = missing",
      "鹿城区 2021年 住院分娩率 = 100%",
    ]);
  });

  test("keeps a hidden number hidden", () => {
    expect(lines).toContain("瓯海区 2021年 住院分娩率 = mask");
  });

  test("asserts nothing for a place outside the report, nor for a number inside a remark", () => {
    expect(lines.slice(9)).toEqual(["? 9", "? 7", "? 6", "? 3家"]);
  });
});

describe("headings that are not the metric", () => {
  test("a year over a column is its period and the line above names metric and unit", () => {
    const lines = md(
      `表1　部分县（市、区）年末常住人口\n\n单位：万人\n\n| 地区 | 2020 | 2021年末 |\n|---|---|---|\n| 鹿城区 | 117.5 | 118.95 |\n| 文成县 | 28.8 | — |`,
    );
    expect(lines).toEqual([
      "鹿城区 截至2020年底 常住人口 = 117.5万人",
      "鹿城区 截至2021年底 常住人口 = 118.95万人",
      "文成县 截至2020年底 常住人口 = 28.8万人",
      "文成县 截至2021年底 常住人口 = missing",
    ]);
  });

  test("stacked headings with merged cells combine age group and dose, and merged labels repeat", () => {
    const lines = html(
      `<p>新冠疫苗接种情况 单位：人、%</p><table>
<tr><td rowspan=2>序号</td><td rowspan=2>县(市、区)</td><td colspan=2>3-11岁</td><td colspan=2>60岁以上老人</td></tr>
<tr><td>第一剂</td><td>覆盖率</td><td>第一剂</td><td>加强针</td></tr>
<tr><td>1</td><td>鹿城区</td><td>12,345</td><td>92.5</td><td></td><td>7</td></tr>
<tr><td>2</td><td>瓯海区</td><td>3</td><td>88%</td><td>6</td><td>/</td></tr></table>`,
    );
    expect(lines).toEqual([
      "鹿城区 2021年 3-11岁第一剂新冠疫苗接种 = 12345人",
      "鹿城区 2021年 3-11岁新冠疫苗接种·覆盖率 = 92.5%",
      "鹿城区 2021年 60岁以上第一剂新冠疫苗接种 = missing",
      "鹿城区 2021年 60岁以上第三剂新冠疫苗接种 = 7人",
      "瓯海区 2021年 3-11岁第一剂新冠疫苗接种 = 3人",
      "瓯海区 2021年 3-11岁新冠疫苗接种·覆盖率 = 88%",
      "瓯海区 2021年 60岁以上第一剂新冠疫苗接种 = 6人",
      "瓯海区 2021年 60岁以上第三剂新冠疫苗接种 = missing",
    ]);
  });

  test("a label merged over rows goes for each of them", () => {
    const lines = html(
      `<p>截至2021年12月20日，疫苗接种情况如下：</p><table><tr><th>人群</th><th>剂次</th><th>接种数(万人)</th></tr>
<tr><td rowspan=2>3-11岁</td><td>第一剂</td><td>10</td></tr><tr><td>第二剂</td><td>8</td></tr></table>`,
    );
    expect(lines).toEqual([
      "温州市 截至2021年12月20日 3-11岁第一剂疫苗接种·接种数 = 10万人",
      "温州市 截至2021年12月20日 3-11岁第二剂疫苗接种·接种数 = 8万人",
    ]);
  });

  test("a blank heading in markdown goes on from its left where others stand under it", () => {
    const lines = md(
      `| 县区 | 3-11岁接种(人) | | 12-17岁接种(人) | |\n|---|---|---|---|---|\n| | 第一剂 | 第二剂 | 第一剂 | 第二剂 |\n| 鹿城区 | 1 | 2 | 3 | 4 |`,
    );
    expect(lines).toEqual([
      "鹿城区 2021年 3-11岁第一剂接种 = 1人",
      "鹿城区 2021年 3-11岁第二剂接种 = 2人",
      "鹿城区 2021年 12-17岁第一剂接种 = 3人",
      "鹿城区 2021年 12-17岁第二剂接种 = 4人",
    ]);
  });

  test("years and months down the side are periods, and a month's running total starts with the year", () => {
    expect(
      md("| 年份 | 常住人口（万人） | 自然增长率（‰） |\n|---|---|---|\n| 2019 | 2001 | 5.4 |\n| 2020 | 957 | -0.4 |"),
    ).toEqual([
      "温州市 2019年 常住人口 = 2001万人",
      "温州市 2019年 自然增长率 = 5.4‰",
      "温州市 2020年 常住人口 = 957万人",
      "温州市 2020年 自然增长率 = -0.4‰",
    ]);
    expect(md("| 月份 | 门诊(人次) |\n|---|---|\n| 6月 | 20 |\n| 6月累计 | 90 |\n| 上年同期 | 80 |")).toEqual([
      "温州市 2021年6月 门诊 = 20人次",
      "温州市 2021年1—6月 门诊 = 90人次",
      "温州市 时间不明 门诊 = 80人次",
    ]);
  });

  test("ages across sex make both sums, and the title names what is counted", () => {
    const rows = "| 0-14岁 | 10 | 9 | 19 |\n| 60岁及以上 | 12 | 14 | 26 |\n| 合计 | 22 | 23 | 45 |";
    const lines = md(`表3 2021年人口构成（单位：人）\n\n| 年龄 | 男 | 女 | 合计 |\n|---|---|---|---|\n${rows}`);
    expect(lines[0]).toBe("温州市 2021年 0-14岁人口·男 = 10人 (part-of 22, part-of 19)");
    expect(lines[5]).toBe("温州市 2021年 60岁以上人口 = 26人 (parts-sum, part-of 45)");
    expect(lines[8]).toBe("温州市 2021年 人口 = 45人 (parts-sum)");
  });

  test("places over the columns own them", () => {
    expect(
      md("| 指标 | 温州市 | 鹿城区 |\n|---|---|---|\n| 床位（张） | 30 | 10 |\n| 平均住院日(天) | 7.1 | 7 |"),
    ).toEqual([
      "温州市 2021年 床位 = 30张",
      "鹿城区 2021年 床位 = 10张 (part-of 30)",
      "温州市 2021年 平均住院日 = 7.1天",
      "鹿城区 2021年 平均住院日 = 7天",
    ]);
  });

  test("a title that names a district makes the total the district's, and a town its own place", () => {
    const read = readText(
      `${opening}表5 鹿城区各街道接种人数\n单位：人\n街道\t第一剂\n五马街道\t10\n七都街道\t20\n合计\t30\n`,
      "txt",
    );
    expect(linesOf(read)).toEqual([
      "五马街道 2021年 第一剂接种人数 = 10人 (part-of 30)",
      "七都街道 2021年 第一剂接种人数 = 20人 (part-of 30)",
      "鹿城区 2021年 第一剂接种人数 = 30人 (parts-sum)",
    ]);
    expect(read.drafts[0]?.place).toMatchObject({
      id: "鹿城区五马街道",
      level: "town",
      parents: expect.arrayContaining(["330302", "330300"]),
    });
  });

  test("a column of units gives each row its own, and a rate takes no unit of the line above", () => {
    expect(
      md(
        "主要指标（单位：万人）\n\n| 指标 | 计量单位 | 2021年 |\n|---|---|---|\n| 卫生技术人员 | 人 | 7,000 |\n| 出生率 | ‰ | 5.4 |",
      ),
    ).toEqual(["温州市 2021年 卫生技术人员 = 7000人", "温州市 2021年 出生率 = 5.4‰"]);
    expect(
      md(
        "人口情况 单位：万人\n\n| 县区 | 户籍人口 | 城镇化率 | 死亡率 |\n|---|---|---|---|\n| 鹿城区 | 77 | 95.1% | 6 |",
      ),
    ).toEqual(["鹿城区 2021年 户籍人口 = 77万人", "鹿城区 2021年 城镇化率 = 95.1%", "鹿城区 2021年 死亡率 = 6"]);
  });
});

describe("tables without markup", () => {
  test("a header line and rows of cells are a table, a row of another width is quoted only", () => {
    expect(txt("各县接种人数\n单位：人\n县区\t第一剂\t第二剂\n鹿城区\t100\t200\n瓯海区\t30\n龙湾区\t1\t2")).toEqual([
      "鹿城区 2021年 第一剂接种人数 = 100人",
      "鹿城区 2021年 第二剂接种人数 = 200人",
      "龙湾区 2021年 第一剂接种人数 = 1人",
      "龙湾区 2021年 第二剂接种人数 = 2人",
      "? 30",
    ]);
  });

  test.each([
    "门诊量12万人次\n住院量3万人次\n床位500张",
    "门诊量 12万人次 住院量 3万人次 床位 500张",
    "门诊量\t12万人次\n住院量\t3万人次\n床位\t500张",
  ])("labels and numbers side by side are figures: %j", (text) => {
    expect(txt(text)).toEqual([
      "温州市 2021年 门诊量 = 12万人次",
      "温州市 2021年 住院量 = 3万人次",
      "温州市 2021年 床位 = 500张",
    ]);
  });

  test.each([
    "全县总人口50万人其中男性26万人女性24万人",
    "完成接种12万人次\n新建医院3家\n培训医生30人",
    "门诊量12万人次\n住院量3万人次",
    "2021年12月\t第3期\n印发单位\t办公室",
    "责任单位\t完成时限\n市卫健委\t2021年底",
  ])("sentences, short lists and words are left to the sentence reader: %j", (text) => {
    expect(readText(`${opening}${text}\n`, "txt")).toMatchObject({ drafts: [], covered: [] });
  });
});

describe("tables that cannot be resolved", () => {
  test.each([
    ["two columns of one name", "| 县区 | 人数 | 人数 |\n|---|---|---|\n| 鹿城区 | 1 | 2 |"],
    ["nothing that says what is counted", "| 县区 | 2020年 | 2021年 |\n|---|---|---|\n| 鹿城区 | 1 | 2 |"],
    ["rows without a label", "| 人数(人) | 床位(张) |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"],
    [
      "headings that contradict each other",
      "| 人群 | 3-11岁接种(人) | 60岁以上接种(人) |\n|---|---|---|\n| 12-17岁 | 1 | 2 |",
    ],
  ])("asserts nothing: %s", (_, table) => {
    const lines = md(table);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.startsWith("? "))).toBe(true);
  });

  test("asserts nothing of rows without a heading line", () => {
    expect(txt("鹿城区\t1\t2\n瓯海区\t4\t5")).toEqual(["? 1", "? 2", "? 4", "? 5"]);
  });

  test("a number merged over two rows belongs to both and is asserted for neither", () => {
    const table =
      "<table><tr><td>医院</td><td>投资(万元)</td></tr><tr><td>县医院</td><td rowspan=2>300</td></tr><tr><td>中医院</td></tr></table>";
    expect(html(table)).toEqual(["? 300"]);
  });
});

describe("where a figure's meaning is cited from", () => {
  const read = readText(
    `${opening}表2 年末常住人口\n单位：万人\n\n| 地区 | 2021年末 |\n|---|---|\n| 鹿城区 | 118.95 |\n`,
    "md",
  );
  const [draft] = read.drafts;

  test("the sentence is the row, the clause the cell, the context the title, the unit and the heading", () => {
    expect(draft && read.slice(draft.sentence)).toBe("|鹿城区|118.95|");
    expect(draft && read.slice(draft.clause)).toBe("118.95");
    expect(draft?.context.map(read.slice)).toEqual(["表2年末常住人口", "单位:万人", "2021年末"]);
    expect(draft?.unitImplied).toBe(true);
  });

  test("years, the table's number and row numbers are excluded with their class", () => {
    const tokens = read.excluded.map((token) => `${read.slice(token.span)} ${token.class}`);
    expect(tokens).toEqual(["2021 date", "2 ordinal"]);
    expect(
      readText(`${opening}| 序号 | 任务 |\n|---|---|\n| 1 | 建成3家 |\n| 2 | 完成 |\n`, "md").excluded.map(
        (token) => token.class,
      ),
    ).toEqual(["list-mark", "list-mark"]);
  });
});

test("a number is the sentence reader's where no covered line holds its first character", () => {
  const isFree = outsideTables([
    [20, 30],
    [5, 10],
  ]);
  const starts = [4, 5, 9, 10, 19, 20, 29, 30];
  expect(starts.filter((start) => isFree({ span: [start, start + 1] }))).toEqual([4, 10, 19, 30]);
  expect(outsideTables([])({ span: [0, 1] })).toBe(true);
});

test("the sample bulletin's table gives each district two years, and its dashes are missing numbers", () => {
  const sample = readFileSync(new URL("../../samples/wenzhou-2023-population.md", import.meta.url), "utf8");
  const read = readText(sample, "md");
  const lines = linesOf(read);
  expect(lines).toHaveLength(24);
  expect(lines).toContain("瓯海区 截至2023年底 常住人口 = 100.16万人");
  expect(lines.filter((line) => line.endsWith("missing"))).toEqual([
    "文成县 截至2023年底 常住人口 = missing",
    "泰顺县 截至2023年底 常住人口 = missing",
  ]);
  expect(read.drafts.every(({ place, role }) => place?.parents.includes("330300") === true && role === "result")).toBe(
    true,
  );
});

test("marks of notes are no part of a name, and a title that lists the headings belongs to none", () => {
  expect(
    md(
      "附件：2021年7月传染病报告发病、死亡统计表\n\n| 病名 | 发病数 | 死亡数*** |\n|---|---|---|\n| 肺结核**** | 766 | 13 |\n| 狂犬病@ | 1 | 2 |",
    ),
  ).toEqual([
    "温州市 2021年7月 肺结核·发病数 = 766",
    "温州市 2021年7月 肺结核·死亡数 = 13",
    "温州市 2021年7月 狂犬病·发病数 = 1",
    "温州市 2021年7月 狂犬病·死亡数 = 2",
  ]);
});
