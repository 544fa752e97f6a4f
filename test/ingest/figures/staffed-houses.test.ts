import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test("behind the beds of one kind of houses the people are theirs, and so is what they grew by", async () => {
  expect(await metricsOf("共有乡镇卫生院33个,床位150张,卫生人员160人,与上年比较,床位增加4张,人员增加7人。")).toEqual([
    "乡镇卫生院 = 33个",
    "乡镇卫生院·床位 = 150张",
    "乡镇卫生院卫生人员 = 160人",
    "乡镇卫生院·床位 = 4张",
    "乡镇卫生院人员 = 7人",
  ]);
  expect(await metricsOf("妇幼保健机构专业人员54人、床位26张。")).toEqual([
    "妇幼保健机构专业人员 = 54人",
    "妇幼保健机构床位 = 26张",
  ]);
});

test("people behind several kinds of houses, of all the place, or of a profession are no house's", async () => {
  expect(await metricsOf("有医院3家、卫生院9家,卫生人员160人。")).toEqual([
    "医院 = 3家",
    "卫生院 = 9家",
    "卫生人员 = 160人",
  ]);
  expect(await metricsOf("共有乡镇卫生院33个,全市卫生人员1600人。")).toEqual([
    "乡镇卫生院 = 33个",
    "卫生人员 = 1600人",
  ]);
  expect(await metricsOf("共有乡镇卫生院33个,卫生技术人员1600人。")).toEqual([
    "乡镇卫生院 = 33个",
    "卫生技术人员 = 1600人",
  ]);
});

test("what houses of a kind do is theirs behind how many more of them there are", async () => {
  expect(await metricsOf("中医类医疗机构总数82个,比上年增加3个,总诊疗人次121万。")).toEqual([
    "中医类医疗机构总数 = 82个",
    "中医类医疗机构总数 = 3个",
    "中医类医疗机构·总诊疗人次 = 121万",
  ]);
  expect(await metricsOf("民营医院12家,比上年增加1家,全县总诊疗人次121万。")).toEqual([
    "民营医院 = 12家",
    "民营医院 = 1家",
    "总诊疗人次 = 121万",
  ]);
});
