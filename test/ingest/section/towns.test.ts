import { describe, expect, test } from "vitest";
import { townsIn } from "../../../ingest/section/towns.ts";
import { sectionsOf } from "./read-sections.ts";

function placeOf(...lines: string[]): string | undefined {
  const [section] = sectionsOf(lines.join("\n")).sections;
  return section?.facts.place?.id ?? section?.facts.placeLabel ?? undefined;
}

describe("a title that begins with one town", () => {
  test.each([
    ["behind its county", "德清县甲溪镇开展植树", "德清县甲溪镇"],
    ["and of its village where that is named", "德清县甲溪镇李家村开展植树", "德清县李家村"],
    ["behind a colon", "德清县：甲溪镇开展植树", "德清县甲溪镇"],
  ])("is of that town: %s", (_, title, place) => expect(placeOf(title, "志愿者上山，已植树1762株。")).toBe(place));

  test.each([
    ["it names another", "德清县甲溪镇、乙桥镇植树忙", "志愿者上山，已植树1762株。"],
    ["the text speaks of its county", "德清县甲溪镇开展植树", "全县已植树1762株。"],
    ["the town stands in the text alone", "德清县植树忙", "甲溪镇志愿者上山，已植树1762株。"],
  ])("is of its county where %s", (_, title, told) => expect(placeOf(title, told)).toBe("330521"));
});

test.each([
  ["德清县甲溪镇李家村2023年工作总结", "德清县李家村"],
  ["德清县李家社区居委会2023年工作总结", "德清县李家社区"],
  ["德清经济开发区2023年工作总结", "德清县经济开发区"],
  ["衢州市高新区管委会2023年工作总结", "衢州市高新区"],
  ["德清县美丽乡村2023年工作总结", "330521"],
  ["德清县行政村2023年工作总结", "330521"],
  ["德清县示范社区2023年工作总结", "330521"],
  ["浦东新区2023年工作总结", "310115"],
])("a report of a village or a zone is none of its county's: %s", (title, place) => {
  expect(placeOf(title, "已植树1762株。")).toBe(place);
});

test("a province named in passing takes no town its report", () => {
  expect(placeOf("甲溪镇卫生院：接种忙", "这是镇卫生院落实我省民生项目的一幕，已接种62人。")).toBe("甲溪镇");
  const rules =
    "根据《中华人民共和国政府信息公开条例》及浙江省、湖州市、德清县关于政府信息公开工作的有关规定，我镇认真编制了《甲溪镇2021年政府信息公开工作年度报告》。";
  expect(placeOf(rules, "请与德清县甲溪镇人民政府联系。", "2021年主动公开信息88条。")).toBe("德清县甲溪镇");
});

describe("a text of 全镇 that names one town", () => {
  test.each([
    ["in its title", ["甲溪镇：水稻收割过半", "连日来，该镇收割水稻1.2万亩。"], "甲溪镇"],
    ["by its office", ["农机下田", "10月8日，甲溪镇农业办公室统计，全镇收割水稻1.2万亩。"], "甲溪镇"],
    ["behind its county", ["春茶开采", "在德清县乾元街道，农户忙着采茶。全街道采茶3.5吨。"], "德清县乾元街道"],
  ])("is that town's: named %s", (_, lines, place) => expect(placeOf(...lines)).toBe(place));

  test.each([
    ["another town", ["农机下田", "甲溪镇、乙桥镇联合行动。全镇收割水稻1.2万亩。"], "未署名的镇"],
    ["a county of its own", ["农机下田", "我县开展行动。甲溪镇该镇收割水稻1.2万亩。"], "未署名的县"],
    ["no town but kinds of them", ["农机下田", "各乡镇、中心镇率先行动。全镇收割水稻1.2万亩。"], "未署名的镇"],
  ])("is no town's where it speaks of %s", (_, lines, place) => expect(placeOf(...lines)).toBe(place));
});

test("a town's name begins where a clause does or behind its county", () => {
  const names = (text: string) => townsIn(text).map(({ name }) => name);
  expect(names("在甲溪镇，带动全镇群众。青禾县乙桥乡和丙坪镇，各乡镇。")).toEqual(["甲溪镇", "乙桥乡", "丙坪镇"]);
  expect(names("向阳镇、西街街道；乡村振兴；镇长到甲溪镇长岭村；认真落实镇党委部署。")).toEqual(["向阳镇", "西街街道"]);
});
