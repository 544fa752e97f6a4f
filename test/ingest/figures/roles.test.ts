import { expect, test } from "vitest";

import { readProse } from "../read-prose.ts";

async function rolesOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map(({ display, role }) => `${display} ${role}`);
}

test.each([
  ["预计总诊疗量1920万人次。", ["1920万人次 plan"]],
  ["每班不超过45人，已开班12个。", ["45人 standard", "12个 result"]],
  ["力争素养水平提升到36%以上。", ["36%以上 plan"]],
  ["计划新增托位7500个,其中普惠托位4500个。", ["7500个 plan", "4500个 plan"]],
  ["争取年底前新建学校8所。", ["8所 plan"]],
  ["争取资金5950.43万元。", ["5950.43万元 result"]],
  ["争取到上级补助60万元。", ["60万元 result"]],
  ["今年全县养老机构建设任务是新增床位520张。", ["520张 target"]],
  ["今年全县养老机构建设任务已完成新增床位310张。", ["310张 result"]],
  ["积极开展依法征收，确保完成征收保障金120万元。", ["120万元 plan"]],
  ["加强征收，确保完成了征收保障金120万元。", ["120万元 result"]],
  ["2022年，管理率为91.5%，比1996年提高29个百分点。", ["91.5% result", "29个百分点 change"]],
  ["到2025年，管理率为91.5%，比2020年提高2.9个百分点。", ["91.5% plan", "2.9个百分点 change"]],
  ["应培训120人，实际培训98人。", ["120人 target", "98人 result"]],
  ["计划生育率100%。", ["100% result"]],
  ["计划免疫接种2.3万剂次。", ["2.3万剂次 result"]],
  ["按照建设规划,新建学校2所。", ["2所 result"]],
  ["预计全年完成产值352亿元;完成收入14.9亿元。", ["352亿元 plan", "14.9亿元 result"]],
  ["抗体合格率91.4%(国家标准72%)。", ["91.4% result", "72% standard"]],
  ["耗占比控制在20%以内(实际18.4%)。", ["20%以内 standard", "18.4% result"]],
  ["力争产值突破352亿元;收入完成14.9亿元。", ["突破352亿元 plan", "14.9亿元 plan"]],
  ["人均预期寿命81.2岁,孕产妇死亡率4.1/10万。", ["81.2岁 result", "4.1/10万 result"]],
  ["合理规划并建立起13家接种点。", ["13家 result"]],
  ["任务要求:8月底前接种率达到80%,老人第一剂达到90%。", ["80% plan", "90% plan"]],
  ["6月底前接种率达到了80%。", ["80% result"]],
  ["年底前建档率达到95%。", ["95% plan"]],
  ["原计划新建5所,截至目前已建成6所。", ["5所 plan", "6所 result"]],
  ["原定新建泵站14座,现已建成9座。", ["14座 plan", "9座 result"]],
  ["新建泵站9座,比原计划多2座。", ["9座 result", "2座 change"]],
  [
    "体检老人2600人,占任务数3200人的81.3%,比上年多140人。",
    ["2600人 result", "3200人 target", "81.3% completion", "140人 change"],
  ],
  ["60岁以上老人6万人,占总人口50万人的12%。", ["6万人 result", "50万人 share", "12% share"]],
  ["完成产值3.2亿元,占年度计划4亿元的80%,增长5%。", ["3.2亿元 result", "4亿元 target", "80% completion", "5% change"]],
])("a plan word starts a plan unless the word means something else: %s", async (prose, expected) => {
  expect(await rolesOf(prose)).toEqual(expected);
});

test.each([
  ["下达的筛查任务是94224人,任务完成率为101.25%。", ["94224人 target", "101.25% result"]],
  ["免费产前筛查任务2200人,实际筛查2212人。", ["2200人 target", "2212人 result"]],
  ["完成94224人筛查任务数。", ["94224人 target"]],
  ["完成筛查任务2200人。", ["2200人 result"]],
  ["按900分以上为优秀的标准,自评982.53分。", ["900分以上 standard", "982.53分 result"]],
  ["步道长度不少于300公里。", ["300公里 standard"]],
  ["草塔镇接种率低于95%,被通报批评。", ["95% standard"]],
  ["接种率较全国水平低1.2%。", ["1.2% change"]],
  ["老年人应接种9.12万人。", ["9.12万人 target"]],
  ["第二剂接种率距90%的目标还有差距。", ["90% target"]],
  ["体检率与省定70%的要求相比偏低,目前仅为66.2%。", ["70% target", "66.2% result"]],
  ["管理率72.1%,达到70%的目标要求。", ["72.1% result", "70% target"]],
  ["接种率高于国家90%的标准。", ["90% standard"]],
  ["已完成90%的任务。", ["90% result"]],
  ["市级项目资金已申报14730.50万元。", ["14730.50万元 applied"]],
  ["另有2个招商项目还在申报。", ["2个 applied"]],
])("a task, a standard and an application are not results: %s", async (prose, expected) => {
  expect(await rolesOf(prose)).toEqual(expected);
});

