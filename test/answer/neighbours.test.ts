import { describe, expect, test } from "vitest";
import { ask, asking, inShort, openLibrary } from "./library.ts";

/** Each leniency in finding a figure, beside the neighbour it must still not answer with. */

const health = `青禾县卫生健康局2023年工作总结
全年出生率6.2‰，死亡率8.4‰，婴儿死亡率2.1‰，5岁以下儿童死亡率3.4‰。
县人民医院新增床位120张。石滩镇卫生院床位45张。
全年报告布鲁氏菌病38例，较2022年减少7例。报告流行性感冒961例，比上年增加40例。
新增招聘医务人员25人，城镇新增就业412人。
60岁以上老年人尚有320人未接种流感疫苗。
县级医院药占比26.4%。省级补助资金214万元，县级配套资金107万元。
老年人健康管理人数5120人，管理率71.3%；高血压患者规范管理率68.2%。
`;

const school = `松溪岭县教育局2023年工作总结
全县共有学校81所。抽检学校食堂120家次，查出问题18个。组织教师参训960人次。
未来农场项目建成3个。
`;

const library = await openLibrary({ "health.txt": health, "school.txt": school });

const said = asking(library);

describe("people and doses choose before names", () => {
  test("a rate of everyone does not stand in the way of the rate of the people named", async () => {
    expect(await said("青禾县2023年5岁以下儿童死亡率")).toBe("3.4‰");
  });
  test("nor does it answer for people it is not of", async () => {
    expect(await said("青禾县2023年7岁以下儿童死亡率")).toBe("refuse WRONG_POPULATION");
  });
});

test("a rate of some hospitals is not the county's", async () => {
  expect(await said("青禾县2023年药占比")).toMatch(/^refuse/);
  expect(await said("青禾县2023年县级医院药占比")).toBe("26.4%");
});

test("one of several is not what they come to", async () => {
  expect(await said("青禾县2023年各级补助资金一共多少")).toBe("refuse NOT_STATED");
  expect(await said("青禾县2023年省级补助资金多少")).toBe("214万元");
});

describe("what was not done", () => {
  test("does not answer for what was done", async () => {
    expect(await said("青禾县2023年60岁以上老年人接种流感疫苗多少人")).toMatch(/^refuse/);
  });
  test("and answers for itself", async () => {
    expect(await said("青禾县2023年60岁以上老年人还有多少人没接种流感疫苗")).not.toMatch(/320人 /);
    expect(await said("青禾县2023年60岁以上老年人未接种流感疫苗多少人")).toBe("320人");
  });
});

describe("one hospital's or town's figure", () => {
  test("does not answer for the county", async () => {
    expect(await said("青禾县2023年床位多少张")).toBe("refuse NOT_STATED");
    const { claims } = await ask(library, "青禾县2023年床位多少张");
    expect(claims.map(({ metric }) => metric)).toEqual([expect.stringMatching(/医院|卫生院/)]);
  });
  test("answers when it is named", async () => {
    expect(await said("青禾县人民医院2023年新增床位多少张")).toBe("120张");
    expect(await said("青禾县石滩镇卫生院床位多少张")).toBe("45张");
  });
});

describe("everyday words", () => {
  test("the common name of a disease is its name", async () => {
    expect(await said("青禾县2023年布病报告多少例")).toBe("38例");
    expect(await said("青禾县2023年流感报告多少例")).toBe("961例");
  });
  test("a disease nobody reported is not another one", async () => {
    expect(await said("青禾县2023年乙肝报告多少例")).toMatch(/^refuse/);
  });
  test("新招 is 新增招聘, not 新增就业", async () => {
    expect(await said("青禾县2023年新招医务人员多少人")).toBe("25人");
    expect(await said("青禾县2023年新招教师多少人")).toMatch(/^refuse/);
  });
  test("a rate may be joined to what it is a rate of, and to nothing else", async () => {
    expect(await said("青禾县2023年老年人健康管理率")).toBe("71.3%");
    expect(await said("青禾县2023年糖尿病患者规范管理率")).toMatch(/^refuse/);
  });
  test("未来 in a name is no forecast; 未来会 is", async () => {
    expect(await said("松溪岭县2023年未来农场项目建成多少个")).toBe("3个");
    expect(await said("松溪岭县未来会建成多少个农场")).toBe("refuse FORECAST");
  });
});

describe("words that carry no meaning alone", () => {
  test("name nothing: no figure of the right unit is picked for them", async () => {
    expect(await said("松溪岭县2023年完成任务多少人次")).toMatch(/^(?:refuse|clarify)/);
  });
});

describe("a year worked back from a change that names it", () => {
  test("较2022年减少7例", async () => {
    expect(await said("青禾县2022年报告布鲁氏菌病多少例")).toBe("38例 7例 38例 + 7例 = 45例");
  });
  test("比上年 is of the year before and of no other", async () => {
    expect(await said("青禾县2022年报告流行性感冒多少例")).toBe("961例 40例 961例 − 40例 = 921例");
    expect(await said("青禾县2021年报告流行性感冒多少例")).toBe("refuse NO_PERIOD");
  });
});

