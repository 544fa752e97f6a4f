import { expect, test } from "vitest";

import { metricsOf } from "../read-prose.ts";

test("the admissions a sentence goes on to count are of the houses whose visits it counted", async () => {
  expect(
    await metricsOf(
      "乡镇卫生院诊疗人次13.1万,比上年增加1万人次;入院人次3992人次。县级医院诊疗人次42万,病床使用率93%。",
    ),
  ).toEqual([
    "乡镇卫生院诊疗人次 = 13.1万",
    "乡镇卫生院诊疗人次 = 1万人次",
    "乡镇卫生院入院人次 = 3992人次",
    "县级医院诊疗人次 = 42万",
    "县级医院病床使用率 = 93%",
  ]);
});

test("what all houses of a place count together stays the place's, and so does what follows a sentence", async () => {
  expect(
    await metricsOf("医疗卫生机构诊疗人次95万,入院人次2.3万人次。乡镇卫生院门诊量13万人次。入院人次800人次。"),
  ).toEqual([
    "医疗卫生机构诊疗人次 = 95万",
    "入院人次 = 2.3万人次",
    "乡镇卫生院门诊量 = 13万人次",
    "入院人次 = 800人次",
  ]);
});
