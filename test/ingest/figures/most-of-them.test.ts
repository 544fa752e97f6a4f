import { expect, test } from "vitest";

import { metricsOf, readText } from "../read-prose.ts";

test("a bare share is of the kind that the clause before calls the most or the next", async () => {
  const prose =
    "报告手足口病693例;发病人群以散居儿童为主,占81.3%;发病年龄以3岁以下儿童为主,占82.6%;流行季节以4-7月为高峰,占66.3%,其次是10-12月,占15.6%。";
  expect(await metricsOf(prose)).toEqual([
    "报告手足口病 = 693例",
    "散居儿童 = 81.3%",
    "发病年龄以3岁以下儿童为主 = 82.6%",
    "流行季节以4-7月为高峰 = 66.3%",
    "其次是10-12月 = 15.6%",
  ]);
  expect(await metricsOf("报告手足口病693例,占81.3%。")).not.toContain("为主");
});

test("the rate of the women is not the men's, and a part of the cases is no rate", async () => {
  expect(await metricsOf("男性发病率为47.4/10万,女性37.4/10万;≤5岁占86.4%;散居儿童占75.5%。")).toEqual([
    "男性发病率 = 47.4/10万",
    "女性·发病率 = 37.4/10万",
    "病例 = 86.4%",
    "散居儿童 = 75.5%",
  ]);
  expect(await metricsOf("常住人口9.2万人,0-14岁占18.3%。")).toEqual(["常住人口 = 9.2万人", "人口 = 18.3%"]);
});

test("what a rate was reckoned from stands in no one's way, and what is weighed has the rate of the last", async () => {
  const prose = "公共用品、空气质量、游泳池水质合格率分别为94.62%(984/1040)、99.10%(110/111)、84.38%(27/32)。";
  expect(await metricsOf(prose)).toEqual([
    "公共用品合格率 = 94.62%",
    "空气质量合格率 = 99.10%",
    "游泳池水质合格率 = 84.38%",
  ]);
  expect(await metricsOf("死亡人数、发病人数分别为3人、45人。")).toEqual(["死亡人数 = 3人", "发病人数 = 45人"]);
});

test("who was served is told by what they got, and a number to ring is none", async () => {
  expect(await metricsOf("各接种点工作人员共为312人提供了流感疫苗上门接种服务,居民可拨12320咨询。")).toEqual([
    "流感疫苗上门接种服务 = 312人",
  ]);
});

test("a sentence that tells of two of its text's years leaves neither to the next", async () => {
  const { figures } = await readText(
    "青禾县2013—2014年手足口病疫情分析\n2013年高峰病例占23.1%,2014年高峰病例占61.1%。男性发病率为47.4/10万。",
  );
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "23.1% 2013年",
    "61.1% 2014年",
    "47.4/10万 2013—2014年",
  ]);
});
