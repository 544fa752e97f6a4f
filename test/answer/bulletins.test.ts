import { expect, test } from "vitest";
import { ask, openLibrary, showing } from "./library.ts";

/** Pages of health bureaus: what a bulletin, a yearbook's entry and a news item say, and the neighbours that must not answer. */

const vaccines = `青禾县60岁以上老年人新冠疫苗加强接种率41%
2022-04-28 21:37:00
截至目前，全县60岁以上老年人累计完成全程接种5.2万人，全程接种率66%，完成加强免疫接种3.1万人，加强接种率41%。
`;

const nation = `2021年全国法定传染病概况
2021年，全国共报告法定传染病901万例，死亡2.1万人。全国报告发病率640.5/10万，较上年652.1/10万下降1.8%。
`;

const blood = `无偿献血情况
2022年全市参加无偿献血人数31万人次，比去年同期减少9.4%；采集血液总量48.6万单位，同比减少8.1%。
团体捐献血液13.2万单位，占采集血液总量的27.2%。平均住院日为8.1日。
`;

const older = `献血工作
2021年，我市采供血平稳。截止2021年12月20日，全市无偿献血41200人次，我市临床用血量1310万毫升，同比上升8.3%。
`;

const library = await openLibrary({
  "vaccines.txt": vaccines,
  "nation.txt": nation,
  "blood.txt": blood,
  "older.txt": older,
});

async function said(question: string): Promise<string> {
  const { decision, reason, claims } = await ask(library, question);
  const shown = claims.map(({ place, period, display }) => `${place} ${period.label} ${display}`).join("; ");
  return decision === "answer" ? shown : `${decision} ${reason ?? ""}`.trim();
}

test("加强接种率 is of the third dose and of the people before it, and a headline is no second figure", async () => {
  expect(await said("青禾县60岁以上老人加强针接种率")).toBe("青禾县 截至2022年4月28日 41%");
  expect(await said("青禾县80岁以上老人加强针接种率")).toMatch(/^refuse/);
});

test("a number of the nation is asked for as 全国 and never stands for a place", async () => {
  expect(await said("2021年全国法定传染病死亡多少人")).toBe("全国 2021年 2.1万人");
  expect(await said("全国2020年法定传染病报告发病率")).toBe("全国 2020年 652.1/10万");
  expect(await said("青禾县2021年法定传染病死亡多少人")).toMatch(/^refuse/);
});

test("what another place has of another year does not stand before the year asked for", async () => {
  expect(await said("2022年全市无偿献血多少人次")).toBe("未署名的市 2022年 31万人次");
  expect(await said("2020年全市无偿献血多少人次")).toMatch(/^refuse/);
});

test("比上年 is answered with the growth that is stated, and 占 with the share", async () => {
  expect(await said("2021年临床用血量比上年增长多少")).toBe("未署名的市 截至2021年12月20日 8.3%");
  expect(await said("2022年团体捐献血液占采集血液总量多少")).toBe("未署名的市 2022年 27.2%");
  expect(await said("2022年平均住院日多少")).toBe("未署名的市 2022年 8.1日");
});

test("what a month is compared with is not shown beside it where no month is asked", async () => {
  const told = showing(
    await openLibrary({
      "june.txt": `青禾县2023年6月疫情分析
2023年6月，全县报告乙类传染病120例，较上月（131例）下降8%（11例），占乙类传染病报告病例总数的90%。报告死亡3例，较上月（5例）下降40%。丙类传染病报告210例，其中5月101例，6月109例。
`,
    }),
  );
  expect(await told("乙类传染病多少例")).toBe("120例");
  expect(await told("乙类传染病死亡几例")).toBe("3例");
  expect(await told("2023年5月乙类传染病多少例")).toBe("131例");
});
