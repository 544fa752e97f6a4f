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

test("behind two houses that were told together nothing more is of the last, and a rate of the county is of no house", async () => {
  expect(
    await metricsOf("县人民医院、县中医院门急诊总量分别达到31.2万人次和12.5万人次,县域就诊率88.2%,药占比26%。"),
  ).toEqual([
    "县人民医院门急诊总量 = 31.2万人次",
    "县中医院门急诊总量 = 12.5万人次",
    "县域就诊率 = 88.2%",
    "药占比 = 26%",
  ]);
  expect((await metricsOf("县中医院门急诊12.5万人次,县域就诊率88.2%。")).at(-1)).toBe("县域就诊率 = 88.2%");
});

test("what two kinds of a name are called is shared only where the first names nothing but a house", async () => {
  expect(await metricsOf("县人民医院床位、县中医院门急诊量分别为320张和12.5万人次。")).toEqual([
    "县人民医院床位 = 320张",
    "县中医院门急诊量 = 12.5万人次",
  ]);
});