test.each([
  ["参合人数371987人,占常住人口的99.1%。", "99.1% share"],
  ["参加新农合371987人,为常住人口的99.1%。", "99.1% share"],
  ["民生支出占比达76.5%。", "76.5% share"],
  ["争取资金5950.43万元,占全年任务数的105.37%。", "105.37% completion"],
  ["接种3.2万人,完成任务数的106.7%。", "106.7% completion"],
  ["预算收入42.4亿元,为年初预算的101.8%。", "101.8% completion"],
  ["税收34.2亿元,占一般公共预算收入的80.7%。", "80.7% share"],
  ["监督员与人口之比低于国家要求的1:10000。", "1:10000 standard"],
  ["药占比28.4%。", "28.4% result"],
  ["个人费用控制在总费用的5%以内。", "5%以内 share"],
])("a share keeps what it is of and a completion is told from it: %s", async (prose, expected) => {
  expect((await rolesOf(prose)).at(-1)).toBe(expected);
});

test("the whole a share is of stands in its head", async () => {
  const { figures } = await readProse("报告传染病38240例,占全市21.8%。");
  expect(figures[1]?.metric).toMatchObject({ phrase: "报告传染病", head: "占全市" });
});

test.each([
  ["接种覆盖率107.95%。", ["over-100-percent"]],
  ["规范管理率100.2%。", ["over-100-percent"]],
  ["任务完成率140.6%。", []],
  ["接种覆盖率100%。", []],
])("only a rate that cannot exceed its whole is flagged above 100 %%: %s", async (prose, flags) => {
  const { figures } = await readProse(prose);
  expect(figures[0]?.flags).toEqual(flags);
});

test("a zero is stated, never one", async () => {
  const { figures } = await readProse("孕产妇死亡率为0,无一例新增感染。");
  expect(figures).toMatchObject([
    { value: "0", role: "negated-zero" },
    { value: "0", role: "negated-zero" },
  ]);
});

test("below a heading of plans every figure is a plan, a growth too, until a heading of results", async () => {
  const { figures } = await readProse(
    "一、2022年工作思路\n家庭医生签约率达到45%以上,重点人群签约率不低于75%,公卫投入增长6%。\n二、存在问题\n尚缺医师48名。",
  );
  expect(figures.map(({ display, role }) => `${display} ${role}`)).toEqual([
    "45%以上 plan",
    "75% plan",
    "6% plan",
    "48名 result",
  ]);
  expect(figures[2]?.metric).toMatchObject({ phrase: "公卫投入", head: "增长" });
});

test("below a heading of next year's targets nothing has happened yet, and this year's targets may have been met", async () => {
  const { figures } = await readProse("六、2022年目标\n住院占比达到80%以上。");
  expect(figures).toMatchObject([{ role: "plan", period: { label: "2022年" } }]);
  const met = await readProse("一、2021年任务\n新建卫生室12所。");
  expect(met.figures).toMatchObject([{ role: "result", period: { label: "2021年" } }]);
});

test("money is implied by its verb only where the scale is printed", async () => {
  const { figures } = await readProse("投入700多万改造门诊,没收违法所得0.3162。");
  expect(figures).toMatchObject([
    { family: "money", unit: "万元", unitImplied: true, flags: [] },
    { family: "bare", unit: "", unitImplied: false, flags: ["no-unit"] },
  ]);
});

test.each([
  ["拟新建卫生院2所,已开工1所。", ["2所 plan", "1所 result"]],
  ["计划投资3亿元,现已完成2亿元。", ["3亿元 plan", "2亿元 result"]],
  ["计划为已签约家庭随访320户。", ["320户 plan"]],
  ["制定检查计划和任务,开展检查15次。", ["15次 result"]],
  ["按要求制定2022年工作计划,开展检查15次。", ["15次 plan"]],
  ["完成“双随机、一公开”国家任务120个、省级任务60个。", ["120个 result", "60个 result"]],
  ["下达国家任务120个、省级任务60个。", ["120个 target", "60个 target"]],
])("a plan ends where something is done, and a task where it is: %s", async (prose, roles) => {
  expect(await rolesOf(prose)).toEqual(roles);
});

test("what is in brackets behind a task is the task, and the percentage behind it how much of it was done", async () => {
  expect(await rolesOf("筛查5200人,占全年筛查任务(5000人)的104%。")).toEqual([
    "5200人 result",
    "5000人 target",
    "104% completion",
  ]);
});

test.each(["草塔镇接种率未达95%。", "草塔镇接种率没有达到95%。", "草塔镇接种率尚未达到95%。"])(
  "a line that was not reached is no rate of anyone, and 未 is no part of its name: %s",
  async (prose) => {
    const { figures } = await readProse(prose);
    expect(figures.map(({ role, metric }) => `${metric.phrase} ${role}`)).toEqual(["接种率 standard"]);
  },
);
