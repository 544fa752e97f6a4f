import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Questions on made-up bulletins, a budget, a census and a speech, and neighbours that must not answer them. */

const bulletin = `玉环市2023年国民经济和社会发展统计公报
全年地区生产总值617.5亿元，比上年增长5.2%。人均地区生产总值98094元。固定资产投资下降3.4%。
全社会R&D投入占GDP比重为2.31%。新增省级企业研发机构3个。工业投资增长4.4%。
`;

const other = `缙云县2023年国民经济和社会发展统计公报
全年生产总值319.7亿元，比上年增长8.0%。人均GDP为78655元（按年平均汇率折算为11162美元），比上年增长7.8%。
`;

const census = `缙云县第七次全国人口普查公报
现将2020年11月1日零时全县常住人口的基本情况公布如下：
全县常住人口为404521人，与2010年第六次全国人口普查的358917人相比，增加45604人。
全县常住人口中，0-14岁人口为60000人，占14.83%；60岁及以上人口为90000人，占22.25%。
`;

const speech = `2024年玉环市政府工作报告
——2024年1月27日在玉环市第十七届人民代表大会第三次会议上
一、2023年工作回顾
过去一年，地区生产总值增长5.2%，城镇新增就业1.2万人。一般公共预算收入突破60亿元、达到61.4亿元。
五年来，累计新建学校28所。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长6%，城镇新增就业1.3万人。海洋生产总值增长7%。新建学校4所。
`;

const library = await openLibrary({
  "bulletin.txt": bulletin,
  "other.txt": other,
  "census.txt": census,
  "speech.txt": speech,
});

async function said(question: string): Promise<string> {
  const { decision, reason, claims } = await ask(library, question);
  const shown = claims.map(({ display, period }) => `${display}@${period.label}`).join(" ");
  return decision === "answer" ? shown : `${decision} ${reason ?? ""}`.trim();
}

test.each([
  ["玉环市2023年GDP总量多少", "617.5亿元@2023年"],
  ["玉环市2023年研发投入占GDP多少", "2.31%@2023年"],
  ["玉环市2023年投资下降多少", "3.4%@2023年"],
  ["玉环市2023年研发投入多少", "refuse WRONG_UNIT"],
  ["缙云县2023年人均GDP", "78655元@2023年"],
  ["玉环市去年固定资产投资增长还是下降，多少", "3.4%@2023年"],
  ["缙云县七普常住人口多少", "404521人@截至2020年11月1日"],
  ["缙云县60岁及以上人口占比多少", "22.25%@截至2020年11月1日"],
  ["缙云县60岁及以上人口多少", "90000人@截至2020年11月1日"],
  ["玉环市今年GDP增长目标是多少", "6%@2024年"],
  ["玉环市去年城镇新增就业多少", "1.2万人@2023年"],
  ["玉环市今年城镇新增就业目标", "1.3万人@2024年"],
  ["玉环市去年一般公共预算收入多少", "61.4亿元@2023年"],
  ["玉环市2019到2023年新建学校多少所", "28所@2019—2023年"],
])("%s", async (question, answer) => {
  expect(await said(question)).toBe(answer);
});

test("one thing under two names is compared between the places named", async () => {
  expect(await said("玉环市和缙云县2023年GDP哪个高")).toBe("617.5亿元@2023年 319.7亿元@2023年");
});

test.each([
  // Nothing of this year has happened yet, and a goal is no result.
  ["玉环市今年城镇新增就业完成了多少", /^refuse/],
  // The census is of 2020, what it compares with of 2010.
  ["缙云县2023年常住人口多少", /^refuse/],
  ["缙云县65岁及以上人口占比", /^refuse/],
  ["玉环市今年新建学校多少所完工", /^(?!.*28所)/],
])("%s is not answered by its neighbour", async (question, expected) => {
  expect(await said(question)).toMatch(expected);
});
