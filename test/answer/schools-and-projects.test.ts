import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Plain questions on the reports of education, investment and population, and neighbours that must not answer them. */

const library = await openLibrary({
  "work.txt": `青禾县2023年工作总结
小学招生430人，在校生2501人。中等职业教育学校5所，招生102人，在校生301人。在学研究生88人。
为375名困难学生办理助学贷款，贷款总额217万元。为280名农村学生发放助学金8.9万元。
签约招商引资项目39个，签约金额94.3亿元，其中引进外地产业转移项目9个，签约额41.3亿元。新签约项目名额20个。
60岁以上人口9.1万人，占25.3%。0—14岁人口2.2万人，占6.1%。男性人口4.6万人，总人口性别比（以女性为100，男性对女性的比例）为105.3。
完成工业增加值11180万元，占任务数17500万元的63.9%。预计全年工业增加值达1.2亿元。工业增加值增速确保目标增长12%。
`,
});

async function said(question: string): Promise<string> {
  const { decision, reason, claims } = await ask(library, `青禾县2023年${question}`);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : `${decision} ${reason ?? ""}`.trim();
}

test.each([
  ["中职招了多少人", "102人"],
  ["小学招了多少", "430人"],
  ["中职在校生多少", "301人"],
  ["给多少困难学生办了助学贷款，一共多少钱", "375名 217万元"],
  ["发了多少助学金", "8.9万元"],
  ["招商项目签约多少个，金额多少", "39个 94.3亿元"],
  ["60岁以上老人有多少，占多少", "9.1万人 25.3%"],
  ["0到14岁的有多少人", "2.2万人"],
  ["男的有多少", "4.6万人"],
  ["性别比多少", "105.3"],
  ["工业增加值任务是多少", "17500万元"],
  ["工业增加值目标增速多少", "12%"],
])("%s: %s", async (question, expected) => {
  expect(await said(question)).toBe(expected);
});

test.each(["80岁以上老人有多少", "幼儿园招了多少人", "发了多少奖学金", "在读博士多少人"])(
  "%s is not answered by its neighbour",
  async (question) => {
    expect(await said(question)).toMatch(/^refuse/);
  },
);

test("a sum that was signed for is asked for in money, and a quota is none", async () => {
  expect(await said("签约额多少")).toMatch(/亿元/);
  expect(await said("签约额多少")).not.toMatch(/个/);
});

const monthly = await openLibrary({
  "monthly.txt": `青禾县2023年1-8月经济运行情况
1-8月，全县用电量73.1亿千瓦时，同比增长2.6%，增速比1-7月回落2.9个百分点。规上工业增加值增长7.5%。工业税收、工业贷款增幅分别高于全省7.6和2.7个百分点。
全县高中段教育（包括普通高中和中职）学校6所，在校生863人。普通高中学校5所，在校生674人。市外资金8.8亿元，完成全年任务的97%。
`,
});

test.each([
  ["用电量增长多少", "2.6%"],
  ["用电量增速回落了几个点", "2.9个百分点"],
  ["普通高中在校生多少", "674人"],
  ["市外资金完成全年任务的百分之几", "97%"],
])("青禾县 %s: %s", async (question, expected) => {
  const { claims } = await ask(monthly, `青禾县2023年1-8月${question}`);
  expect(claims.map(({ display }) => display).join(" ")).toBe(expected);
});

test("the nation's growth is not the county's, nor points above the province's an amount", async () => {
  expect((await ask(monthly, "全国规上工业增速多少")).decision).toBe("refuse");
  expect((await ask(monthly, "青禾县2023年1-8月工业贷款多少")).decision).toBe("refuse");
});
