import { expect, test } from "vitest";

import { metricOf, readProse, townOf } from "../read-prose.ts";

/** `18岁以上 第一剂 居民接种 = 251966人` for each figure. */
async function peopleOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) =>
    [townOf(figure).trim() || null, figure.population, ...figure.qualifiers, `${metricOf(figure)} = ${figure.display}`]
      .filter((word) => word !== null)
      .join(" "),
  );
}

test("people and dose carry over commas and semicolons into clauses that name nothing of their own", async () => {
  expect(
    await peopleOf("18岁以上居民接种疫苗第一剂251966人,接种覆盖率92.79%;第二剂248894人,接种覆盖率91.3%。"),
  ).toEqual([
    "18岁以上 第一剂 居民接种疫苗 = 251966人",
    "18岁以上 第一剂 居民接种疫苗·接种覆盖率 = 92.79%",
    "18岁以上 第二剂 居民接种疫苗 = 248894人",
    "18岁以上 第二剂 居民接种疫苗·接种覆盖率 = 91.3%",
  ]);
});

test("a list of doses without a noun keeps its people", async () => {
  expect(await peopleOf("60岁以上老年人第一剂接种率93.1%、全程接种率90.6%、加强免疫接种率88.4%。")).toEqual([
    "60岁以上 第一剂 老年人接种率 = 93.1%",
    "60岁以上 全程 老年人接种率 = 90.6%",
    "60岁以上 第三剂 老年人接种率 = 88.4%",
  ]);
});

test("the rate of a group of people is the group's, and a count of the group is named by it", async () => {
  expect(await peopleOf("家庭医生签约率38.7%,其中重点人群签约率71.5%。初中生近视率达70.3%,筛查初中生1800人。")).toEqual(
    ["家庭医生签约率 = 38.7%", "重点人群 家庭医生签约率 = 71.5%", "初中生 近视率 = 70.3%", "筛查初中生 = 1800人"],
  );
});

test("what is owed to people, done for them and the rate of it are theirs until others are named", async () => {
  expect(
    await peopleOf(
      "60岁以上人群应接种9.12万人,已接种第一剂8.36万人,接种率91.67%;加强免疫接种6.47万人,加强免疫率70.9%。",
    ),
  ).toEqual([
    "60岁以上 应接种 = 9.12万人",
    "60岁以上 第一剂 接种 = 8.36万人",
    "60岁以上 第一剂 接种率 = 91.67%",
    "60岁以上 第三剂 接种 = 6.47万人",
    "60岁以上 第三剂 接种·免疫率 = 70.9%",
  ]);
  expect(await peopleOf("65岁以上老年人健康体检51208人,体检率72.85%;肠镜检查1231人。")).toEqual([
    "65岁以上 老年人健康体检 = 51208人",
    "65岁以上 老年人健康体检率 = 72.85%",
    "肠镜检查 = 1231人",
  ]);
});

test("doses and years before 分别 belong to the numbers by index", async () => {
  expect(await peopleOf("3-11岁人群覆盖率99.1%;12-17岁人群第一剂、第二剂覆盖率分别为101.3%和100.4%。")).toEqual([
    "3-11岁 覆盖率 = 99.1%",
    "12-17岁 第一剂 覆盖率 = 101.3%",
    "12-17岁 第二剂 覆盖率 = 100.4%",
  ]);
  const { figures } = await readProse("2019年、2020年、2021年住院占比分别为71.3%、74.6%和78.9%。");
  expect(figures.map((figure) => `${figure.period.label} ${metricOf(figure)} ${figure.display}`)).toEqual([
    "2019年 住院占比 71.3%",
    "2020年 住院占比 74.6%",
    "2021年 住院占比 78.9%",
  ]);
});

test.each([
  ["常住人口签约率44.5%,重点人群签约率78.9%。", "重点人群 签约率 = 78.9%"],
  ["签约居民42.7万人,签约率44.5%。", "签约居民·签约率 = 44.5%"],
])("a rate that names its own people is not of the people before: %s", async (prose, last) => {
  expect((await peopleOf(prose)).at(-1)).toBe(last);
});

test("a missing noun stays a count of doses", async () => {
  expect(await peopleOf("完成3-11岁人群第一剂39732人,覆盖率95.08%。")).toEqual([
    "3-11岁 第一剂 接种数 = 39732人",
    "3-11岁 第一剂 接种数·覆盖率 = 95.08%",
  ]);
});

test("a new population ends the dose before it", async () => {
  expect(await peopleOf("12-17岁青少年接种第二剂24126人,3-11岁儿童接种39732人。")).toEqual([
    "12-17岁 第二剂 青少年接种 = 24126人",
    "3-11岁 儿童接种 = 39732人",
  ]);
});

test.each([
  ["新增3岁以下婴幼儿照护机构3家,肠镜检查1231人。", "肠镜检查 = 1231人"],
  ["65岁以上老年人体检3.12万人;高血压患者管理1807人。", "高血压患者管理 = 1807人"],
])("a clause with a head noun of its own ends the population: %s", async (prose, last) => {
  expect((await peopleOf(prose)).at(-1)).toBe(last);
});

