import { describe, expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

/** Several things asked in one breath, what is new, and who works where: each beside what the same words must not fetch. */

const health = `青禾县卫生健康局2023年工作总结
全县有床位2100张，学校81所。收治肺结核44人，报告肺结核71例。
全县医院病床使用率71.2%，其中公立医院病床使用率78.5%。有医院14个。
全县共有乡镇卫生院12个，床位640张，卫生人员510人。
村卫生室163个，在村卫生室工作的人员241人。
城市低保1203户2210人，农村低保2866户4075人。城市低保新增86户，农村低保新增214户。
全县城镇新增就业6120人，完成全年指标任务的104.3%。城镇失业人员再就业1240人，完成全年指标任务的98.6%。
接待游客42万人次，增长9.5%。一般公共预算收入增长5.7%。
夏粮产量1.2万吨，秋粮产量3.9万吨。城镇居民人均可支配收入38200元，农村居民人均可支配收入17600元。
`;

const library = await openLibrary({ "health.txt": health });

const said = asking(library);

describe("what is new", () => {
  test("is never told by what there is in all", async () => {
    expect(await said("青禾县2023年新增床位多少张")).toMatch(/^refuse/);
    expect(await said("青禾县学校2023年新建多少所")).toMatch(/^refuse/);
    expect(await said("青禾县2023年床位多少张")).toBe("2100张");
  });
  test("of two things is what is new of each", async () => {
    expect(await said("青禾县2023年城市低保和农村低保各新增多少户")).toBe("86户 214户");
    expect(await said("青禾县2023年城市低保和农村低保各有多少户")).toBe("1203户 2866户");
  });
  test("and a verb behind 各 is asked of all of them", async () => {
    expect(await said("青禾县2023年城市低保和农村低保各退出多少户")).toMatch(/^refuse/);
  });
});

describe("one name in another", () => {
  test("shares what the longer one ends in", async () => {
    expect(await said("青禾县2023年医院和公立医院病床使用率各多少")).toBe("71.2% 78.5%");
    expect(await said("青禾县2023年医院和民营医院病床使用率各多少")).not.toMatch(/14个|78\.5%/);
  });
  test("is put in the other's place behind 呢", async () => {
    expect(await said("青禾县2023年医院病床使用率多少，公立医院呢")).toBe("71.2% 78.5%");
    expect(await said("青禾县2023年医院病床使用率多少，民营医院呢")).not.toMatch(/78\.5%/);
  });
});

describe("what was asked for first", () => {
  test("is what a later rate is of", async () => {
    expect(await said("青禾县2023年新增就业人数和完成率各多少")).toBe("6120人 104.3%");
  });
  test("keeps a bare name from meaning all of the county's", async () => {
    expect(await said("青禾县2023年乡镇卫生院多少个，床位多少")).toBe("12个 640张");
  });
  test("and its growth over the last year", async () => {
    expect(await said("青禾县2023年接待游客多少，比上年多了多少")).toBe("42万人次 9.5%");
  });
});

test("who works in houses is people and not the houses", async () => {
  expect(await said("青禾县2023年在村卫生室工作的人员是多少")).toBe("241人");
  expect(await said("青禾县2023年在乡镇医院工作的医生是多少")).toMatch(/^refuse/);
});

test("the change of one year is no answer for five", async () => {
  expect(await said("青禾县一般公共预算收入五年增加了多少")).toMatch(/^refuse/);
  expect(await said("青禾县2023年一般公共预算收入增长多少")).toBe("5.7%");
});

test("two names in a row are two things", async () => {
  expect(await said("青禾县2023年夏粮秋粮各多少吨")).toBe("1.2万吨 3.9万吨");
  expect(await said("青禾县2023年城镇和农村居民人均可支配收入各是多少")).toBe("38200元 17600元");
});
