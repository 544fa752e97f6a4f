import { describe, expect, test } from "vitest";
import { linesOf, opening, readText } from "./read-text.ts";

/** Tables as offices fill them in: lines of the form between title and table, codes, columns of units, sums so far. */

const md = (table: string) => linesOf(readText(`${opening}\n${table}\n`, "md"));
const table = (...rows: string[][]) =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => "---"), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

describe("what a form says of itself between a title and its table", () => {
  const rows = table(["县区", "第一剂接种数（人）"], ["瓯海区", "1286"], ["鹿城区", "974"]);

  test("leaves the title its subject, and a day counted to is the numbers' day", () => {
    expect(md(`2021年HPV疫苗接种进度表\n\n统计截止时间：2021年11月30日　单位：人\n\n${rows}`)).toEqual([
      "瓯海区 截至2021年11月30日 第一剂HPV疫苗接种·接种数 = 1286人",
      "鹿城区 截至2021年11月30日 第一剂HPV疫苗接种·接种数 = 974人",
    ]);
  });

  test("a stretch counted over is narrower than the season in the title", () => {
    const counted = `2021-2022流行季流感疫苗接种周报（第6期）\n\n统计时间：2021年9月1日—10月31日　　单位：剂\n\n${rows}`;
    expect(md(counted)[0]).toBe("瓯海区 2021年9—10月 第一剂流感疫苗接种·接种数 = 1286人");
  });

  test("is not the time of the numbers where it is the day of the paper", () => {
    expect(md(`2021年上半年HPV疫苗接种进度表\n\n填报单位：市疾控中心　填报日期：2021年7月5日\n\n${rows}`)[0]).toBe(
      "瓯海区 2021年上半年 第一剂HPV疫苗接种·接种数 = 1286人",
    );
  });

  test("a month alone over the title is the table's, a full date is not", () => {
    expect(md(`2021年3月\n\nHPV疫苗接种情况表\n\n${rows}`)[0]).toMatch(/^瓯海区 2021年3月 /);
    expect(md(`2021年3月9日\n\nHPV疫苗接种情况表\n\n${rows}`)[0]).toMatch(/^瓯海区 2021年 /);
  });
});

describe("whom a title is about", () => {
  const titled = (...rows: string[][]) => md(`2021年50岁以上人群带状疱疹疫苗接种情况\n\n${table(...rows)}`);

  test("its age group is that of every cell", () => {
    expect(titled(["县区", "应种人数（人）", "接种率（%）"], ["瓯海区", "640", "12.5"])).toEqual([
      "瓯海区 2021年 50岁以上带状疱疹疫苗·应种人数 = 640人 (target)",
      "瓯海区 2021年 50岁以上带状疱疹疫苗接种·接种率 = 12.5%",
    ]);
  });

  test("is not whom a row or column of other people is about", () => {
    expect(titled(["年龄组", "接种数（人）"], ["70岁以上", "35"])).toEqual([
      "温州市 2021年 70岁以上带状疱疹疫苗接种·接种数 = 35人",
    ]);
    const others = titled(["县区", "常住人口（人）", "孕产妇建档数（人）"], ["瓯海区", "5200", "81"]);
    for (const line of others) expect(line).not.toContain("岁");
  });
});

describe("columns that are no data", () => {
  test("codes stand for the names behind them", () => {
    const rows = table(
      ["科目编码", "科目名称", "决算数（万元）"],
      ["21002", "公立医院", "3905.5"],
      ["21004", "公共卫生", "901"],
    );
    expect(md(`2021年支出决算表\n\n${rows}`)).toEqual([
      "温州市 2021年 支出决算·公立医院·决算数 = 3905.5万元",
      "温州市 2021年 支出决算·公共卫生·决算数 = 901万元",
    ]);
  });

  test.each(["单位", "计量单位", "计算单位"])("under %s stand units, 1/10万 among them", (unit) => {
    const rows = table(["指标", unit, "2021年"], ["总诊疗人次", "万人次", "166.9"], ["孕产妇死亡率", "1/10万", "11.8"]);
    expect(md(rows)).toEqual(["温州市 2021年 总诊疗人次 = 166.9万人次", "温州市 2021年 孕产妇死亡率 = 11.8/10万"]);
  });

  test("a rate keeps its own sign beside the unit of its row, and two units of counting stay a riddle", () => {
    const rows = table(
      ["任务", "单位", "完成数", "完成率(%)"],
      ["两癌筛查", "人", "7652", "95.7"],
      ["讲座", "场", "12", "100"],
    );
    expect(md(rows).slice(0, 2)).toEqual([
      "温州市 2021年 两癌筛查·完成数 = 7652人",
      "温州市 2021年 两癌筛查·完成率 = 95.7%",
    ]);
    expect(md(rows.replace("完成数", "完成数(张)"))[0]).toBe("? 7652");
  });

  test("a row of units under the headings is theirs", () => {
    const rows = table(
      ["县区", "人口数", "接种率"],
      ["", "人", "%"],
      ["瓯海区", "1000", "93.5"],
      ["鹿城区", "500", "80"],
    );
    expect(md(rows).slice(0, 2)).toEqual(["瓯海区 2021年 人口数 = 1000人", "瓯海区 2021年 接种率 = 93.5%"]);
  });
});

describe("sums beside the numbers of a stretch", () => {
  test("are the year's so far where the table compares them with a month or the year before", () => {
    const rows = table(["病种", "本月发病数(例)", "累计发病数(例)"], ["流感", "296", "667"], ["肺结核", "33", "81"]);
    expect(md(`2021年3月疫情统计表\n\n${rows}`).slice(0, 2)).toEqual([
      "温州市 2021年3月 流感·发病数 = 296例",
      "温州市 2021年1—3月 流感·累计发病数 = 667例",
    ]);
  });

  test("are as of the last day where nobody says when counting began", () => {
    const rows = table(["县区", "接种数(人)", "累计接种数(人)"], ["瓯海区", "296", "667"], ["鹿城区", "33", "81"]);
    expect(md(`2021年3月接种统计表\n\n${rows}`)[1]).toMatch(/^瓯海区 截至2021年3月31日 /);
  });

  test("本周 is the week that the title names, and no week where it names a day", () => {
    const rows = table(["县区", "本周接种(剂)", "累计接种(剂)"], ["瓯海区", "51", "620"], ["鹿城区", "31", "500"]);
    expect(md(`HPV疫苗接种周报（2021年10月11日-10月17日）\n\n${rows}`).slice(0, 2)).toEqual([
      "瓯海区 2021年10月11日—10月17日 HPV疫苗接种 = 51剂",
      "瓯海区 截至2021年10月17日 HPV疫苗接种·累计接种 = 620剂",
    ]);
    expect(md(`HPV疫苗接种周报（2021年10月17日）\n\n${rows}`)[0]).toMatch(/^瓯海区 时间不明 /);
  });
});

test("what a title ends in is one column's alone", () => {
  const rows = table(["月份", "发病数(例)", "重症数(例)"], ["1月", "22", "0"], ["3月", "31", "1"]);
  const lines = md(`2021年手足口病报告发病数\n\n${rows}`);
  expect(lines[2]).toBe("温州市 2021年3月 手足口病报告发病数 = 31例");
  expect(lines[3]).toBe("温州市 2021年3月 手足口病·重症数 = 1例");
});