test("a later clause that does the same for the same people keeps them", async () => {
  expect(await peopleOf("为60岁以上老年人接种流感疫苗36549人;接种肺炎疫苗22000人,年度任务完成率为104.7%。")).toEqual([
    "60岁以上 老年人接种流感疫苗 = 36549人",
    "60岁以上 接种肺炎疫苗 = 22000人",
    "60岁以上 接种肺炎疫苗·年度任务完成率 = 104.7%",
  ]);
});

test.each(["7岁以下儿童管理率92.5%。", "3岁以下儿童系统管理率达到91.77%。"])(
  "ages leave the metric and children stay in it: %s",
  async (prose) => {
    const { figures } = await readProse(prose);
    expect(figures[0]?.population).toMatch(/^[73]岁以下$/);
    expect(figures[0]?.metric.phrase).toMatch(/^儿童/);
  },
);

test("behind men and women the whole goes on, and a rate of each is that rate", async () => {
  expect(
    await peopleOf(
      "报告肝炎病例1400例,其中男性900例,女性500例;发病率46.2/10万,其中男性58.5/10万,女性33.6/10万,死亡9例。",
    ),
  ).toEqual([
    "报告肝炎病例 = 1400例",
    "男性肝炎病例 = 900例",
    "女性肝炎病例 = 500例",
    "报告肝炎病例·发病率 = 46.2/10万",
    "男性·发病率 = 58.5/10万",
    "女性·发病率 = 33.6/10万",
    "报告肝炎病例·死亡 = 9例",
  ]);
});

test("加强接种率 is of the third dose, 加强接种工作 of none", async () => {
  expect(await peopleOf("60岁以上老年人全程接种率62%,加强接种率38%。加强接种工作管理,检查接种点12个。")).toEqual([
    "60岁以上 全程 老年人接种率 = 62%",
    "60岁以上 第三剂 老年人接种率 = 38%",
    "检查接种点 = 12个",
  ]);
});

test("those who came are of what was held", async () => {
  expect(await peopleOf("举办讲座125次、共有4160人次参加;义诊80次。")).toEqual([
    "举办讲座 = 125次",
    "举办讲座·参加 = 4160人次",
    "义诊 = 80次",
  ]);
});

test("a dose said twice is one, and no name", async () => {
  expect(await peopleOf("累计接种疫苗80.2万剂次,其中第一剂42.1万人,第三剂(加强针)0.8万人。")).toEqual([
    "接种疫苗 = 80.2万剂次",
    "第一剂 接种疫苗 = 42.1万人",
    "第三剂 接种疫苗 = 0.8万人",
  ]);
});

test("people before a colon are whom the sentence is about, until others are named", async () => {
  expect(
    await peopleOf(
      "60岁以上人群:第一剂2万人,接种率90%;加强针1.5万人,接种率71%,其中80岁以上第一剂0.3万人,接种率78%。第一剂9万人。",
    ),
  ).toEqual([
    "60岁以上 第一剂 接种数 = 2万人",
    "60岁以上 第一剂 接种数·接种率 = 90%",
    "60岁以上 第三剂 接种数 = 1.5万人",
    "60岁以上 第三剂 接种数·接种率 = 71%",
    "80岁以上 第一剂 接种数 = 0.3万人",
    "80岁以上 第一剂 接种数·接种率 = 78%",
    "第一剂 接种数 = 9万人",
  ]);
});

test("people in the heading that begins the line are whom the paragraph is about", async () => {
  expect(await peopleOf("二、80岁以上。应接种900人,已接种第一剂800人,接种率88%。第二剂700人。")).toEqual([
    "80岁以上 应接种 = 900人",
    "80岁以上 第一剂 接种 = 800人",
    "80岁以上 第一剂 接种率 = 88%",
    "80岁以上 第二剂 接种数 = 700人",
  ]);
});

test("a heading that names more than people is no such heading", async () => {
  const { figures } = await readProse("60岁以上老人接种点:设置接种点12个,配备医生24名。");
  expect(figures.map(({ population }) => population)).toEqual([null, null]);
});

test("全程 alone behind another dose is a dose of the same people", async () => {
  expect(await peopleOf("80岁以上第一剂接种11230人,接种率94.1%,全程10862人,接种率91%。")).toEqual([
    "80岁以上 第一剂 接种 = 11230人",
    "80岁以上 第一剂 接种率 = 94.1%",
    "80岁以上 全程 接种 = 10862人",
    "80岁以上 全程 接种率 = 91%",
  ]);
});

test("behind a headcount of a group what is told of people is of that group, up to the semicolon", async () => {
  expect(
    await peopleOf("0-6岁儿童21564人,健康管理20389人,管理率94.5%;3岁以下儿童8102人,系统管理7655人,系统管理率94.4%。"),
  ).toEqual([
    "0-6岁 儿童 = 21564人",
    "0-6岁 健康管理 = 20389人",
    "0-6岁 健康管理率 = 94.5%",
    "3岁以下 儿童 = 8102人",
    "3岁以下 系统管理 = 7655人",
    "3岁以下 系统管理率 = 94.4%",
  ]);
});

