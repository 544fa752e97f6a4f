import { describe, expect, test } from "vitest";
import { ask, asking, openLibrary } from "./library.ts";

/** How officials word what they want, each beside the neighbour that the same words must not fetch. */

const health = `青禾县卫生健康局2023年工作总结
农村低收入人口健康档案等基本公共卫生服务14项全部落实，家庭医生签约服务率达100%。
监督检查医疗卫生机构46家，限期整改4家，立案11家。
全年补偿82.6万人次，其中门诊75.2万人次、住院7.4万人次。
完成胃镜检查1860人，其中检出胃癌9人、癌前病变117人。
今年服务提升行动列出任务28项，已办结25项，还有3项正在推进。开展义诊30场，已办结12件群众来信。
采样检测冷链食品410份、环境样本380份、从业人员样本655份，抽检批次92份。
已签约的招商项目有2个，投资总额3600万元；另有3个招商项目还在申报，投资总额9800万元。
完成视力筛查52300人，其中幼儿园儿童9100人、中小学校43200人。完成听力筛查8400人，其中新生儿3100人、老年人5300人。
`;

const library = await openLibrary({ "health.txt": health });

const said = asking(library);

describe("the last word of a name", () => {
  test("is what is asked for, and no figure has it in its sentence alone", async () => {
    expect(await said("青禾县2023年低收入人口家庭医生签约多少项")).toMatch(/^refuse/);
    expect(await said("青禾县2023年监督检查卫生项目是多少个")).toMatch(/^refuse/);
    expect(await said("青禾县2023年监督检查卫生机构是多少个")).toBe("46家");
  });
  test("of a part may stand with its total", async () => {
    expect(await said("青禾县2023年门诊补偿多少人次")).toBe("75.2万人次");
    expect(await said("青禾县2023年胃镜检查查出多少胃癌")).toBe("9人");
    expect(await said("青禾县2023年胃镜检查查出多少肠癌")).toMatch(/^refuse/);
  });
});

describe("what has become of things counted", () => {
  test("is told with them where it makes them up", async () => {
    expect(await said("青禾县服务提升行动任务完成情况")).toBe("28项 25项 3项");
    expect(await said("青禾县服务提升行动任务多少项")).toBe("28项");
    expect(await said("青禾县服务提升行动任务办结多少项")).toBe("25项");
  });
  test("is not taken from a sentence that goes on with something else", async () => {
    expect(await said("青禾县义诊办理情况多少场")).toBe("30场");
  });
  test("what a project that is applied for is to cost is applied for too", async () => {
    const { claims } = await ask(library, "青禾县申报招商项目投资总额多少");
    expect(claims.map(({ display, role }) => [display, role])).toEqual([["9800万元", "applied"]]);
    expect(await said("青禾县签约招商项目总投资多少")).toBe("3600万元");
    expect(await said("青禾县招商签约和申报项目总投资加起来多少")).toBe(
      "3600万元 9800万元 3600万元 + 9800万元 = 13400万元",
    );
  });
});

describe("other words for one thing", () => {
  test("what was sampled are samples", async () => {
    expect(await said("青禾县冷链、环境、从业人员分别采样多少份")).toBe("410份 380份 655份");
    expect(await said("青禾县医院采样多少份")).toMatch(/^refuse/);
  });
  test("people whom a total counts among others are shown with the rest of it", async () => {
    expect(await said("青禾县2023年视力筛查了多少学生")).toBe("52300人 9100人 43200人");
  });
  test("and never where the total counts nobody of them", async () => {
    expect(await said("青禾县2023年听力筛查了多少学生")).toMatch(/^refuse/);
    expect(await said("青禾县2023年胃镜检查了多少学生")).toMatch(/^refuse/);
  });
});

const jobs = `青禾县人力资源和社会保障局关于2023年民生工程专项指标完成情况的通报
全县城镇新增就业6120人，完成全年指标任务的104.3%。“4050”人员再就业人数512人，完成全年指标任务的98.1%。城镇登记失业率2.9%。
年末全县参加城镇职工基本养老保险5.2万人，比上年末增加0.3万人；参加城乡居民基本养老保险18.4万人，增加0.6万人。
全县有医院14个。全县卫生人员中，医院1320人，其他680人。
农村五保对象834人，新增农村五保61人。城市低保1203户2210人。
全年报告法定传染病930例，死亡2例。报告肺结核71例。
第三产业增加值41.2亿元，同比增长7.4%。第三产业占生产总值的比重上升1.2个百分点。农村居民人均可支配收入15320元，增长8.1%。人均生产总值48260元。
粮食产量5.1万吨。粮食播种面积1.3万公顷。
`;

const bureau = await openLibrary({ "jobs.txt": jobs });

const told = asking(bureau);

