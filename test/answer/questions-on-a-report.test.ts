import { describe, expect, test } from "vitest";
import { ask, asking, openLibrary } from "./library.ts";

/** Whole questions on a made-up county's reports: what is shown, and that a neighbour of it is not. */

const civil = `青禾县民政局2023年工作总结
自7月1日起，城市低保标准由每人每月794元提高到871元，农村低保标准由每人每月617元提高到697元。全县集中养育孤儿、社会散居孤儿分别为18人、43人，基本生活保障标准分别为每人每月2276元、1812元。
实施临时救助1362人次，支出资金318.9万元。家庭适老化改造年度任务500户，实际完成520户。
`;

const health = `青禾县卫生健康局2023年工作总结
孕产妇死亡率为零，婴儿死亡率2.1‰。居民人均预期寿命由2018年的78.2岁提高到2023年的80.4岁。
家庭医生签约服务有序推进，签约率达%，其中重点人群签约率达82.6%。小学生近视率41.8%，初中生近视率70.3%，较上年分别下降0.9个、0.6个百分点。
农村学校营养餐、城区学校营养餐资助资金分别为57.3万元、68.4万元。
`;

const market = `云川市市场监督管理局2023年工作总结
截至12月底，全市市场主体总量达39.6万户，同比增长6.4%，其中企业8.1万户、个体工商户30.9万户、农民专业合作社0.6万户。全年新登记市场主体4.8万户。
青禾县、松溪岭县新增绿色食品认证分别为12个、7个。在用电梯14128台，罚款23.7万元，没收违法所得7.3万元。
完成固定资产投资4.63亿元，占年度任务4.5亿元的102.9%，其中中央投资2.18亿元、省级配套2.45亿元。全市共有县级河长17名。
普通高中8所，在校学生2.3万人；初中42所，在校学生3.9万人。初中入学率99.2%。
免费筛查任务2200人，实际筛查2212人。
2024年，全市新登记市场主体5万户以上。
`;

const bulletin = `松溪岭县2023年国民经济统计公报
| 指标 | 2022年 | 2023年 | 增长（%） |
| --- | --- | --- | --- |
| 居民人均消费支出（元） | 20000 | 22000 | 10.0 |
| 规模以上工业增加值（万元） | 50000 | 54000 | 6.5 |
| 茶叶产量（吨） | 400 | 380 |  |

互助养老服务中心覆盖率达82.4%，比2020年底提高21.6个百分点。医保电子凭证激活率88.4%，全市排名第3。大病保险赔付2834人次，赔付金额1946.3万元。
年末存款余额138.5亿元。全县保障低保对象864户、1735人。登记失业率2.6%，控制在4.5%以内。城镇新增就业8236人，完成年度目标任务7500人的109.8%。

| 产品 | 产量（吨） | 比上年增减（%） |
| --- | --- | --- |
| 水泥 | 673 | -11.2 |
| 钢材 | 1896 | 4.7 |
`;

const monthly = `松溪岭县疾控中心2023年9月预防接种工作通报
9月份，当月接种流感疫苗1.2万剂次，年初以来累计接种流感疫苗15.6万剂次，历年累计接种流感疫苗86.3万剂次。
`;

const library = await openLibrary({
  "bulletin.md": bulletin,
  "monthly.txt": monthly,
  "civil.txt": civil,
  "health.txt": health,
  "market.txt": market,
});

const said = asking(library);

