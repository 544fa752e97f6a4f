import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test("what is left is of what was counted first, whatever is to become of it", async () => {
  expect(await metricsOf("发现隐患181处，已整改170处，其余11处计划于12月底前完成整改。")).toEqual([
    "发现隐患 = 181处",
    "发现隐患·整改 = 170处",
    "发现隐患·其余 = 11处",
  ]);
});

test("the rest that goes by a name of its own keeps it", async () => {
  expect((await metricsOf("开通门诊12家，其余8家卫生院实行巡诊。")).at(-1)).not.toContain("其余");
});

test("a rate from the time of a review to now is one rate at two times", async () => {
  expect(
    await metricsOf("普惠园覆盖率由审议时的81.2%提高到90.5%，年人均工资由4.8万元提高到6.1万元，持证率95%。"),
  ).toEqual([
    "普惠园覆盖率 = 81.2%",
    "普惠园覆盖率 = 90.5%",
    "年人均工资 = 4.8万元",
    "年人均工资 = 6.1万元",
    "持证率 = 95%",
  ]);
});

test("what a network covers of a place is still its share", async () => {
  expect((await metricsOf("医保站点覆盖行政村的95%。")).at(-1)).toContain("占行政村");
});

test("a measure that ends in 比例 is both names'", async () => {
  expect(await metricsOf("住院和门诊政策范围内报销比例分别为75.2%和51.3%。")).toEqual([
    "住院政策范围内报销比例 = 75.2%",
    "门诊政策范围内报销比例 = 51.3%",
  ]);
});

test("what is left of something named right before it is of that, and of nothing told earlier", async () => {
  expect(await metricsOf("低保核查面达到98%，11月底前完成适老化改造剩余的64户。")).toEqual([
    "低保核查面 = 98%",
    "适老化改造·剩余 = 64户",
  ]);
});