describe("what is said around a question", () => {
  test("who wants to know, and courtesies, are no part of what is asked", async () => {
    for (const question of [
      "领导问青禾去年登记失业率是多少",
      "麻烦帮我查下青禾县2023年登记失业率",
      "那个，青禾2023年的登记失业率来着，多少",
      "青禾县2023年登记失业率有多少，急用，谢谢",
    ])
      expect(await told(question)).toBe("2.9%");
  });
  test("查处 and 问题 are words of their own", async () => {
    expect(await told("查处青禾县2023年登记失业率")).toMatch(/^refuse|^2\.9%/);
    expect(await told("青禾县2023年问题整改率")).toMatch(/^refuse/);
  });
  test("a line to hold a number against is no part of a name", async () => {
    expect(await told("青禾县去年登记失业率到没到3%")).toBe("2.9%");
    expect(await told("青禾县去年人均GDP有没有四万")).toBe("48260元");
    expect(await told("青禾县去年人均消费有没有四万")).toMatch(/^refuse/);
  });
  test("a number in a name stays in it", async () => {
    expect(await told("青禾4050人员2023年再就业了多少人")).toBe("512人");
    expect(await told("青禾4555人员2023年再就业了多少人")).toMatch(/^refuse/);
  });
});

describe("a state nobody asked for", () => {
  test("is left out beside what it is a state of, and answers when it is named", async () => {
    expect(await told("青禾县2023年法定传染病多少例")).toBe("930例");
    expect(await told("青禾县2023年法定传染病死亡多少例")).toBe("2例");
    expect(await told("青禾县2023年农村五保有多少人")).toBe("834人");
    expect(await told("青禾县2023年新增农村五保多少人")).toBe("61人");
  });
  test("数量 of houses is how many there are, not who works in them", async () => {
    expect(await told("青禾县2023年医院数量")).toBe("14个");
  });
  test("how fast something grew is not by how much its share rose", async () => {
    expect(await told("青禾县2023年三产增速多少")).toBe("7.4%");
    expect(await told("青禾县2023年三产占比上升了几个百分点")).toBe("1.2个百分点");
  });
});

describe("of the year before", () => {
  test("上年 is the year before the one that is asked for", async () => {
    expect(await told("青禾县去年服务业增加值比上年增长多少")).toBe("7.4%");
    expect(await told("青禾县去年农民收入比上年涨了百分之几")).toBe("8.1%");
  });
  test("a growth over another year is never the one of that year, nor the level an answer", async () => {
    expect(await told("青禾县2023年农民收入比2020年涨了百分之几")).toMatch(/^refuse/);
    expect(await told("青禾县2022年农民收入比上年涨了百分之几")).toMatch(/^refuse/);
  });
  test("what a later clause says has been added is a change, and no second total", async () => {
    expect(await told("青禾县2023年城乡居民养老保险参保多少人")).toBe("18.4万人");
    expect(await told("青禾县2023年工伤保险参保多少人")).toMatch(/^refuse/);
  });
});

describe("as people say it", () => {
  test("how much of a task is done goes by many names", async () => {
    expect(await told("青禾县2023年新增就业任务完成率多少")).toBe("104.3%");
    expect(await told("青禾县2023年城镇新增就业是不是超额完成了，完成比例多少")).toBe("104.3%");
    expect(await told("青禾县2023年创业培训任务完成率多少")).toMatch(/^refuse/);
  });
  test("people who get an allowance, and a disease by its short name", async () => {
    expect(await told("青禾县2023年城里吃低保的有多少人")).toBe("2210人");
    expect(await told("青禾县2023年农村吃低保的有多少人")).toMatch(/^refuse/);
    expect(await told("青禾县2023年结核病报告多少例")).toBe("71例");
  });
  test("a harvest is brought in, and nobody is vaccinated", async () => {
    expect(await told("青禾县去年打了多少粮食")).toBe("5.1万吨");
  });
});

const bulletin = `松溪岭县2023年国民经济和社会发展统计公报
全年城镇新增就业3120人。“十四五”以来城镇新增就业9840人。
规模以上工业企业86户，规模以上工业企业占全部企业的比重12.5%。
生产茶叶1.2万吨。地区生产总值96.4亿元，增长5.6%。数字经济核心产业增加值增长12.1%。
全体居民人均可支配收入增长6.3%，城镇居民人均可支配收入增长5.2%。
新增学位2400个，学位总数5.1万个。
医疗卫生机构总数412个，比上年增加9个。医院病床使用率71.2%。孕产妇死亡率8.4/10万。

2023年松溪岭县法定传染病发病、死亡统计表
病名 | 发病数 | 死亡数 |
甲乙丙类总计 | 1530 | 6 |
艾滋病 | 21 | 4 |
乙型肝炎 | 233 | 1 |
`;

const county = await openLibrary({ "bulletin.txt": bulletin });

const answered = asking(county);

describe("one year and five", () => {
  test("who names no time means the year, and who names the five years gets those", async () => {
    expect(await answered("松溪岭县城镇新增就业多少人")).toBe("3120人");
    expect(await answered("松溪岭县2023年城镇新增就业多少人")).toBe("3120人");
    expect(await answered("松溪岭县2021年城镇新增就业多少人")).toMatch(/^refuse/);
  });
});

