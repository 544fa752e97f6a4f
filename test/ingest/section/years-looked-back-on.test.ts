import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** Texts that tell of several years, and pages whose own day is not that of the text. */

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ period, role, display }) => `${period.label} ${role} ${display}`);
}

const inTurn =
  "全市法院共有人员460名。2022年，全市法院受理案件9200件；2023年，全市法院受理案件9900件；今年1至10月，受理案件8700件。";

test("a text without a day that goes through the years up to its own is of none of them, and nothing of it is a plan", async () => {
  expect(await told(`诸暨法院简介\n${inTurn}\n`)).toEqual([
    "时间不明 result 460名",
    "2022年 result 9200件",
    "2023年 result 9900件",
    "时间不明 result 8700件",
  ]);
});

test("with a day of a later year 今年 is the day's", async () => {
  expect((await told(`诸暨法院简介\n发布时间：2024-11-05\n${inTurn}\n`)).at(-1)).toBe("2024年1—10月 result 8700件");
});

test("a text of one year that plans for the next stays of that year", async () => {
  const text = "2022年，全市法院受理案件9200件。2023年，计划培训干警120人。";
  expect(await told(`诸暨法院工作\n${text}\n`)).toEqual(["2022年 result 9200件", "2023年 plan 120人"]);
});

const era = "“十二五”期间，我市建成农家书屋460家。\n五年来，共放映电影4200场。\n";

test("the five years of a plan that a page of the year behind them opens with are the text's", async () => {
  expect(await told(`文化事业发展\n来源：诸暨市政府   2016-08-19 11:28\n${era}`)).toEqual([
    "2011—2015年 result 460家",
    "2011—2015年 result 4200场",
  ]);
});

test("a page of the midst of them is of its own year", async () => {
  expect((await told(`文化事业发展\n来源：诸暨市政府   2014-08-19 11:28\n${era}`)).at(-1)).not.toContain("2011—2015年");
});

test("when a page was filed away is no day of its text", async () => {
  expect(
    await told("归档时间:2019-09-30\n文化事业\n来源：诸暨市政府   2016-08-19 11:28\n全市放映电影420场。\n"),
  ).toEqual(["2016年 result 420场"]);
});
