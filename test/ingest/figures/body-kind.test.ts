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

test("what all houses of a place count together stays the place's, also behind those of one kind", async () => {
  expect(
    await metricsOf("医疗卫生机构诊疗人次95万,入院人次2.3万人次。乡镇卫生院门诊量13万人次。全市入院人次2.8万人次。"),
  ).toEqual([
    "医疗卫生机构诊疗人次 = 95万",
    "入院人次 = 2.3万人次",
    "乡镇卫生院门诊量 = 13万人次",
    "入院人次 = 2.8万人次",
  ]);
});

test("a sentence that goes on with what such houses have, and names no others, is of them, and so is what grew longer", async () => {
  expect(
    await metricsOf(
      "县级(含县级市)医院门诊量42万人次,病床使用率91%。乡镇卫生院门诊量13万人次。医师日均诊疗9人次。病床使用率62%。与上年相比,平均住院日延长0.3日。",
    ),
  ).toEqual([
    "县级(含县级市)医院门诊量 = 42万人次",
    "县级(含县级市)医院病床使用率 = 91%",
    "乡镇卫生院门诊量 = 13万人次",
    "医师日均诊疗 = 9人次",
    "乡镇卫生院病床使用率 = 62%",
    "乡镇卫生院平均住院日 = 0.3日",
  ]);
});