test("but houses and people of another kind are not", async () => {
  expect(await peopleOf("3岁以下儿童8102人,新建托育机构5家,全市职工9万人。孕产妇3000人。")).toEqual([
    "3岁以下 儿童 = 8102人",
    "新建托育机构 = 5家",
    "职工 = 9万人",
    "孕产妇 = 3000人",
  ]);
});

test("who names other people alone says of them what was said of one dose just before", async () => {
  expect(await peopleOf("60岁以上老人全程接种率达81.4%,80岁以上仅为60.2%。")).toEqual([
    "60岁以上 全程 老人接种率 = 81.4%",
    "80岁以上 全程 老人接种率 = 60.2%",
  ]);
  // Of two doses nobody knows which.
  expect(await peopleOf("60岁以上全程接种率81.4%,第一剂接种率90.3%,80岁以上70.2%。")).toContain(
    "80岁以上 接种率 = 70.2%",
  );
});

test("a dose alone beside a rate is a rate, and other people alone have both by index", async () => {
  expect(await peopleOf("其中60岁以上全程接种率92.6%、加强免疫84.8%,80岁以上分别为81.3%和69.2%。")).toEqual([
    "60岁以上 全程 接种率 = 92.6%",
    "60岁以上 第三剂 接种率 = 84.8%",
    "80岁以上 全程 接种率 = 81.3%",
    "80岁以上 第三剂 接种率 = 69.2%",
  ]);
});

test("the dose of a heading in the line is that of what is vaccinated, unless a vaccine of its own is named", async () => {
  expect(await peopleOf("三、第二剂次加强免疫。应接种4200人,已接种1050人,接种率25%。设接种点12个。")).toEqual([
    "第二剂加强 应接种 = 4200人",
    "第二剂加强 接种 = 1050人",
    "第二剂加强 接种率 = 25%",
    "设接种点 = 12个",
  ]);
  expect(await peopleOf("四、加强免疫。百白破应种1000人,实种900人,接种率90%。")).toEqual([
    "百白破应种 = 1000人",
    "百白破·实种 = 900人",
    "百白破·接种率 = 90%",
  ]);
});

test("places named in the clause before are shared out by index where they are as many as the numbers", async () => {
  expect(await peopleOf("东溪镇、西岭乡进度滞后,加强免疫接种率分别为15.4%和13.9%。")).toEqual([
    "东溪镇 第三剂 接种率 = 15.4%",
    "西岭乡 第三剂 接种率 = 13.9%",
  ]);
});

test("people in a clause of their own are whom the sentence is about", async () => {
  expect(
    await peopleOf("截至5月22日,全市60岁及以上人群,共接种疫苗9.6万剂,覆盖3.7万人,覆盖率64.5%;完成全程接种3.6万人。"),
  ).toEqual([
    "60岁以上 接种疫苗 = 9.6万剂",
    "60岁以上 接种疫苗·覆盖 = 3.7万人",
    "60岁以上 接种疫苗·覆盖率 = 64.5%",
    "60岁以上 全程 接种疫苗 = 3.6万人",
  ]);
});

test("ages alone behind a count of what was done are parts of it, also across its rate", async () => {
  expect(
    await peopleOf("50岁以上人群应接种9200人,已接种第一剂4100人,接种率44.6%。其中50-59岁2600人,60岁以上1500人。"),
  ).toEqual([
    "50岁以上 应接种 = 9200人",
    "50岁以上 第一剂 接种 = 4100人",
    "50岁以上 第一剂 接种率 = 44.6%",
    "50-59岁 第一剂 接种 = 2600人",
    "60岁以上 第一剂 接种 = 1500人",
  ]);
});

test("ages alone are 人口 where the word or nothing else is there, and never behind what was done", async () => {
  expect((await peopleOf("年末有0-14岁2.6万人,15-59岁9.1万人。"))[0]).toBe("0-14岁 人口 = 2.6万人");
  expect((await peopleOf("已接种4100人,接种率44.6%。其中60岁以上人口1500人。"))[2]).toBe("60岁以上 人口 = 1500人");
  expect((await peopleOf("已接种4100人,接种率44.6%。50-59岁2600人,60岁以上1500人。"))[2]).toBe("50-59岁  = 2600人");
});

test("those with two doses lend those with one no name", async () => {
  expect(await peopleOf("累计接种新冠疫苗513.4万剂次,其中已完成两剂次接种61.2万人,完成第1剂次接种452.2万人。")).toEqual(
    ["接种新冠疫苗 = 513.4万剂次", "两剂次接种 = 61.2万人", "第一剂 接种新冠疫苗 = 452.2万人"],
  );
});

test("who was vaccinated is not called by the place where it is done", async () => {
  expect(await peopleOf("设立接种点12个,接种5.2万人。")).toEqual(["设立接种点 = 12个", "接种 = 5.2万人"]);
});
