import { describe, expect, test } from "vitest";
import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** A count of some goes by a name that says which of them; the bare name is another's. */

describe("a line that is passed says which are counted", () => {
  test.each([
    ["全年出警量超过800次的消防站达到14个。", "出警量超过800次的消防站 = 14个"],
    ["营业收入超过3000万元的企业有26家。", "营业收入超过3000万元的企业 = 26家"],
    ["亩产超过700公斤的田块有2万亩。", "亩产超过700公斤的田块 = 2万亩"],
  ])("%s", async (prose, expected) => {
    expect((await metricsOf(prose)).at(-1)).toBe(expected);
  });

  test("and a number passed that nothing stands behind is told as it is", async () => {
    const { figures } = await readProse("全年营业收入超过3000万元，新增企业26家。");
    expect(figures.map((figure) => `${metricOf(figure)} ${figure.role} ${figure.display}`)).toEqual([
      "营业收入 result 超过3000万元",
      "新增企业 result 26家",
    ]);
  });
});

test.each([
  ["兜底保障460户低保和特困供养人员。", "兜底保障低保和特困供养人员 = 460户"],
  ["救助52名孤儿和困境儿童。", "救助孤儿和困境儿童 = 52名"],
  ["救助52名孤儿，走访困境儿童。", "救助孤儿 = 52名"],
  ["新建6所学校和改造食堂。", "学校 = 6所"],
  ["通过巡回审判方式审结案件16件。", "通过巡回审判方式审结案件 = 16件"],
  ["通过调解，审结案件160件。", "审结案件 = 160件"],
  ["审结危险驾驶罪43案、交通肇事罪12案。", "审结危险驾驶罪 = 43案"],
])("two kinds behind a number, and the way it was done: %s", async (prose, expected) => {
  expect((await metricsOf(prose))[0]).toBe(expected);
});

test.each([
  [
    "发生交通事故86起，造成9人死亡、31人受伤。",
    ["发生交通事故 = 86起", "发生交通事故·死亡 = 9人", "发生交通事故·受伤 = 31人"],
  ],
  ["发生火灾38起，亡2人、伤3人。", ["发生火灾 = 38起", "发生火灾·亡 = 2人", "发生火灾·伤 = 3人"]],
  ["培训民警86人，造成9人受伤。", ["培训民警 = 86人", "造成受伤 = 9人"]],
])("what became of people is of what happened: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expect.arrayContaining(expected));
});

test.each([
  ["全镇辖9个村78个社。", ["辖村 = 9个", "社 = 78个"]],
  ["下辖12个行政村96个村民小组。", ["下辖行政村 = 12个", "村民小组 = 96个"]],
])("what a place is divided into: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("kinds listed in the clause before have a number each, and one kind has both of neither", async () => {
  expect(await metricsOf("电动车、摩托车违法突出，分别查处580起、270起。")).toEqual([
    "电动车查处 = 580起",
    "摩托车查处 = 270起",
  ]);
  const { figures } = await readProse("电动车违法突出，分别查处580起、270起。");
  expect(figures.every(({ flags }) => flags.includes("unresolved-parallel"))).toBe(true);
});

test("of what they are shares is said once and holds for all", async () => {
  expect(await metricsOf("抢险救援120起、社会救助360起，分别占全年同类警情的29%和41.8%。")).toEqual([
    "抢险救援 = 120起",
    "社会救助 = 360起",
    "抢险救援·占同类警情 = 29%",
    "社会救助·占同类警情 = 41.8%",
  ]);
  expect(await metricsOf("受理投诉200件，其中商品类120件，服务类80件，分别占投诉总量的60%、40%。")).toEqual(
    expect.arrayContaining(["商品类·占投诉总量 = 60%", "服务类·占投诉总量 = 40%"]),
  );
});

test("what they are stands behind a share, and what stands before it is not named by it", async () => {
  expect(await metricsOf("夜间警情较少，但其中63%为灭火行动。")).toEqual(["灭火行动·占其中 = 63%"]);
  expect(await metricsOf("群众满意度为63%。")).toEqual(["群众满意度 = 63%"]);
});

test("new of the first of a list is new of the next, also what was bred or founded", async () => {
  expect(await metricsOf("新培育合作社52家、家庭农场75个。")).toEqual(["新培育合作社 = 52家", "新培育家庭农场 = 75个"]);
  expect(await metricsOf("新培育合作社52家，家庭农场达到75个。")).toContain("家庭农场 = 75个");
});

test("what was given away was not bought", async () => {
  expect(await metricsOf("采购图书4000册，送书360册。")).toEqual(["采购图书 = 4000册", "送书 = 360册"]);
  expect(await metricsOf("采购图书4000册，音像120册。")).toContain("采购音像 = 120册");
});

test("the plan before is where a thing began", async () => {
  const { figures } = await readProse("旅游收入由“十一五”期间的6.2亿元增长到15.3亿元。");
  expect(
    figures.map((figure) => `${figure.role} ${metricOf(figure)} ${figure.period.label} ${figure.display}`),
  ).toEqual(["from 旅游收入 2006—2010年 6.2亿元", "to 旅游收入 2021年 15.3亿元"]);
});

test("what a sentence goes on to tell of the cases it opens with is of the people they concern", async () => {
  expect(await metricsOf("受理未成年人审查逮捕案件13件，批准逮捕10件，不批准逮捕3件。")).toEqual([
    "受理未成年人审查逮捕案件 = 13件",
    "未成年人批准逮捕 = 10件",
    "未成年人不批准逮捕 = 3件",
  ]);
  expect(await metricsOf("受理审查逮捕案件130件，批准逮捕100件；救助未成年人12人。")).toContain("批准逮捕 = 100件");
});

test("a deed that is denied takes no verb from the one before", async () => {
  expect(await metricsOf("受理案件18件，不起诉2件。")).toContain("不起诉 = 2件");
});

test("what was to be reached is a target, and what was reached of it is none", async () => {
  const { figures } = await readProse("高标准农田建设考核指标23万亩，完成28万亩。");
  expect(figures.map((figure) => `${figure.role} ${figure.display}`)).toEqual(["target 23万亩", "result 28万亩"]);
});

test("what is reckoned once more is no other thing", async () => {
  expect(await metricsOf("最终核算2020年全市生产总值现价总量为972846万元。")).toEqual(["生产总值 = 972846万元"]);
});

test("one penalty owns no other", async () => {
  expect(await metricsOf("检查单位320家，行政拘留5人，罚款18万元。")).toEqual([
    "检查单位 = 320家",
    "行政拘留 = 5人",
    "检查单位·罚款 = 18万元",
  ]);
  expect(await metricsOf("责令整改12家，拘留1人。")).toContain("拘留 = 1人");
  expect(await metricsOf("新打机井52眼，眼镜店12家。")).toEqual(["新打机井 = 52眼", "眼镜店 = 12家"]);
});
