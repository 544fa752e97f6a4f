import { expect, test } from "vitest";

import { sectionsOf } from "./read-sections.ts";

const title = "疫苗接种工作有序推进";
const body = "截至11月29日24时，全县累计接种疫苗30.16万剂次。我县将继续做好接种工作。";

function placeOf(...lines: string[]): string | null | undefined {
  const [section] = sectionsOf(lines.join("\n")).sections;
  return section?.facts.place?.name ?? section?.facts.placeLabel;
}

test.each([
  ["the paper it is taken from", [title, "2021-11-30 来源：德清日报", body]],
  ["the owner of the page", [title, body, "版权所有：德清县融媒体中心 备案号：某ICP备12345678号"]],
  ["a bureau that owns the page", [title, body, "版权所有 德清县卫健局"]],
  ["where one is on the site", ["当前位置：德清县人民政府网 > 政务动态", title, body]],
  ["a name in brackets below it", [title, body, "（德清发布）"]],
  ["a name and a day under its title", [title, "德清县融媒体中心 2021-11-30 18:00", body]],
])("whose 全县 is meant, where the text itself names no place, says %s", (_, lines) => {
  expect(placeOf(...lines)).toBe("德清县");
});

test("a text that says 全省 and 全市 as often is the city's", () => {
  const told = "纳入全省一单79项。全市教育系统推行首问负责制,市教育局窗口办结1036件。";
  expect(placeOf("办事从简", "信息来源：衢州新闻网", told)).toBe("衢州市");
});

test.each([
  ["the text names another county", [title, body.replace("全县", "安吉县"), "来源：德清日报"]],
  ["the text speaks of another level", [title, body.replaceAll("县", "市"), "版权所有：德清县融媒体中心"]],
  ["the text speaks of no place of its own", [title, "接种疫苗30.16万剂次。", "版权所有：德清县融媒体中心"]],
  ["the text is of a town", [title, `我镇接种3210人。${body}`, "版权所有：德清县融媒体中心"]],
  ["two carry it", [title, body, "来源：安吉日报", "版权所有：德清县融媒体中心"]],
  ["it only links to another page", [title, body, "推荐阅读", "德清县人民医院"]],
  ["its last sentence tells of a visit", [title, body, "局领导赴德清县人民医院学习。"]],
])("a carrier's place is not the text's where %s", (_, lines) => {
  expect(placeOf(...lines)).not.toBe("德清县");
});

test("a town that is a text's source is its place where it speaks of 我镇, and not where it speaks of 全县", () => {
  const source = "来源: 德清县甲溪镇人民政府";
  expect(placeOf("农业稳步发展", source, "2022年，全镇实现生产总值9.6亿元，粮食产量1.2万吨。")).toBe("甲溪镇");
  expect(placeOf("农业稳步发展", source, "2022年，全县实现生产总值9.6亿元，粮食产量1.2万吨。")).toBe("德清县");
});