const county = `青禾县医疗保障局2023年工作总结
全县基本医疗保险参保人数31.2万人，其中城镇职工4.1万人、城乡居民27.1万人。资助困难群众参保1.3万人。
职工医保基金当期结余0.6亿元，累计结余3.2亿元；居民医保基金当期结余0.2亿元，累计结余1.1亿元。
门诊次均费用218.5元，药占比由31.2%下降到28.6%。异地就医直接结算2.4万人次，同比增长46.7%；住院3.1万人次。
全年查处违规机构32家，其中暂停协议5家、解除协议2家。
第一产业增加值18.2亿元，第二产业增加值41.5亿元，第三产业增加值60.3亿元。
制定清廉医院建设行动计划12项。基金监管任务90项。卫生院和卫生室86所，卫生院12所。
新增就业5236人。2024年，新增就业目标4800人，婴儿死亡率控制在3‰以内。
截至12月31日，累计接种流感疫苗8.2万剂次，其中第一剂接种5.1万人、第二剂接种3.1万人。
`;

/** 无为市's short name is an ordinary word. */
const wuwei = `无为市民政局2023年工作总结
农村低保标准为每人每月450元，城市低保标准为每人每月650元。
`;

const insurance = await openLibrary({ "county.txt": county, "wuwei.txt": wuwei });

async function told(question: string): Promise<string> {
  const answer = await ask(insurance, question);
  const open = answer.decision === "answer" && answer.notes.some(({ text }) => text.includes("另一项"));
  return `${inShort(answer)}${open ? " …" : ""}`;
}

describe("two things in one breath", () => {
  test("a level and its change", async () => {
    expect(await told("青禾县异地就医直接结算多少人次，同比增长多少")).toBe("2.4万人次 46.7%");
  });
  test("the change of a neighbour is not the level's", async () => {
    expect(await told("青禾县住院多少人次，同比增长多少")).toBe("3.1万人次");
  });
  test("a total and its parts, told apart or not", async () => {
    expect(await told("青禾县参保人数多少，职工居民分别多少")).toBe("31.2万人 4.1万人 27.1万人");
    expect(await told("青禾县查处违规机构多少家，分别是什么")).toBe("32家 5家 2家");
  });
  test("a part that is not among them is said to be missing", async () => {
    expect(await told("青禾县查处违规机构多少家，罚款多少元")).toBe("32家 …");
  });
  test("a total and its doses", async () => {
    expect(await told("青禾县流感疫苗一共打了多少剂次，第一剂第二剂各多少")).toBe("8.2万剂次 5.1万人 3.1万人");
  });
});

describe("what a question compares", () => {
  test("a share that went down", async () => {
    expect(await told("青禾县药占比降了几个点")).toBe("28.6% 31.2% 31.2% − 28.6% = 2.6个百分点");
    expect(await told("青禾县门诊次均费用降了多少")).toMatch(/^refuse/);
  });
  test("this year's goal with what was done last year", async () => {
    expect(await told("青禾县今年新增就业目标比去年实际少多少人")).toBe("4800人 5236人 5236人 − 4800人 = 436人");
  });
  test("累计结余 is not 当期结余", async () => {
    expect(await told("青禾县职工医保和居民医保累计结余合计多少")).toBe("3.2亿元 1.1亿元 3.2亿元 + 1.1亿元 = 4.3亿元");
  });
  test("控制在多少以内 asks for the goal, and no result answers it", async () => {
    expect(await told("青禾县今年婴儿死亡率要控制在多少以内")).toBe("3‰以内");
    expect(await told("青禾县去年婴儿死亡率控制在多少以内")).toMatch(/^refuse/);
  });
});

describe("another reading, where the plain one finds nothing", () => {
  test("a word that may be a place, when the library has that place", async () => {
    expect(await told("无为农村低保标准多少")).toBe("450元");
    expect(await told("无为医疗低保标准多少")).toMatch(/^refuse/);
  });
  test("a count of two kinds is itself before either kind", async () => {
    expect(await told("青禾县卫生院和卫生室多少所")).toBe("86所");
    expect(await told("青禾县卫生院多少所")).toBe("12所");
  });
  test("a name that stands for several", async () => {
    expect(await told("青禾县三次产业增加值各是多少")).toBe("18.2亿元 41.5亿元 60.3亿元");
  });
  test("a plan in a name is a name; what was done is no plan", async () => {
    expect(await told("青禾县清廉医院建设行动计划多少项")).toBe("12项");
    expect(await told("青禾县参保人数的计划是多少")).toMatch(/^refuse/);
  });
});

const agriculture = `青禾县农业农村局2023年工作总结
| 学段 | 2022年 |  | 2023年 |  |
|---|---|---|---|---|
|  | 学校(所) | 学生(人) | 学校(所) | 学生(人) |
| 小学 | 25 | 8914 | 24 | 8735 |
| 初中 | 7 | 5020 | 7 | 5183 |

全县高考一本上线163人。总体近视率46.5%，比上年降低1.3个百分点。病床使用率78.4%。
二季度抽检产品312批次。争取资金1.08亿元。全县有村医318人，其中中级40人。
`;
const farm = await openLibrary({ "farm.md": agriculture });

