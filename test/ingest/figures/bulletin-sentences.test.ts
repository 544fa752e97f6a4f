import { expect, test } from "vitest";

import { metricOf, readProse, readText } from "../read-prose.ts";

/** `生产总值 = 8.4% 增 比上年 2021年 诸暨市`: what the figures of a bulletin's sentences are, of when and of whom. */
async function statedIn(prose: string): Promise<string[]> {
  const { figures } = await readText(`诸暨市2021年国民经济和社会发展统计公报\n${prose}`);
  return figures.map(({ metric: { phrase, head }, display, role, change, place }) =>
    [
      [phrase, head].filter((word) => word !== "").join("·"),
      "=",
      display,
      change === null ? role : `${change.direction} ${change.comparator}`.trim(),
      place?.name === "诸暨市" ? "" : (place?.name ?? ""),
    ]
      .filter((word) => word !== "")
      .join(" "),
  );
}

test("what came in more or less than before is a change of what came in, and the budget of it is a target", async () => {
  expect(
    await statedIn(
      "一般公共预算收入累计完成34628万元，完成年初预算数80999万元的42.8%，比上年减收1270万元，下降3.5%。其中：税收收入8107万元，比上年增收1281万元。",
    ),
  ).toEqual([
    "一般公共预算收入完成 = 34628万元 result",
    "一般公共预算收入完成·年初预算数 = 80999万元 target",
    "一般公共预算收入完成·占年初预算数 = 42.8% completion",
    "一般公共预算收入完成 = 1270万元 down 比上年",
    "一般公共预算收入完成 = 3.5% down",
    "税收收入 = 8107万元 result",
    "税收收入 = 1281万元 up 比上年",
  ]);
});

test("a share of the budget is how much of it was done, a share of the revenue is a share", async () => {
  expect(await statedIn("税收收入完成11136万元，占调整预算90.7%，占一般公共预算收入的38.9%。")).toEqual([
    "税收收入完成 = 11136万元 result",
    "税收收入完成·占调整预算 = 90.7% completion",
    "税收收入完成·占一般公共预算收入 = 38.9% share",
  ]);
});

test("what farmers earned more stays what it is", async () => {
  expect(await statedIn("建成基地12个，带动农户增收1200万元。")).toEqual([
    "建成基地 = 12个 result",
    "带动农户增收 = 1200万元 result",
  ]);
});

test("the numbers in the brackets of a comparison are the province's and the nation's growth", async () => {
  const [, , province, nation] = await statedIn(
    "全市生产总值440.3亿元，增长8.4%，比全省（7.5%）和全国平均水平（6.8%）分别高0.9、1.6个百分点。",
  );
  expect([province, nation]).toEqual(["生产总值 = 7.5% up 浙江省", "生产总值 = 6.8% up 全国"]);
});

test("how far a growth is ahead of another is its difference to that, and no figure of its own", async () => {
  expect(await statedIn("民间投资增长2.1%、高于全国8.5个百分点，民营经济增加值增长5.5%。")).toEqual([
    "民间投资 = 2.1% up",
    "民间投资 = 8.5个百分点 up 全国",
    "民营经济增加值 = 5.5% up",
  ]);
  expect(await statedIn("第三产业增加值增长7.6%，快于全市经济增速0.9个百分点。")).toEqual([
    "第三产业增加值 = 7.6% up",
    "第三产业增加值 = 0.9个百分点 up 全市经济增速",
  ]);
});

test("a growth averaged over years is told apart from that of the year", async () => {
  expect(await statedIn("全市生产总值735.4亿元，同比增长12.8%，两年平均增长6.0%，比一季度加快0.7个百分点。")).toEqual([
    "生产总值 = 735.4亿元 result",
    "生产总值 = 12.8% up 同比",
    "生产总值·两年平均 = 6.0% up",
    "生产总值 = 0.7个百分点 up 比一季度",
  ]);
  expect(await statedIn("城乡居民人均可支配收入年均分别增长5.3%、7.1%。")).toEqual([
    "城镇居民人均可支配收入年均 = 5.3% up",
    "农村居民人均可支配收入年均 = 7.1% up",
  ]);
});

