import { describe, expect, test } from "vitest";
import { labelLine } from "../../src/cards/claim-label.ts";
import { ask, openLibrary } from "./library.ts";

/** Figures that stand close together and are told apart by one word of their label. */

const quarter = `县区,适龄儿童建证率(%),,流感疫苗接种(人),
,一季度,去年同期,一季度,累计
青禾县,96.1,95.2,310,2045
松溪岭县,97.3,96.6,402,1877
`;

const farming = `青禾县农业农村局2023年工作总结
羊痘免疫密度达98.2%、抗体合格率90.3%;禽流感抗体合格率85.6%。
`;

const schools = `青禾县教育局2023年工作总结
小学生近视率33.1%、初中生54.2%、高中生71.5%,总体近视率44.8%。
建成便民服务站31个,其中镇(街道)级22个、村(社区)级9个,群众满意度97.2%。办结诉求件312件,满意率95.4%。
`;

const teeth = `松溪岭县教育局2023年工作总结
小学生龋齿率33.1%、初中生24.2%、高中生21.5%。
`;

const nursery = `松溪岭县教育局2022年工作总结
全县共有托育园52所,其中公立园20所、私立园32所;在托幼儿2310人,其中公立园在托幼儿1204人。
`;

const disease = `松溪岭县2023年6月传染病疫情概况
2023年6月,全县共报告法定传染病93例。其中甲类传染病报告21例,乙类传染病报告72例。1—6月累计报告512例,较去年同期下降2.1%。
`;

const union = `青禾县县域医共体2022年评估报告
2021年、2022年县域内就诊人次占比分别为68.1%、70.5%。耗占比17.3%。
65岁以上老年人体检3.21万人,体检率70.2%。
`;

const insurance = `松溪岭县医疗保障局2023年工作总结
全县定点医疗机构96家，其中县级8家，乡镇22家，村级66家。全年查处违规机构31家，其中解除协议1家，约谈26家。
`;

const poverty = `松溪岭县扶贫办2018年工作总结
2018年，全县共精准识别建档贫困户31200户，其中因病致贫8120户。年末剩余贫困户7410户，其中因病致贫3980户。
`;

const library = await openLibrary({
  "poverty.txt": poverty,
  "insurance.txt": insurance,
  "nursery.txt": nursery,
  "disease.txt": disease,
  "union.txt": union,
  "云川市一季度通报.csv": quarter,
  "farming.txt": farming,
  "schools.txt": schools,
  "teeth.txt": teeth,
});

async function lines(question: string): Promise<string[]> {
  const { text } = await ask(library, question);
  return text.split("\n").filter((line) => /\d/.test(line) && !line.startsWith("["));
}

describe("a table under two rows of headings, in a report without a year", () => {
  test("累计 asked is the column of that name, and the time that nobody wrote is said to be so", async () => {
    expect(await lines("青禾县流感疫苗累计接种多少")).toEqual([
      "青禾县流感疫苗接种·累计（原文没有写明时间）：2045人。",
    ]);
  });

  test("its neighbour is named by its own heading", async () => {
    expect(await lines("青禾县流感疫苗接种多少人")).toEqual(["青禾县一季度（年份不明）流感疫苗接种：310人。"]);
  });

  test("a quarter and the same one a year before are two figures", async () => {
    const said = await lines("青禾县适龄儿童建证率");
    expect(said).toContain("青禾县一季度（年份不明）适龄儿童建证率：96.1%。");
  });
});

describe("a rate that is stated of several", () => {
  test("the total answers for its groups, and each group for itself", async () => {
    expect(await lines("青禾县2023年近视率")).toEqual(["青禾县2023年总体近视率：44.8%。"]);
    expect(await lines("青禾县2023年小学生近视率")).toEqual(["青禾县2023年小学生近视率：33.1%。"]);
  });

  test("without a total all groups are shown", async () => {
    expect((await ask(library, "松溪岭县2023年龋齿率")).claims.map(({ display }) => display)).toEqual([
      "33.1%",
      "24.2%",
      "21.5%",
    ]);
  });

  test("one disease's rate is named by it, and never stands alone for two", async () => {
    const { claims } = await ask(library, "青禾县2023年抗体合格率");
    expect(claims.map(({ metric, display }) => `${metric} ${display}`)).toEqual([
      "羊痘抗体合格率 90.3%",
      "禽流感抗体合格率 85.6%",
    ]);
  });
});

