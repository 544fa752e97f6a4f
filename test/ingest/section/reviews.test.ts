import { expect, test } from "vitest";

import { readText } from "../read-prose.ts";
import { sectionsOf } from "./read-sections.ts";

/** `14件 2025年`: the numbers of a speech, when they are of, and whether they are plans. */
async function spoken(lines: string[], head: string[] = opening): Promise<string[]> {
  const { figures } = await readText([...head, ...lines].join("\n"));
  return figures.map(({ display, period, role }) => `${display} ${period.label}${role === "plan" ? " 计划" : ""}`);
}

const opening = [
  "2026年诸暨市政府工作报告",
  "——2026年1月27日在诸暨市第十八届人民代表大会第五次会议上",
  "时间：2026-02-09",
];

test("a speech titled with its meeting's year looks back on the year before", () => {
  const [section] = sectionsOf([...opening, "一、2025年工作回顾", "实现生产总值1863亿元。"].join("\n")).sections;
  expect(section?.facts.period.label).toBe("2025年");
  expect(section?.year).toBe(2026);
});

test("a plan titled with its meeting's year, and a speech that does not look back, are of that year", () => {
  const day = "——2026年1月27日在诸暨市第十八届人民代表大会第五次会议上";
  const planned = sectionsOf(["2026年诸暨市重点工作安排", day, "新建学校3所。"].join("\n")).sections[0];
  expect(planned?.facts.period.label).toBe("2026年");
  const spokenOnly = sectionsOf(["2026年诸暨市政府工作报告", day, "全市有学校53所。"].join("\n")).sections[0];
  expect(spokenOnly?.facts.period.label).toBe("2026年");
});

test("the day of the meeting may stand in Chinese numerals, or the speaker's name behind it", () => {
  for (const line of [
    "——二〇二六年一月二十七日在诸暨市第十八届人民代表大会第五次会议上",
    "2026年1月27日在诸暨市第十八届人民代表大会第五次会议上 诸暨市市长 某某",
  ]) {
    const text = ["政府工作报告", line, "一、2025年工作回顾", "实现生产总值1863亿元。"].join("\n");
    expect(sectionsOf(text).sections[0]?.facts).toMatchObject({ asOf: "2026-01-27", period: { label: "2025年" } });
  }
});

test("five years and the last of them are told apart by the words their paragraphs open with", async () => {
  expect(
    await spoken([
      "一、“十四五”时期和2025年工作回顾",
      "——城乡面貌明显改善。新建学校53所。",
      "刚刚过去的2025年，全市上下顶压前行，生产总值增长5.7%。",
      "（一）稳住就业。城镇新增就业2.4万人。",
      "三、2026年重点工作",
      "新建学校4所。",
    ]),
  ).toEqual(["53所 2021—2025年", "5.7% 2025年", "2.4万人 2025年", "4所 2026年 计划"]);
});

test("the year may come first and the five years behind it", async () => {
  expect(
    await spoken([
      "一、2025年和“十四五”时期工作回顾",
      "一年来，主要做了以下工作。",
      "（一）教育。新建学校11所。",
      "各位代表！2025年主要目标如期完成，标志着“十四五”圆满收官。回首过去五年，成绩来之不易。",
      "（一）教育。新建学校53所。",
    ]),
  ).toEqual(["11所 2025年", "53所 2021—2025年"]);
});

test("五年来 and 过去一年 are told from the year looked back on, 今后五年 from the one after it", async () => {
  expect(
    await spoken([
      "一、2025年工作回顾",
      "过去一年，我们新建学校11所。",
      "五年来，我们新建学校53所。",
      "二、今后五年的打算",
      "今后五年，新建学校60所。",
    ]),
  ).toEqual(["11所 2025年", "53所 2021—2025年", "60所 2026—2030年 计划"]);
});

test("what 今年 opens in such a speech has not happened, though no heading says so", async () => {
  expect(
    await spoken([
      "一、一年接着一年干，面貌不断改善",
      "2025年是“十四五”收官之年。一年来，我们新建学校11所。",
      "二、一鼓作气勇争先，推动新一年开好局",
      "今年是“十五五”开局之年。重点做好以下工作。",
      "建设教育强市。新建学校4所。",
    ]),
  ).toEqual(["11所 2025年", "4所 2026年 计划"]);
});

test("the plan of five years and the plan of the year are two plans", async () => {
  expect(
    await spoken([
      "一、2025年工作回顾",
      "新建学校11所。",
      "二、“十五五”时期主要目标任务",
      "新建学校60所。",
      "三、2026年工作安排",
      "新建学校4所。",
      "四、加强政府自身建设",
      "新聘监督员20人。",
    ]),
  ).toEqual(["11所 2025年", "60所 2026—2030年 计划", "4所 2026年 计划", "20人 2026年 计划"]);
});

test("a report that was read to no meeting has no such parts", () => {
  const [section] = sectionsOf(["诸暨市2025年工作总结", "五年来，新建学校53所。"].join("\n")).sections;
  expect(section?.reviews).toEqual([]);
});

test("what the five years reached stood so in the last of them, what they added up to is of all", async () => {
  expect(
    await spoken([
      "一、“十四五”时期工作回顾",
      "生产总值达到1863亿元。累计新建学校达到53所。城镇新增就业12万人。民营企业从2.1万家增至3.4万家。",
    ]),
  ).toEqual(["1863亿元 2025年", "53所 2021—2025年", "12万人 2021—2025年", "2.1万家 2021—2025年", "3.4万家 2025年"]);
});

test("a long paragraph below a heading with a comma is not its second line, and the days of a visit are its own", async () => {
  const rest =
    "我们坚持稳中求进，全市上下团结奋斗，各项事业取得新的成绩，人民生活持续改善，城乡面貌焕然一新，改革开放不断深入，生态环境稳步向好，";
  expect(
    await spoken([
      "一、一年接着一年干，新城市建设持续取得新进展新成效",
      `2025年是“十四五”收官之年。3月19日至20日，上级领导来我市考察。一年来，${rest}生产总值增长5.7%。`,
    ]),
  ).toEqual(["5.7% 2025年"]);
});
