import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** Names as courts, procuratorates, police and fire brigades write them, each beside one that reads otherwise. */

test("the house that speaks is no part of what it counts", async () => {
  expect(await metricsOf("诸暨市人民检察院共受理各类审查逮捕案件71件91人。")).toEqual([
    "受理各类审查逮捕案件 = 71件",
    "受理各类审查逮捕案件 = 91人",
  ]);
  expect(await metricsOf("基层法院收案271件。")).toEqual(["基层法院收案 = 271件"]);
});

test("how many more came in names nothing that follows, and what came in does", async () => {
  expect(await metricsOf("民事收案210件，新收案件同比增长8%；结案率91%。")).toContain("民事收案·结案率 = 91%");
  expect(await metricsOf("生产总值210亿元，第一产业增加值同比增长8%；占比9%。")).toContain("第一产业增加值·占比 = 9%");
});

test("what a fire cost is of the fires, and what people lost is of nobody", async () => {
  expect(await metricsOf("接报火灾74起，死亡2人，直接财产损失675万元。")).toContain("接报火灾·直接财产损失 = 675万元");
  expect(await metricsOf("转移群众74人，直接经济损失675万元。")).toContain("直接经济损失 = 675万元");
});

test("names parted by commas before 等N类 are as many as the numbers behind 分别", async () => {
  const told = "消费量大的糕点，食用油、油脂，蛋制品等3大类食品，不合格率分别为0.65%、1.02%、1.07%。";
  expect(await metricsOf(told)).toEqual(
    expect.arrayContaining(["糕点不合格率 = 0.65%", "食用油、油脂不合格率 = 1.02%", "蛋制品不合格率 = 1.07%"]),
  );
  expect((await metricsOf(told.replace("、1.07%", ""))).join()).not.toContain("油脂不合格率");
});

test("刑事、治安案件 are two kinds of 案件", async () => {
  expect(await metricsOf("刑事、治安案件同比分别下降8.3%、28.3%。")).toEqual(["刑事案件 = 8.3%", "治安案件 = 28.3%"]);
});

test("who was caught is of the cases of one kind that were solved, and of all cases it is its own", async () => {
  expect(await metricsOf("破获电诈案件46起、抓获嫌疑人56名。")).toEqual([
    "破获电诈案件 = 46起",
    "破获电诈案件·抓获嫌疑人 = 56名",
  ]);
  expect(await metricsOf("破获刑事案件46起，抓获嫌疑人56名。")).toContain("抓获嫌疑人 = 56名");
});

test("how much a member must have done at least stands in its name, also behind a space", async () => {
  expect(await metricsOf("法官人均结案231件，其中500件以上 1人，400件以上2人。")).toEqual(
    expect.arrayContaining(["法官人均结案 = 231件", "500件以上法官人均结案 = 1人"]),
  );
});

test("依法 is no part of what was closed", async () => {
  expect(await metricsOf("收到信息公开申请42件，全年依法办结41件。")).toContain("收到信息公开申请·办结 = 41件");
});