async function farmed(question: string): Promise<string> {
  const answer = await ask(farm, question);
  const corrected = answer.decision === "answer" && answer.notes.some(({ code }) => code === "PREMISE_CORRECTED");
  return `${inShort(answer)}${corrected ? " corrected" : ""}`;
}

describe("what may be taken from what", () => {
  test("one thing of two years, though 年 is left out", async () => {
    expect(await farmed("青禾县初中学生2023比2022多多少")).toMatch(
      /^(?=.*5183人)(?=.*5020人).* 5183人 − 5020人 = 163人$/,
    );
  });
  test("never two things", async () => {
    expect(await farmed("青禾县高考一本上线2023比2022多多少")).toMatch(/^refuse/);
  });
  test("a change against last year is no distance to the province", async () => {
    expect(await farmed("青禾县总体近视率比全省高多少")).toBe("refuse NOT_STATED");
    expect(await farmed("青禾县总体近视率比上年降低多少")).toBe("1.3个百分点");
  });
  test("a level is no answer to how much it rose", async () => {
    expect(await farmed("青禾县病床使用率上升多少")).toBe("refuse NOT_STATED");
  });
});

describe("what is asked for must be what is shown", () => {
  test("a head count is no average age", async () => {
    expect(await farmed("青禾县村医平均年龄")).toMatch(/^refuse/);
  });
  test("a quarter is not the half-year", async () => {
    expect(await farmed("青禾县2023年上半年抽检产品多少批次")).toBe("refuse NO_PERIOD");
    expect(await farmed("青禾县2023年二季度抽检产品多少批次")).toBe("312批次");
  });
  test("a number to be held against is no claim to be corrected", async () => {
    expect(await farmed("青禾县争取资金超过1亿了吗")).toBe("1.08亿元");
    expect(await farmed("青禾县争取资金是1亿元吧")).toBe("1.08亿元 corrected");
  });
});

const work = `青禾县卫生健康局2023年工作总结
承办人大代表建议10件，承办政协委员提案18件，办结许可申请1315件。立案查办案件17起。
投入卡口检疫2.8万人次。组织培训班12期。
`;
const busy = await openLibrary({ "work.txt": work });

describe("questions that name a place and no thing", () => {
  test("get a choice of what is counted so, and never of another unit", async () => {
    const { decision, options } = await ask(busy, "青禾县办了多少件");
    expect(decision).toBe("clarify");
    expect(options).toHaveLength(3);
    expect(options?.map(({ label }) => label).join()).not.toContain("案件");
  });
  test("people that are named are a thing: nothing is offered for them", async () => {
    expect((await ask(busy, "青禾县60岁以上中小学生多少件")).decision).toBe("refuse");
  });
  test("a thing that is named and not stated is refused, not offered as a choice", async () => {
    expect((await ask(busy, "青禾县办了婚姻登记多少件")).decision).toBe("refuse");
  });
});

describe("a refusal", () => {
  test("points to a similar name without its number", async () => {
    const { decision, claims, options, text } = await ask(busy, "青禾县卡口防疫多少人次");
    expect(decision).toBe("refuse");
    expect(claims).toEqual([]);
    expect(options?.map(({ label }) => label)).toEqual([expect.stringContaining("投入卡口检疫")]);
    expect(text).not.toContain("2.8");
  });
  test("points to nothing where no name is similar", async () => {
    expect((await ask(busy, "青禾县婚姻登记多少对")).options).toBeUndefined();
  });
});

describe("a deed of one character is half a word where the name has another in its place", async () => {
  const shown = asking(
    await openLibrary({
      "trade.txt":
        "青禾县2023年工作总结\n全县进口总额3.2亿元，入院人次2.4万人次，投入总额1.1亿元。发放传单820份，举办讲座12场。\n",
    }),
  );
  test.each(["出口总额多少", "出院人次多少", "收入总额多少"])("%s", async (question) => {
    expect(await shown(`青禾县2023年${question}`)).toMatch(/^refuse/);
  });
  test.each([
    ["进口总额多少", "3.2亿元"],
    ["入院人次多少", "2.4万人次"],
    ["发传单多少份", "820份"],
    ["开讲座多少场", "12场"],
  ])("%s: %s", async (question, display) => {
    expect(await shown(`青禾县2023年${question}`)).toBe(display);
  });
});

test("a rate of those at risk is not that of all", async () => {
  const shown = asking(
    await openLibrary({ "women.txt": "青禾县2023年妇幼工作总结\n孕产妇1260人，高危孕产妇310人，管理率99%。\n" }),
  );
  expect(await shown("青禾县2023年高危孕产妇管理率")).toBe("99%");
  expect(await shown("青禾县2023年孕产妇管理率")).toMatch(/^refuse/);
});
