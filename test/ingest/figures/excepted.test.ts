import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test.each([
  [
    "丙类传染病中,除4个病种全年无报告外,共报告7种3217例,无死亡。",
    ["丙类传染病无发病病种 = 4个", "丙类传染病报告 = 7种", "丙类传染病报告 = 3217例"],
  ],
  [
    "丙类传染病除丝虫病无发病和死亡病例报告外,其余10种共报告发病3120例。",
    ["丙类传染病 = 10种", "丙类传染病·报告发病 = 3120例"],
  ],
])("what is left out of a whole is no part of its name: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("who is left out of a service is not those it is for", async () => {
  expect(await metricsOf("除孕产妇外,为教职工体检417人。")).toEqual([expect.stringMatching(/教职工.*体检 = 417人/)]);
});
