import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test("a standard told of one kind and then of its counterpart is the standard of each", async () => {
  expect(await metricsOf("低保标准每人每月城市680元、农村410元，孤儿集中养育标准1900元，散居1300元。")).toEqual([
    "城市低保标准 = 680元",
    "农村低保标准 = 410元",
    "孤儿集中养育标准 = 1900元",
    "孤儿散居养育标准 = 1300元",
  ]);
});

test("money of the country behind a standard is no standard where it is not its counterpart", async () => {
  expect((await metricsOf("集中养育标准1900元，农村道路投入20元。")).at(-1)).not.toContain("养育");
});

test("two groups told in two units each share out what was paid to them", async () => {
  expect(
    (
      await metricsOf("城市低保对象216户383人，农村低保对象1.02万户2.46万人，1—6月分别发放低保金126.4万元、1031万元。")
    ).slice(-2),
  ).toEqual(["城市低保对象·发放低保金 = 126.4万元", "农村低保对象·发放低保金 = 1031万元"]);
});

test("but not where a part stands among them, or one is told again", async () => {
  const { length } = (await metricsOf("签约项目62个，其中工业项目40个，分别完成任务的80%、91%。")).filter((name) =>
    name.startsWith("签约项目·"),
  );
  expect(length).toBeLessThanOrEqual(1);
});

test("one penalty is of no other, and a rate behind a pair is of what the pair tells", async () => {
  expect(await metricsOf("吊销许可证1户，责令停业整顿3户，警告87户次。")).toEqual([
    "吊销许可证 = 1户",
    "责令停业整顿 = 3户",
    "警告 = 87户次",
  ]);
  expect((await metricsOf("持证执法人员由32人增至37人，持证率达96%。")).at(-1)).toBe("持证执法人员·持证率 = 96%");
});

test("how many it was to be is a target, and what was done goes without it", async () => {
  expect(await metricsOf("孕前检查目标人数1860对，实际完成1914对，完成率102.9%。")).toEqual([
    "孕前检查目标人数 = 1860对",
    "孕前检查·完成 = 1914对",
    "孕前检查·完成率 = 102.9%",
  ]);
});

test("those that leave are of all, and what is managed is of no test", async () => {
  expect((await metricsOf("当年新设市场主体1.27万户，注销7624户。")).at(-1)).toBe("市场主体·注销 = 7624户");
  expect((await metricsOf("登记肺结核患者927例，病原学阳性率57.1%，规范管理率96.5%。")).at(-1)).toBe(
    "登记肺结核患者·规范管理率 = 96.5%",
  );
});
