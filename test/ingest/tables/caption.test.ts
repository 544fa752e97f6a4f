import { describe, expect, test } from "vitest";
import { readCaption } from "../../../ingest/tables/caption.ts";
import { headingOf, linesFrom } from "./made-lines.ts";
import { gazetteer, lexicon } from "../read-prose.ts";

const own = gazetteer.byId("330300");

function caption(text: string) {
  const lines = linesFrom(text);
  return readCaption(lines, [], { lexicon, gazetteer, own, text });
}

describe("what the lines above a table say", () => {
  test.each([
    ["表1 2023年末部分县(市、区)常住人口", { topic: "常住人口", times: "2023年末", partial: true }],
    ["各乡镇疫苗接种进度", { topic: "疫苗接种", times: "" }],
    ["五、各县市区居民参保情况", { topic: "居民参保", times: "" }],
    ["2023年民政工作总结", { topic: "" }],
    ["统计截止:2024年11月15日 单位:人", { topic: "", times: "截至2024年11月15日" }],
    ["五、市区居民参保情况", { topic: "市区居民参保", times: "" }],
    ["2021年温州市主要指标完成情况", { topic: "", times: "2021年" }],
    ["截至2021年12月20日,各县接种情况如下:", { topic: "接种", times: "截至2021年12月20日" }],
    ["鹿城区2023年12月经济运行简况", { topic: "经济运行", times: "2023年12月" }],
    ["鹿城区教育体育和科技局", { topic: "" }],
    ["附表2:一般公共预算收入决算表", { topic: "一般公共预算收入决算", role: null }],
    ["2022年目标任务分解表", { role: "target", times: "2022年" }],
    ["2022年部门预算安排表", { role: "plan" }],
    ["表2 鹿城区各街道人口数", { place: { name: "鹿城区" }, topic: "人口数" }],
    ["表2 鹿城区、瓯海区人口数", { place: null }],
    ["各街道50岁以上带状疱疹疫苗接种进度", { topic: "带状疱疹疫苗接种", population: "50岁以上" }],
    ["7岁以下儿童麻腮风第二剂接种情况", { population: "7岁以下", doses: ["第二剂"] }],
    ["50岁以上和70岁以上人群接种情况", { topic: "50岁以上和70岁以上人群接种", population: null }],
    ["各区70岁以上老年人情况", { topic: "老人", population: "70岁以上" }],
    ["各县接种人数\n单位:人", { topic: "接种人数", units: [{ unit: "人" }] }],
    ["全市各项工作取得进展。\n单位:人", { topic: "", units: [{ unit: "人" }] }],
    ["", { topic: "", times: "", units: [], role: null, place: null }],
  ])("%j", (text, expected) => {
    expect(caption(text)).toMatchObject(expected);
  });

  test("a heading further up still says which year and which district", () => {
    const lines = [headingOf("三、2020年鹿城区情况", 1), ...linesFrom("这里先说明口径。\n接种人数")];
    const found = readCaption(lines, [], { lexicon, gazetteer, own, text: "这里先说明口径。\n接种人数" });
    expect(found).toMatchObject({ times: "2020年", place: { name: "鹿城区" }, topic: "接种人数" });
  });
});
