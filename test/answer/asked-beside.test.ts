import { describe, expect, test } from "vitest";

import { asking, openLibrary } from "./library.ts";

/** What stands beside a figure and is asked for, and what it must not be told as: a mark, a sum, a part, one who was served. */

async function told(text: string, questions: readonly string[], title = "青禾县卫生健康局2023年工作总结") {
  const said = asking(await openLibrary({ "work.txt": `${title}\n2023年，各项工作有序推进。\n${text}\n` }));
  return Promise.all(questions.map((question) => said(`青禾县${question}`)));
}

describe("a mark beside a rate", () => {
  test("is the target, or another place's, and no change", async () => {
    const text = "全县产妇死亡率9.4/10万，低于省定指标16/10万；新生儿死亡率1.9‰，低于全省平均水平3.1‰。";
    expect(
      await told(text, ["2023年产妇死亡率", "产妇死亡率降了多少", "2023年新生儿死亡率", "产妇死亡率目标是多少"]),
    ).toEqual(["9.4/10万", "refuse NOT_STATED", "1.9‰", "16/10万"]);
  });
  test("while how far a rate lies from it is a change", async () => {
    expect(await told("签约率61%，高于全省平均水平4.5个百分点。", ["签约率多少"])).toEqual(["61%"]);
  });
});

test("a change behind ； is of what its own clause names", async () => {
  const text = "职工报销比例71.2%，同比增长0.6%；甲级医院合格率91.5%，较上年下降0.9%。";
  expect(await told(text, ["甲级医院合格率下降多少", "职工报销比例增长多少"])).toEqual(["0.9%", "0.6%"]);
});

test("what a list comes to is no more of its last member", async () => {
  const text = "男职工310人、女职工290人参加疗养，合计600人。发放抚恤金45万元、慰问金12万元，惠及780人。";
  expect(await told(text, ["参加疗养一共多少人", "女职工多少人"])).toEqual(["600人", "290人"]);
});

test("those to whom something was done are not all there are", async () => {
  const text = "老年人体检3120人，培训教师140人，在校学生5600人。";
  expect(await told(text, ["老年人多少人", "教师多少人", "学生多少人", "老年人体检多少人"])).toEqual([
    "refuse NOT_STATED",
    "refuse NOT_STATED",
    "5600人",
    "3120人",
  ]);
});

test("one hospital's count is none of the county's", async () => {
  const text = "县医院手术820台。县医院门诊31万人次，县中医院门诊12万人次。";
  expect(await told(text, ["全县门诊多少人次", "县医院门诊多少人次"])).toEqual(["refuse NOT_STATED", "31万人次"]);
});

test("what several kinds of houses have is of all of them", async () => {
  const text = "小学31所、初中12所、特教学校1所，在校生38000人。综合医院4家，床位1300张。";
  const questions = ["特教学校在校生多少", "在校生多少", "综合医院床位多少张"];
  expect(await told(text, questions)).toEqual(["refuse NO_METRIC", "38000人", "1300张"]);
});

test("新改建 is more than 改建", async () => {
  const text = "新改建村卫生室31所，其中新建11所、改建20所。";
  expect(await told(text, ["改建几所", "新改建村卫生室几所"])).toEqual(["20所", "31所"]);
});

test("what is to be kept up is no result, and what was reached is", async () => {
  expect(await told("确保免疫接种率保持在95%以上。建档率达到93%以上。", ["接种率多少", "建档率多少"])).toEqual([
    "refuse NOT_STATED",
    "93%以上",
  ]);
});

describe("times", () => {
  test("half a year counted is not the whole year asked for", async () => {
    const text = "截至2023年6月底，全县累计接种41200剂次。";
    expect(await told(text, ["2023年全年接种多少剂次", "2023年接种多少剂次"])).toEqual([
      "refuse NO_PERIOD",
      "41200剂次",
    ]);
  });
  test("months that are counted leave their time to nothing behind them", async () => {
    const text = "全年报告水痘380例。2~5月占58.4%，男性占53.1%。";
    expect(await told(text, ["2023年男性占多少", "2023年2-5月男性占多少"])).toEqual(["53.1%", "refuse NO_PERIOD"]);
  });
  test("a heading of another year governs its paragraph", async () => {
    const text = "全县签约率62%。\n2022年主要指标：床位940张。诊疗41万人次。\n（2021年数据）执业医师380人。";
    expect(await told(text, ["2023年诊疗多少人次", "2022年诊疗多少人次", "2023年执业医师多少人"])).toEqual([
      "refuse NO_PERIOD",
      "41万人次",
      "refuse NO_PERIOD",
    ]);
  });
});

describe("how a question is typed", () => {
  const text =
    "卡介苗应种980人，实种975人，接种率99.5%；乙肝疫苗接种率96.8%；风疹疫苗第一剂接种率98.4%，第二剂接种率97.1%。";
  test("a year of two digits claims no number, and 二针 is a dose", async () => {
    expect(await told(text, ["23年卡介苗接种率", "风疹疫苗二针接种率", "卡介苗和乙肝接种率"])).toEqual([
      "99.5%",
      "97.1%",
      "99.5% 96.8%",
    ]);
  });
});

test("bodies that come to visit issue nothing", async () => {
  const said = asking(
    await openLibrary({ "news.txt": "松溪岭县疾控中心专家来青禾县指导\n2023年全县接种28100人。\n青禾县卫生健康局\n" }),
  );
  expect(await said("松溪岭县2023年接种多少人")).toMatch(/^refuse/);
});
