import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

async function yearsIn(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test.each(["诸暨市卫生年鉴 2018年", "《诸暨年鉴(2018)》", "诸暨市2018年卫生年鉴"])(
  "%s tells of the year before",
  async (title) => {
    expect(await yearsIn(`${title}\n全市有医院12家，全年新增床位300张，年末有护士900人。`)).toEqual([
      "12家 2017年",
      "300张 2017年",
      "900人 截至2017年底",
    ]);
  },
);

test("what its text says of the year holds, and what it says of another", async () => {
  expect(await yearsIn("诸暨市卫生年鉴 2018年\n2018年，全市有医院12家。\n2015年，全市有医院9家。")).toEqual([
    "12家 2018年",
    "9家 2015年",
  ]);
});

test("the year that stands alone on a form's cover is what it tells of", async () => {
  expect(
    await yearsIn("诸暨市疾控中心\n日期：2021-08-11\n事业单位法人年度报告书\n（2020年度）\n全年核酸检测2923人次。"),
  ).toEqual(["2923人次 2020年"]);
});

test("今年 in a paper is the year the paper was printed", async () => {
  expect(
    await yearsIn("《云川日报》(2021年10月14日 第12版)\n2018年至2020年全市共检查171家。\n今年1至8月,诸暨市检查51家。"),
  ).toContain("51家 2021年1—8月");
});

test("a text that opens with what was and counts to a later day is of that day's year", async () => {
  const told = "全县情况\n2014年有困难户380户。截至2019年11月8日，现有困难户24户。五年累计脱困356户。";
  expect(await yearsIn(told)).toEqual(["380户 2014年", "24户 截至2019年11月8日", "356户 2019年"]);
  const early = "全县情况\n2014年有困难户380户，截至2015年1月20日已慰问30户。新增学校2所。";
  expect(await yearsIn(early)).toContain("2所 2014年");
});

test("the year a text is measured against is not its own", async () => {
  expect(await yearsIn("传染病疫情\n全县报告传染病15种，发病812例，发病率与2017年同比上升9.4%。")).toContain(
    "812例 2018年",
  );
  expect(await yearsIn("市人民医院\n今年1-6月，门诊12.5万人次，与2019年同期相比上升8.4%，病床使用率93.2%。")).toEqual([
    "12.5万人次 时间不明",
    "8.4% 时间不明",
    "93.2% 时间不明",
  ]);
  expect(await yearsIn("传染病疫情\n2018年，全县发病812例，与2017年相比下降9.4%。")).toContain("812例 2018年");
});

test("a text of September that a page was given in February is of no year that the page says", async () => {
  const page = (day: string) => `城管工作汇报\n时间:${day} 10:00:00\n截止9月底共清理摊点170起，全部整改到位。`;
  expect(await yearsIn(page("2032-02-07"))).toEqual(["170起 截至9月（年份不明）"]);
  expect(await yearsIn(page("2031-10-07"))).toEqual(["170起 截至2031年9月"]);
});

test("a base that brings its own numbers is no year of the text either", async () => {
  const told = "传染病疫情\n年内，全县报告传染病1106例。与2003年同期912例相比，上升21.3%。";
  expect(await yearsIn(told)).toEqual(["1106例 时间不明", "912例 2003年", "21.3% 时间不明"]);
});

test("a file's year above a summary of another year is not what 今年 means there, unless the two agree", async () => {
  const page = (year: number) =>
    `2022年公共场所工作总结.pdf\n《2022年公共场所工作总结.pdf》由会员分享。\n1、${year} 年三科工作总结${year}年监督三科认真工作,全年办证12家。今年评审单位36家。`;
  expect(await yearsIn(page(2019))).toEqual(["12家 2019年", "36家 时间不明"]);
  expect(await yearsIn(page(2022))).toEqual(["12家 2022年", "36家 2022年"]);
});

test("今年 beside years just over is the year that is named with its months, and without one no year", async () => {
  const news = (later: string) =>
    `2019年至2020年，诸暨市共检查医药机构310家次。今年1至8月份，全市检查医药机构120家。${later}`;
  expect(await yearsIn(news("截至8月份，查处案件7起。2021年1至8月份，全市曝光案例4起。"))).toEqual([
    "310家次 2019—2020年",
    "120家 2021年1—8月",
    "7起 截至2021年8月",
    "4起 2021年1—8月",
  ]);
  expect((await yearsIn(news("2022年2月，全市曝光案例4起。")))[1]).toBe("120家 时间不明");
  expect((await yearsIn(news("")))[1]).toBe("120家 2020年1—8月");
});

test("where news heard yesterday tells of a whole year, 去年 in it is no year before that", async () => {
  expect(
    await yearsIn("昨天从诸暨市有关部门获悉，2020年全市出生8900名婴儿。\n去年全市为4700名妇女免费发放叶酸。"),
  ).toEqual(["8900名 2020年", "4700名 时间不明"]);
});

test("when some of those counted came is no time of the whole text", async () => {
  const prose = "全镇有困难户910户，其中2014—2015年认定120户，2016年脱困310户。有困难村4个。";
  expect(await yearsIn(`青禾县柳溪镇帮扶工作情况\n${prose}`)).toEqual([
    "910户 时间不明",
    expect.stringContaining("120户"),
    "310户 2016年",
    "4个 时间不明",
  ]);
});