test("behind a bracket the sentence goes on from what stood before it", async () => {
  expect((await statedIn("人均生产总值为78655元（按年平均汇率折算为11162美元），比上年增长7.8%。")).at(-1)).toBe(
    "人均生产总值 = 7.8% up 比上年",
  );
});

test("a share of 地区生产总值 has its owner before it", async () => {
  expect(await statedIn("第一产业增加值142350万元，增长3.2%，占地区生产总值比重为20.3%。")).toEqual([
    "第一产业增加值 = 142350万元 result",
    "第一产业增加值 = 3.2% up",
    "第一产业增加值·占地区生产总值 = 20.3% share",
  ]);
});

test("the order of a growth is of what grew, and an abbreviation in brackets parts no name", async () => {
  expect(await statedIn("生产总值增长8.4%，增幅居全省第3位。")).toEqual([
    "生产总值 = 8.4% up",
    "生产总值·增幅全省排名 = 第3位 rank",
  ]);
  expect(await statedIn("财政收入增幅居全省第3位；居民消费价格指数（CPI）上涨1.0%。")).toEqual([
    "财政收入增幅·全省排名 = 第3位 rank",
    "居民消费价格指数 = 1.0% up",
  ]);
});

test("a quarter in digits is a time, and three quarters of a sentence leave none to the next", async () => {
  const { figures } = await readText(
    "诸暨市2021年前三季度经济运行情况\n前三季度生产总值5299亿元，增速比1季度回落0.2个百分点。分季度看，一季度增长6.7%，二季度增长6.6%，三季度增长6.5%。分产业看，第一产业增加值406亿元。",
  );
  expect(figures.map(({ metric, display, period }) => `${metric.phrase} ${display} ${period.label}`)).toEqual([
    "生产总值 5299亿元 2021年前三季度",
    "生产总值 0.2个百分点 2021年前三季度",
    "生产总值 6.7% 2021年第一季度",
    "生产总值 6.6% 2021年第二季度",
    "生产总值 6.5% 2021年第三季度",
    "第一产业增加值 406亿元 2021年前三季度",
  ]);
});

test("a list that was changed into another is of two times", async () => {
  const { figures } = await readText(
    "诸暨市2021年统计公报\n产业结构由上年的22.3%、28.6%和49.1%调整为21.4%、27.9%和50.7%。",
  );
  expect(figures.map(({ display, role, period }) => `${display} ${role} ${period.label}`)).toEqual([
    "22.3% from 2020年",
    "28.6% from 2020年",
    "49.1% from 2020年",
    "21.4% to 2021年",
    "27.9% to 2021年",
    "50.7% to 2021年",
  ]);
  expect(figures.every(({ flags }) => flags.includes("unresolved-parallel"))).toBe(true);
});

test("a ratio may be written with the colon of a vertical line", async () => {
  expect(await statedIn("三次产业比为11.8︰48.3︰39.9。")).toEqual(["三次产业比 = 11.8:48.3:39.9 result"]);
});

test("a line that was passed is no second figure of what was reached", async () => {
  expect(await statedIn("一般公共预算收入突破40亿元、达到42.1亿元。生产总值迈上600亿元台阶，达到626.6亿元。")).toEqual([
    "一般公共预算收入 = 突破40亿元 standard",
    "一般公共预算收入 = 42.1亿元 result",
    "生产总值 = 600亿元 standard",
    "生产总值 = 626.6亿元 result",
  ]);
  expect(await statedIn("一般公共预算收入突破40亿元，税收收入达到30亿元。")).toEqual([
    "一般公共预算收入 = 突破40亿元 result",
    "税收收入 = 30亿元 result",
  ]);
});

test("一、二、三产业 are the three industries in order", async () => {
  expect(await statedIn("一、二、三产业增加值分别增长4.2%、5%、5.4%。")).toEqual([
    "第一产业增加值 = 4.2% up",
    "第二产业增加值 = 5% up",
    "第三产业增加值 = 5.4% up",
  ]);
});