describe("cells without a unit", () => {
  test("count what their column says", async () => {
    expect(await answered("松溪岭县2023年乙肝多少例")).toBe("233");
    expect(await answered("松溪岭县2023年乙肝死亡多少人")).toBe("1");
    expect(await answered("松溪岭县2023年艾滋病死了多少人")).toBe("4");
    expect(await answered("松溪岭县2023年乙肝多少万元")).toMatch(/^refuse/);
  });
  test("丙类 is not 甲乙丙类", async () => {
    expect(await answered("松溪岭县2023年丙类传染病多少例")).toMatch(/^refuse/);
    expect(await answered("松溪岭县2023年甲乙丙类传染病总计多少例")).toBe("1530");
  });
});

describe("measures and names people use", () => {
  test("businesses are counted in 家 and in 户, and their number is no share", async () => {
    expect(await answered("松溪岭县规上工业企业多少家")).toBe("86户");
    expect(await answered("松溪岭县规上工业企业数")).toBe("86户");
    expect(await answered("松溪岭县规上服务业企业多少家")).toMatch(/^refuse/);
  });
  test("what was produced is its output", async () => {
    expect(await answered("松溪岭县2023年茶叶产量几万吨")).toBe("1.2万吨");
    expect(await answered("松溪岭县2023年水果产量几万吨")).toMatch(/^refuse/);
  });
  test("the economy grew as the whole of it did, not as a part", async () => {
    expect(await answered("松溪岭县2023年经济增速多少")).toBe("5.6%");
    expect(await answered("松溪岭县2023年民营经济增速多少")).toMatch(/^refuse/);
  });
  test("居民 are all of them where that is told", async () => {
    expect(await answered("松溪岭县2023年老百姓收入涨了几个点")).toBe("6.3%");
    expect(await answered("松溪岭县2023年城镇居民收入增长多少")).toBe("5.2%");
    expect(await answered("松溪岭县2023年农村居民收入增长多少")).toMatch(/^refuse/);
  });
  test("what is new, what has been added, and what there is", async () => {
    expect(await answered("松溪岭县2023年新增学位多少个")).toBe("2400个");
    expect(await answered("松溪岭县2023年增加了多少个学位")).toBe("2400个");
    expect(await answered("松溪岭县2023年医疗机构多了多少家")).toBe("9个");
    expect(await answered("松溪岭县2023年医疗机构比2020年多了多少家")).toMatch(/^refuse/);
  });
  test("beds in use and deaths of a hundred thousand", async () => {
    expect(await answered("松溪岭县2023年医院床位使用率多少")).toBe("71.2%");
    expect(await answered("松溪岭县2023年孕产妇死亡率十万分之几")).toBe("8.4/10万");
    expect(await answered("松溪岭县2023年婴儿死亡率十万分之几")).toMatch(/^refuse/);
  });
});

describe("whom a vaccination is owed to", () => {
  const immunisation = `青禾县疾控中心2023年免疫规划总结
卡介苗应种3105人，实种3088人，接种率99.5%；乙肝疫苗首针及时率96.2%。
`;
  const counts = openLibrary({ "immunisation.txt": immunisation });
  const shown = async (question: string) => {
    const { decision, claims } = await ask(await counts, question);
    return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
  };

  test("is told where it is asked for, and is never what was done", async () => {
    expect(await shown("青禾县2023年卡介苗应种多少人")).toBe("3105人");
    expect(await shown("青禾县2023年卡介苗实种多少人")).toBe("3088人");
    expect(await shown("青禾县2023年乙肝疫苗应种多少人")).toBe("refuse");
  });

  test("及时 is one word", async () => {
    expect(await shown("青禾县2023年乙肝疫苗首针及时率")).toBe("96.2%");
    expect(await shown("青禾县2023年卡介苗及时率")).toBe("refuse");
  });
});

describe("what is compared and added in other words", async () => {
  const worked = asking(
    await openLibrary({
      "school.txt":
        "青禾县2023年工作总结\n小学42所，初中18所。床位680张，比上年增长5.2%。计划新建学校5所，建成学校2所。\n",
    }),
  );
  test.each([
    ["小学加上初中多少所", "42所 18所 42所 + 18所 = 60所"],
    ["小学和初中的总和是多少所", "42所 18所 42所 + 18所 = 60所"],
    ["小学和初中之和多少", "42所 18所 42所 + 18所 = 60所"],
    ["床位较上年增长多少", "5.2%"],
    ["床位涨幅多少", "5.2%"],
    ["拟新建学校多少所", "5所"],
  ])("%s: %s", async (question, shown) => {
    expect(await worked(`青禾县2023年${question}`)).toBe(shown);
  });
  test.each(["小学缩短多少", "上初中的多少人", "小学涨幅多少"])("%s is not told", async (question) => {
    expect(await worked(`青禾县2023年${question}`)).toMatch(/^refuse/);
  });
});
