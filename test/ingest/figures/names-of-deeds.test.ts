import { describe, expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

describe("what is done to those behind the number names it with them", () => {
  test.each([
    ["对辖区内的412家餐饮单位开展监督检查。", "餐饮单位监督检查 = 412家"],
    ["本次行动对9家药店进行了检查。", "药店检查 = 9家"],
    ["为2600名低收入妇女免费开展两癌筛查。", "低收入妇女免费两癌筛查 = 2600名"],
    ["对15名学生进行补种。", "学生补种 = 15名"],
    ["组织48名村医进行培训。", "村医培训 = 48名"],
    ["为1.8万名65岁以上老人提供免费体检。", "老人免费体检 = 1.8万名"],
  ])("%s", async (prose, expected) => {
    expect((await metricsOf(prose))[0]).toBe(expected);
  });

  test("and a thing with a deed of its own clause keeps its bare name", async () => {
    expect(await metricsOf("现有餐饮单位412家,开展监督检查96次。")).toEqual(["餐饮单位 = 412家", "监督检查 = 96次"]);
  });
});

test.each([
  ["乙类传染病共报告813例。", "乙类传染病报告 = 813例"],
  ["本次随访共计目标家庭640户。", "随访目标家庭 = 640户"],
  ["志愿服务全年共出动队员310人。", "志愿服务出动队员 = 310人"],
  ["从而实际签约居民5200人。", "签约居民 = 5200人"],
  ["县域医共体床位1200张。", "县域医共体床位 = 1200张"],
  ["公共厕所86座。", "公共厕所 = 86座"],
])("words that only say a number follows are no part of a name: %s", async (prose, expected) => {
  expect((await metricsOf(prose))[0]).toBe(expected);
});

test("the ages behind a number say of whom it is", async () => {
  const { figures } = await readProse("全市已有3.6万名70岁以上老人领取了高龄津贴,为1200名6-24月龄婴幼儿发放营养包。");
  expect(figures.map((figure) => `${figure.population} ${metricOf(figure)} = ${figure.display}`)).toEqual([
    "70岁以上 老人领取了高龄津贴 = 3.6万名",
    "6-24月龄 婴幼儿发放营养包 = 1200名",
  ]);
});

describe("a list something is done to", () => {
  test("is named by it, member by member, and what came of it is all the list's", async () => {
    expect(await metricsOf("对12家宾馆、5家茶座、3家浴池的公共用品进行了抽检,其中合格15家。")).toEqual([
      "宾馆公共用品抽检 = 12家",
      "茶座公共用品抽检 = 5家",
      "浴池公共用品抽检 = 3家",
      "公共用品抽检·合格 = 15家",
    ]);
    expect(await metricsOf("抽检宾馆12家、茶座5家,其中合格15家。")).toContain("抽检宾馆、抽检茶座·合格 = 15家");
  });

  test("and a part with a name of its own keeps it", async () => {
    expect(await metricsOf("新建小学3所、幼儿园2所,其中寄宿学校1所。")).toContain("寄宿学校 = 1所");
  });
});

test.each([
  ["为2600名符合条件的残疾人发放补贴。", "符合条件的残疾人发放补贴 = 2600名"],
  ["开展了3次大规模的清洁行动。", "大规模的清洁行动 = 3次"],
  ["4家进行了停业整顿。", "停业整顿 = 4家"],
  ["各医疗机构共有床位760张。", "各医疗机构床位 = 760张"],
])("what narrows a noun stays with it: %s", async (prose, expected) => {
  expect((await metricsOf(prose))[0]).toBe(expected);
});

test("those born in a year are not of the children counted before", async () => {
  const { figures } = await readProse("5岁以下儿童3510人,当年出生640人。");
  expect(figures.map(({ population }) => population)).toEqual(["5岁以下", null]);
});

test.each([
  ["受理行政许可310件,其中即办件290件。", "即办件 = 290件"],
  ["查处案件31件,1人获省级技能竞赛表彰。", "获省级技能竞赛表彰 = 1人"],
  ["移送公安机关4件、罚没18.5万元。", "罚没 = 18.5万元"],
  ["出动执法车辆12台次,执法人员36人次。", "出动执法人员 = 36人次"],
  ["出动车辆3台(次),执法人员16人(次)。", "出动执法人员 = 16人"],
  ["出动执法车辆12台次,宣传资料360份。", "宣传资料 = 360份"],
  ["接种率29.7%,其中1岁儿童接种率最高为41.2%。", "儿童接种率 = 41.2%"],
  ["接种率最高为41.2%。", "接种率最高 = 41.2%"],
  ["检查单位310户次,给予警告12户次。", "给予警告 = 12户次"],
])("a name keeps its first character, and what follows is not of what stands before: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toContain(expected);
});
