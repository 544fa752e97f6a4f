import { describe, expect, test } from "vitest";
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

test("whose page it is stands above a text and is none of its opening", async () => {
  const text = "市监局扎实做好食品安全工作任务\n文章来源: 诸暨市市场监管局 更新时间:2022/04/09 09:55:06\n";
  const told2021 = "市监局扎实做好食品安全工作。落实《工作措施》2021年全年未发生事故，罚没款43万元。\n";
  expect(await told(`新闻动态 > 部门动态\n${text}${told2021}`)).toContain("2021年 result 43万元");
});

test("when a place stood where among others is no time of what it is", async () => {
  const town =
    "词条 | 青禾乡 |\n释义 | 青禾乡位于诸暨市西北，东临柿园乡，辖40个行政村。2008年全市位次30位，全县位次第4位。\n";
  const { figures } = await readText(town);
  const villages = figures.find(({ display }) => display === "40个");
  expect([villages?.place?.name, villages?.period.label]).toEqual(["青禾乡", "时间不明"]);
});

describe("a page of January or February that tells of a whole year is of the one just over", () => {
  test.each([
    ["2023年", "诸暨市文化馆扎实推进文化惠民，全年送戏下乡420场。", "2024-02-15"],
    ["2023年", "1月15日，记者获悉，全市全年接种12.8万剂次。", "2024-01-15"],
    ["2024年", "诸暨市文化馆扎实推进文化惠民，完成全年任务的12%。", "2024-02-15"],
    ["2024年", "今年全年将送戏下乡420场。", "2024-02-15"],
    ["2024年", "诸暨市文化馆扎实推进文化惠民，全年送戏下乡420场。", "2024-12-15"],
  ])("%s: %s %s", async (year, text, day) => {
    const [first] = await told(`诸暨市文化馆工作情况\n发布时间：${day}\n${text}\n`);
    expect(first?.split(" ")[0]).toBe(year);
  });
});

test("a chronicle is of no one of its years, and what stands ahead of the first of them is of none", async () => {
  const paragraph = (year: number, count: number) =>
    `${year}年，市消防队开展消防安全检查行动，共检查单位${count}家次，发现火灾隐患${count + 100}处。`;
  const ahead = "发现火灾隐患8310处，整改火灾隐患8300处，下发责令改正通知书1020份，临时查封21家。";
  expect(await told(`诸暨公安志\n${ahead}\n${paragraph(2013, 120)}\n${paragraph(2014, 140)}\n`)).toEqual([
    ...Array.from({ length: 4 }, () => expect.stringContaining("时间不明")),
    "2013年 result 120家次",
    "2013年 result 220处",
    "2014年 result 140家次",
    "2014年 result 240处",
  ]);
  const planned = "2014年，市消防队计划检查单位140家次，力争火灾隐患全部整改，完成率达100%。";
  expect(await told(`诸暨公安志\n${paragraph(2013, 120)}\n${planned}\n`)).toContain("2014年 plan 140家次");
});

test("截至目前 in a text that bears no day is no last day of its year", async () => {
  const text = "今年3月以来，我市推进接种。截至目前，全市接种12.8万剂次。\n";
  expect(await told(`诸暨市2024年疫苗接种进展\n${text}`)).toContain("截至2024年 result 12.8万剂次");
  expect(await told(`诸暨市2024年疫苗接种进展\n（2024年3月）\n${text}`)).toContain(
    "截至2024年3月31日 result 12.8万剂次",
  );
  expect(await told(`诸暨市2024年疫苗接种进展\n截至2024年12月31日，全市接种12.8万剂次。\n`)).toContain(
    "截至2024年12月31日 result 12.8万剂次",
  );
});

test("a chapter of a gazetteer whose parts each begin with years of their own is of none of them, and nothing in it is a plan", async () => {
  const rabies = "1979年有1例。1980年有2例。1981年，市政府下发灭犬通知，主要在乡村实施，当年灭犬620条。1988年发病9例。";
  const fever = "1973年，发病312例。1989年，发病87例。";
  const { figures } = await readText(["云川市志", "十五、狂犬病", rabies, "十六、猩红热", fever].join("\n"));
  expect(figures.map(({ display, role, period }) => `${display} ${role} ${period.label}`)).toEqual([
    "1例 result 1979年",
    "2例 result 1980年",
    "620条 result 1981年",
    "9例 result 1988年",
    "312例 result 1973年",
    "87例 result 1989年",
  ]);
});
