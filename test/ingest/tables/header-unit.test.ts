import { describe, expect, test } from "vitest";
import { cutUnit, toldUnitFor, unitsTold } from "../../../ingest/tables/header-unit.ts";
import { lexicon } from "../read-prose.ts";

const { units } = lexicon;

describe("the unit of a heading", () => {
  test.each([
    ["接种人数（人）", "接种人数", "人"],
    ["常住人口(万人)", "常住人口", "万人"],
    ["增减(±%)", "增减", "%"],
    ["人口密度(人/平方公里)", "人口密度", "人/平方公里"],
    ["人口(常住)(万人)", "人口(常住)", "万人"],
    ["总支出,单位:亿元", "总支出", "亿元"],
    ["为预算%", "为预算", "%"],
    ["发病率(1/10万)", "发病率", "/10万"],
    ["病床(10万张)", "病床(10万张)", undefined],
    ["人口(常住)", "人口(常住)", undefined],
    ["乡镇(街道)", "乡镇(街道)", undefined],
  ])("%s", (text, rest, unit) => {
    const cut = cutUnit(text.replaceAll("（", "(").replaceAll("）", ")"), units);
    expect([cut.rest, cut.unit?.unit]).toEqual([rest, unit]);
  });
});

describe("the unit of the line above", () => {
  test.each([
    ["单位:万人", "常住人口", "万人"],
    ["单位:万人", "城镇化率", undefined],
    ["单位:%", "接种率", "%"],
    ["单位:%", "接种人数", undefined],
    ["表1 情况 单位:人、%", "接种人数", "人"],
    ["单位:人、%", "覆盖率", "%"],
    ["分县(市)指标(%)", "接种率", "%"],
    ["分县(市)指标", "接种率", undefined],
    ["单位:人、万元", "支出", undefined],
    ["单位:人", "排名", undefined],
    ["单位:人", "平均年龄", undefined],
    ["单位:万元", "完成预算进度", undefined],
  ])("%s for %s", (line, name, expected) => {
    expect(toldUnitFor(name, unitsTold(line, units))?.unit).toBe(expected);
  });
});