describe("levels and what they were before", () => {
  test.each([
    ["青禾县农村低保标准提高到多少", "697元"],
    ["青禾县城市低保标准是多少", "871元"],
    ["青禾县农村低保标准提高了多少元", "697元 617元 697元 − 617元 = 80元"],
    ["青禾县2018年人均预期寿命多少岁", "78.2岁"],
    ["青禾县2023年人均预期寿命多少岁", "80.4岁"],
    ["青禾县2020年人均预期寿命多少岁", "refuse NO_PERIOD"],
    ["青禾县初中生近视率下降了多少个百分点", "0.6个百分点"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe("people", () => {
  test.each([
    ["青禾县初中生近视率多少", "70.3%"],
    ["青禾县高中生近视率多少", "refuse NO_METRIC"],
    ["青禾县重点人群签约率多少", "82.6%"],
    ["青禾县家庭医生签约率多少", "refuse NUMBER_MISSING"],
    ["青禾县社会散居孤儿每月补多少钱", "1812元"],
    ["青禾县集中养育孤儿生活标准是多少", "2276元"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe("what belongs to the words before it", () => {
  test.each([
    ["青禾县临时救助了多少人次，花了多少钱", "1362人次 318.9万元"],
    ["青禾县适老化改造完成多少户", "520户"],
    ["青禾县适老化改造任务是多少户", "500户"],
    ["青禾县2023年孕产妇死亡率", "零"],
    ["青禾县2023年新生儿死亡率", "refuse NO_METRIC"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe("lists, totals and places", () => {
  test.each([
    ["云川市有多少户市场主体", "39.6万户"],
    ["云川市市场主体里企业、个体户各多少", "8.1万户 30.9万户"],
    ["云川市固定资产投资里中央、省级各多少", "2.18亿元 2.45亿元"],
    ["云川市哪个县市新增绿色食品认证最多", "12个 最高：青禾县，12个"],
    ["云川市各县绿色食品认证多少个", "12个 7个"],
    ["云川市有多少部电梯", "14128台"],
    ["云川市罚没款合计多少", "23.7万元 7.3万元 23.7万元 + 7.3万元 = 31万元"],
    ["云川市初中在校生多少人", "3.9万人"],
    ["云川市高中入学率多少", "refuse NO_METRIC"],
    ["云川市市场主体增长了多少", "6.4%"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe("plans and tasks", () => {
  test.each([
    ["云川市2024年新登记市场主体目标多少", "5万户以上"],
    ["云川市2024年新登记了多少户市场主体", "refuse NO_PERIOD"],
    ["云川市固定资产投资占任务的比例", "102.9%"],
    ["云川市筛查比任务多多少人", "2212人 2200人 2212人 − 2200人 = 12人"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe("growth", () => {
  test("a stated rate is preferred to a computed one", async () => {
    expect(await said("松溪岭县居民人均消费支出2023年比2022年增长百分之几")).toBe("10.0% 22000元 20000元");
  });

  test("where both exist and differ, both are shown and the answer says so", async () => {
    const answer = await ask(library, "松溪岭县规模以上工业增加值2023年比2022年增长百分之几");
    expect(answer.claims.map(({ display }) => display)).toEqual(["6.5%", "54000万元", "50000万元"]);
    expect(answer.calculations).toMatchObject([{ op: "pct_change", value: "8", unit: "%" }]);
    expect(answer.notes.map(({ code }) => code)).toContain("CONFLICT");
  });

  test("without a stated rate it is worked out", async () => {
    const answer = await ask(library, "松溪岭县茶叶产量2023年比2022年增长百分之几");
    expect(answer.calculations).toMatchObject([{ op: "pct_change", value: "-5", unit: "%" }]);
  });
});

describe("当月, 年初以来累计 and 历年累计", () => {
  test.each([
    ["松溪岭县2023年9月当月接种流感疫苗多少剂次", "1.2万剂次"],
    ["松溪岭县历年累计接种流感疫苗多少剂次", "86.3万剂次"],
    ["松溪岭县流感疫苗接种多少剂次", "1.2万剂次 15.6万剂次 86.3万剂次"],
    ["松溪岭县2023年1—9月流感疫苗接种多少剂次", "15.6万剂次"],
    ["松溪岭县2023年1月到9月累计接种流感疫苗多少剂次", "15.6万剂次"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe("what a bulletin says of a level", () => {
  test.each([
    ["松溪岭县互助养老服务中心覆盖率比2020年底提高多少", "21.6个百分点"],
    ["松溪岭县电子凭证激活率全市排第几", "第3"],
    ["松溪岭县大病保险赔付多少钱", "1946.3万元"],
    ["松溪岭县年末存款余额多少", "138.5亿元"],
    ["松溪岭县低保对象有多少户多少人", "864户 1735人"],
    ["松溪岭县登记失业率多少", "2.6%"],
    ["松溪岭县城镇新增就业完成目标任务的百分之多少", "109.8%"],
    ["松溪岭县城镇新增就业比任务多多少人", "8236人 7500人 8236人 − 7500人 = 736人"],
  ])("%s → %s", async (question, expected) => {
    expect(await said(question)).toBe(expected);
  });

  test("a change printed with its own sign is no decrease of a negative number", async () => {
    const { text } = await ask(library, "松溪岭县水泥产量下降了多少");
    expect(text).toContain("增减：-11.2%");
  });
});