test("what people think of is not the last part of a list before it", async () => {
  expect(await lines("青禾县2023年群众满意度")).toEqual(["青禾县2023年群众满意度：97.2%。"]);
});

describe("a part and its whole", () => {
  test("the whole is no answer to a question that names one kind of it", async () => {
    const { decision, claims } = await ask(library, "松溪岭县2022年私立园在托幼儿多少");
    expect([decision, claims.map(({ display }) => display)]).toEqual(["refuse", []]);
    expect(await lines("松溪岭县2022年公立园在托幼儿多少")).toEqual(["松溪岭县2022年公立园在托幼儿：1204人。"]);
    expect(await lines("松溪岭县2022年在托幼儿多少")).toEqual([expect.stringContaining("2310人")]);
  });

  test("the whole answers before a part that is worded more like the question", async () => {
    expect(await lines("松溪岭县2023年6月传染病报告多少例")).toEqual(["松溪岭县2023年6月报告法定传染病：93例。"]);
    expect(await lines("松溪岭县2023年6月乙类传染病报告多少例")).toEqual(["松溪岭县2023年6月乙类传染病报告：72例。"]);
  });

  test("上半年 is 1—6月, and what is reported in it is what the month before was said to be", async () => {
    expect(await lines("松溪岭县2023年上半年报告传染病多少例")).toEqual(["松溪岭县2023年1—6月报告法定传染病：512例。"]);
  });
});

describe("占比 as the end of a name", () => {
  test("is looked for with the name", async () => {
    expect(await lines("青禾县2021年县域内就诊人次占比")).toEqual(["青禾县2021年县域内就诊人次占比：68.1%。"]);
    expect(await lines("青禾县2022年耗占比")).toEqual(["青禾县2022年耗占比：17.3%。"]);
  });

  test("and nothing else of that thing answers for it", async () => {
    expect((await ask(library, "青禾县2022年药占比")).decision).toBe("refuse");
  });
});

test("the rate of what was just counted is of the same people, and says so", async () => {
  expect(await lines("青禾县2022年老年人体检率")).toEqual(["青禾县2022年65岁以上老年人体检率：70.2%。"]);
});

test("a part whose name says nothing of its whole is shown as one of it, and one that does is not", async () => {
  expect(await lines("松溪岭县2023年乡镇定点医疗机构几家")).toEqual(["松溪岭县2023年定点医疗机构·其中乡镇：22家。"]);
  expect(await lines("松溪岭县2023年县级定点医疗机构几家")).toEqual(["松溪岭县2023年县级定点医疗机构：8家。"]);
  const { claims } = await ask(library, "松溪岭县2023年解除协议几家");
  expect(claims.map((claim) => labelLine(claim))).toEqual(["松溪岭县 · 2023年 · 查处违规机构其中 · 解除协议"]);
});

test("two parts of one name are a choice by what they are parts of, and each is found by the name it was offered under", async () => {
  const { decision, options = [] } = await ask(library, "松溪岭县因病致贫多少户");
  expect(decision).toBe("clarify");
  expect(options.map(({ label }) => label)).toEqual([
    "松溪岭县2018年精准识别建档贫困户·其中因病致贫",
    "松溪岭县截至2018年底贫困户·其中因病致贫",
  ]);
  const answers = await Promise.all(options.map(({ question }) => lines(question)));
  expect(answers.map(([first]) => first?.split("：").at(-1))).toEqual(["8120户。", "3980户。"]);
  expect((await lines("松溪岭县剩余贫困户中因病致贫的多少户"))[0]).toMatch(/3980户/);
});
