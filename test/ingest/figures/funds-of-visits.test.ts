import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** Whose visits a fund has paid for, where a sentence tells the visits first. */

test("what a fund pays behind the visits of one group is of those visits, up to the semicolon", async () => {
  expect(
    await metricsOf(
      "城乡居民住院4.31万人次，发生住院总费用2.2亿元，统筹基金支付1.3亿元，政策范围内报销比例68.1%；门诊统筹支付812万元，报销比例52%。",
    ),
  ).toEqual([
    "城乡居民住院 = 4.31万人次",
    "城乡居民住院·发生住院总费用 = 2.2亿元",
    "城乡居民住院·统筹基金支付 = 1.3亿元",
    "城乡居民住院·政策范围内报销比例 = 68.1%",
    "门诊统筹支付 = 812万元",
    "报销比例 = 52%",
  ]);
});

test("nor is what the fund pays for visits elsewhere all it pays", async () => {
  expect((await metricsOf("跨省异地就医直接结算1830人次，医保基金支付1204万元。")).at(-1)).toBe(
    "跨省异地就医直接结算·医保基金支付 = 1204万元",
  );
});

test("money that names its own purpose, or stands behind no visits, is of none", async () => {
  expect(await metricsOf("城乡居民住院4.31万人次，医疗救助支出96万元，基金支付12万元。")).toEqual([
    "城乡居民住院 = 4.31万人次",
    "医疗救助支出 = 96万元",
    "基金支付 = 12万元",
  ]);
  expect((await metricsOf("全县参保31.2万人，统筹基金支付1.3亿元。")).at(-1)).toBe("统筹基金支付 = 1.3亿元");
});

test("those insured of those who should be go by the same people, and so does their rate", async () => {
  expect(await metricsOf("脱贫人口应参保2.41万人，实参保2.4万人，参保率达99.6%。")).toEqual([
    "脱贫人口应参保 = 2.41万人",
    "脱贫人口参保 = 2.4万人",
    "脱贫人口参保率 = 99.6%",
  ]);
});
