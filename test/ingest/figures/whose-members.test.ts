import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** Numbers whose own words say only who or which, told of by the sentence or the heading before them. */

test("who is said to have done as much did what the sentence before told of all", async () => {
  expect(await metricsOf("全年完成旅客运输量83万人次。分方式看，铁路完成26万人次，公路完成57万人次。")).toEqual([
    "旅客运输量 = 83万人次",
    "铁路旅客运输量 = 26万人次",
    "公路旅客运输量 = 57万人次",
  ]);
});

test.each([
  [
    "a part with a name of its own keeps it",
    "全年完成客运量83万人次。分方式看，公交出行26万人次。",
    "公交出行 = 26万人次",
  ],
  ["another unit is another thing", "全年完成客运量83万人次。分方式看，铁路完成26亿元。", "铁路完成 = 26亿元"],
  [
    "of two things told so nobody knows which",
    "全年完成客运量83万人次，接待量12万人次。分方式看，铁路完成26万人次。",
    "铁路完成 = 26万人次",
  ],
])("%s", async (_, prose, last) => {
  expect((await metricsOf(prose)).at(-1)).toBe(last);
});

test("a line that opens with whom it goes through has that much of those alone", async () => {
  expect(await metricsOf("会员的职业。工人6万名，学生3万名。\n新发展会员的职业、学历。工人2万名，学生1万名。")).toEqual(
    ["会员·工人 = 6万名", "会员·学生 = 3万名", "新发展会员·工人 = 2万名", "新发展会员·学生 = 1万名"],
  );
  expect(await metricsOf("会员的入会时间。建会前入会的3万名，建会后入会的5万名。")).toEqual([
    "会员·建会前入会 = 3万名",
    "会员·建会后入会 = 5万名",
  ]);
  expect(await metricsOf("会员的热情高涨。工人6万名。")).toEqual(["工人 = 6万名"]);
});

test("these people are those of the sentence before, and who is told among others is one of them", async () => {
  expect(await metricsOf("各级档案部门共有专职人员52人。在这些专职人员中，硕士11人。")).toEqual([
    "各级档案部门专职人员 = 52人",
    "各级档案部门专职人员·硕士 = 11人",
  ]);
  expect(await metricsOf("档案部门现有专职人员中，博士5人，占总人数的9%；硕士11人。")).toEqual([
    "档案部门专职人员·博士 = 5人",
    "档案部门专职人员·博士·占总人数 = 9%",
    "档案部门专职人员·硕士 = 11人",
  ]);
  expect(await metricsOf("在走访困难职工中，发放慰问金3万元。")).toEqual(["发放慰问金 = 3万元"]);
});

test("an amount that every branch has is of the branch that the clause before it speaks of", async () => {
  expect(
    await metricsOf("汽车类商品稳定增长，实现零售额175亿元，增长10.5%。通讯器材类增势良好，实现零售额4亿元。"),
  ).toEqual(["汽车类零售额 = 175亿元", "汽车类零售额 = 10.5%", "通讯器材类零售额 = 4亿元"]);
  expect(await metricsOf("消费市场平稳发展，实现社会消费品零售总额965亿元。")).toEqual([
    "社会消费品零售总额 = 965亿元",
  ]);
  expect(await metricsOf("健康类商品走俏，中西药品类实现零售额45亿元。")).toEqual(["中西药品类实现零售额 = 45亿元"]);
});

test("those who go on with the whole of a sentence before do so one after the other", async () => {
  expect(
    await metricsOf("全年完成货物运输量13亿吨。其中铁路完成3亿吨，增长2%。公路完成8亿吨，增长3.9%。水运完成2亿吨。"),
  ).toEqual([
    "货物运输量 = 13亿吨",
    "铁路货物运输量 = 3亿吨",
    "铁路货物运输量 = 2%",
    "公路货物运输量 = 8亿吨",
    "公路货物运输量 = 3.9%",
    "水运货物运输量 = 2亿吨",
  ]);
  expect(await metricsOf("全年旅客周转量956.7亿人公里。市建设局完成投资3亿元。")).toEqual([
    "旅客周转量 = 956.7亿人公里",
    "市建设局完成投资 = 3亿元",
  ]);
});

test("a list that goes through all of them is of them", async () => {
  expect(await metricsOf("会员队伍中，工人6万名，学生3万名，教师2万名，军人1万名。")).toEqual([
    "会员队伍·工人 = 6万名",
    "会员队伍·学生 = 3万名",
    "会员队伍·教师 = 2万名",
    "会员队伍·军人 = 1万名",
  ]);
});

test("what is new of the first of a list is new of the next; what has a verb of its own is not", async () => {
  expect(await metricsOf("全市有工会56家、会员59万人。新发展工会19家、会员16万人。")).toEqual([
    "工会 = 56家",
    "会员 = 59万人",
    "新发展工会 = 19家",
    "新发展会员 = 16万人",
  ]);
  expect(await metricsOf("新增公厕19座、改造管网16公里。")).toEqual(["新增公厕 = 19座", "改造管网 = 16公里"]);
});

test("a rate of completion is of what was counted last", async () => {
  expect(await metricsOf("棚户区改造开工23万套，完成率102%，基本建成14万套，完成率95%。")).toEqual([
    "棚户区改造开工 = 23万套",
    "棚户区改造开工·完成率 = 102%",
    "棚户区改造·基本建成 = 14万套",
    "棚户区改造·基本建成完成率 = 95%",
  ]);
});