test("a goal named with its year is of that year, wherever its clause begins", async () => {
  const { figures } = await readText(
    "诸暨市2021年工作总结\n生产总值增长7.1%。会上提出了2022年经济社会发展主要预期目标：生产总值增长6%，城镇新增就业2万人。",
  );
  expect(figures.map(({ display, period, role }) => `${display} ${period.label} ${role}`)).toEqual([
    "7.1% 2021年 change",
    "6% 2022年 plan",
    "2万人 2022年 plan",
  ]);
});

test("a census bulletin is of the hour it counted at, and compares with the one before", async () => {
  const { figures, facts } = await readText(
    [
      "诸暨市第七次全国人口普查公报",
      "现将2020年11月1日零时全市常住人口[2]的基本情况公布如下：",
      "全市常住人口为1218072人，与2010年第六次全国人口普查的1157938人相比，增加60134人，增长5.19%。",
      "全市常住人口中，0-14[4]岁人口为160000人，占13.14%；60岁及以上人口为270000人，占22.17%。",
    ].join("\n"),
  );
  expect(facts.period.label).toBe("截至2020年11月1日");
  expect(
    figures.map(({ metric, display, population, period, role }) =>
      [metric.phrase, population ?? "", display, period.label, role].filter((word) => word !== "").join(" "),
    ),
  ).toEqual([
    "常住人口 1218072人 截至2020年11月1日 result",
    "常住人口 1157938人 2010年 result",
    "常住人口 60134人 截至2020年11月1日 change",
    "常住人口 5.19% 截至2020年11月1日 change",
    "人口 0-14岁 160000人 截至2020年11月1日 result",
    "常住人口 0-14岁 13.14% 截至2020年11月1日 share",
    "人口 60岁以上 270000人 截至2020年11月1日 result",
    "常住人口 60岁以上 22.17% 截至2020年11月1日 share",
  ]);
});

test("steadying expectations plans nothing, an expected growth does", async () => {
  expect(
    await statedIn(
      "全力稳就业、稳市场、稳预期，生产总值增长5.1%，城镇新增就业4.4万人。人均预期寿命80.4岁。预期生产总值增长6%。",
    ),
  ).toEqual([
    "生产总值 = 5.1% up",
    "城镇新增就业 = 4.4万人 result",
    "人均预期寿命 = 80.4岁 result",
    "预期生产总值·增长 = 6% up",
  ]);
});

test("一二三产 without marks between them are the three industries too", async () => {
  expect(await statedIn("生产总值增长5%，其中一二三产增加值分别增长3.5%、6%、5%。")).toEqual([
    "生产总值 = 5% up",
    "第一产业增加值 = 3.5% up",
    "第二产业增加值 = 6% up",
    "第三产业增加值 = 5% up",
  ]);
});

test("a programme carried out plans nothing, what is planned does", async () => {
  expect(
    await statedIn("实施岗位挖潜扩容支持计划，开发岗位35万个。实施“网链共享计划”，覆盖学校82所。计划新建学校4所。"),
  ).toEqual(["开发岗位 = 35万个 result", "覆盖学校 = 82所 result", "计划新建学校 = 4所 plan"]);
});

test("the dead in a sentence of their own are of the class that the sentence before ended with, and a count in brackets behind a change is one", async () => {
  const classed = "其余11种乙类传染病报告发病420例，占乙类传染病报告病例总数的90%。报告死亡21例，较上月下降8%（2例）。";
  const { figures } = await readProse(classed);
  expect(figures.slice(-3).map((figure) => `${metricOf(figure)} ${figure.display} ${figure.role}`)).toEqual([
    "乙类传染病报告死亡 21例 result",
    "乙类传染病报告死亡 8% change",
    "乙类传染病报告死亡 2例 change",
  ]);
  const all = await readProse("全市报告传染病420例，其中学生占61%。报告死亡19例，水痘上升5%（学生12例）。");
  expect(all.figures.slice(-3).map((figure) => `${figure.display} ${figure.role}`)).toEqual([
    "19例 result",
    "5% change",
    "12例 result",
  ]);
  expect(all.figures.map(metricOf)).not.toContain("乙类传染病报告死亡");
});
