import { describe, expect, test } from "vitest";
import { readHeading } from "../../../ingest/tables/header-slots.ts";
import { gazetteer, lexicon } from "../read-prose.ts";

const own = gazetteer.byId("330300");

function heading(text: string, ofPlaces = false) {
  return readHeading(text, { lexicon, axis: { own, gazetteer, ofPlaces } });
}

describe("the slots of one heading", () => {
  test.each([
    ["接种率(%)", { metric: "接种率", unit: { unit: "%" } }],
    ["单位：万人", { metric: "", unit: { unit: "万人", scale: 4, base: "人" } }],
    ["每千人口床位(张/千人)", { metric: "每千人口床位", unit: { family: "per-population" } }],
    ["孕产妇死亡率（1/10万）", { metric: "孕产妇死亡率", unit: { family: "per-population" } }],
    ["县(区)", { unit: null }],
    ["2021年末常住人口(万人)", { metric: "常住人口", times: "2021年末" }],
    ["2021", { metric: "", times: "2021年" }],
    ["2021.06", { metric: "", times: "2021年6月" }],
    ["3-11岁第一剂", { metric: "", population: "3-11岁", doses: ["第一剂"] }],
    ["60岁以上失能老人", { metric: "失能老人", population: "60岁以上" }],
    ["全程", { metric: "", doses: ["全程"] }],
    ["全程覆盖率", { metric: "全程覆盖率", doses: [] }],
    ["加强针接种人数", { metric: "接种人数", doses: ["第三剂"] }],
    ["其中：女性", { metric: "女性", isPart: true }],
    ["#民营", { metric: "民营", isPart: true }],
    ["合计", { metric: "", total: "whole" }],
    ["小计", { total: "part" }],
    ["全市平均", { metric: "平均", total: "mean", place: { id: "330300" } }],
    ["（一）医院", { metric: "医院" }],
    ["鹿城区接种率", { metric: "接种率", place: { id: "330302" } }],
    ["瑞安市人民医院", { metric: "瑞安市人民医院", place: null }],
    ["全省", { place: { name: "浙江省" }, total: null }],
    ["杭州市", { place: null, placeUnknown: true, metric: "" }],
    ["五马街道", { place: { id: "温州市五马街道", level: "town" }, metric: "" }],
    ["城镇", { place: null, metric: "城镇" }],
    ["任务数", { role: "target" }],
    ["计划投资", { role: "plan" }],
    ["占比(%)", { role: "share" }],
    ["排名", { role: "rank" }],
    ["任务完成率", { role: null }],
    ["占年度任务比例", { role: "completion" }],
    ["计划生育家庭", { role: null }],
  ])("%s", (text, expected) => {
    expect(heading(text)).toMatchObject(expected);
  });

  test("a short name or a zone is a place only among places", () => {
    expect(heading("鹿城", true).place?.name).toBe("鹿城区");
    expect(heading("鹿城", false).place).toBeNull();
    expect(heading("高新区", true).place).toMatchObject({ id: "温州市高新区", level: "county" });
    expect(heading("高新区", false).place).toBeNull();
    expect(heading("其他", true)).toMatchObject({ place: null, metric: "其他" });
  });

  test.each([
    ["同比增长(%)", { comparator: "同比", up: true, owner: "" }],
    ["比上年末增减(万人)", { comparator: "比上年末", up: true }],
    ["降幅(%)", { up: false }],
    ["工业增加值增速(%)", { owner: "工业增加值" }],
    ["比2020年增加", { comparator: "比2020年", absolute: true }],
  ])("%s measures a change", (text, expected) => {
    expect(heading(text).change).toMatchObject(expected);
  });

  test.each(["自然增长率(‰)", "工业增加值(亿元)", "新增床位(张)", "减少(张)", "上年同期"])(
    "%s measures none",
    (text) => {
      expect(heading(text).change).toBeNull();
    },
  );
});
