import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test("a house that opens the sentence is the subject of all its numbers, and of none of the next sentence", async () => {
  expect(
    await metricsOf("市中医院顺利通过三级评审,开放床位310张,门诊人次突破30万,出院8123人次。床位使用率71.2%。"),
  ).toEqual([
    "市中医院开放床位 = 310张",
    "市中医院门诊人次 = 突破30万",
    "市中医院出院 = 8123人次",
    "床位使用率 = 71.2%",
  ]);
});

test("a clause about the whole place ends that", async () => {
  expect(await metricsOf("市中医院通过三级评审,新增床位60张,全市床位达到2100张。")).toEqual([
    "市中医院新增床位 = 60张",
    "床位 = 2100张",
  ]);
});

test("a house in a list of several is no subject", async () => {
  expect(await metricsOf("市中医院和市妇幼保健院通过评审,新增床位60张。")).toEqual(["新增床位 = 60张"]);
});
