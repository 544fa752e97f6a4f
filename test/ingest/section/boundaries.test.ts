import { expect, test } from "vitest";

import { sectionsOf } from "./read-sections.ts";

const titlesOf = (text: string) => sectionsOf(text).sections.map(({ facts }) => facts.title);

const body = "各项工作稳步推进，群众满意度持续提高，全年办结来信来访件，做到件件有回音、事事有着落。";

test("a page of titled reports is as many reports, each with its own place and year", () => {
  const { facts, sections } = sectionsOf(
    [
      "卫生健康局年度总结（精选4篇）",
      "时间：2023-11-06 08:15:20",
      "瑞安市卫生健康局2021年工作总结",
      `2021年，${body}`,
      "宝安区卫生健康局工作小结",
      `到2020年10月底，${body}`,
      "县卫生健康局2019年工作总结",
      `2019年，${body}`,
      "x县卫生健康局xxxx年半年总结",
      `xxxx年上半年，${body}`,
    ].join("\n"),
  );
  expect(facts).toMatchObject({ place: null, placeLabel: "多个地区" });
  expect(
    sections
      .slice(1)
      .map((section) => [section.facts.place?.name ?? section.facts.placeLabel, section.facts.period.label]),
  ).toEqual([
    ["瑞安市", "2021年"],
    ["宝安区", "2020年"],
    ["未署名的县", "2019年"],
    ["名称被原文隐去的县", "时间不明"],
  ]);
});

const opening = (words: string) =>
  `2021年，在县委、县政府的坚强领导下，${words}工作取得新成效，现将有关情况总结如下，供各单位学习借鉴参考。`;

test("untitled reports are told apart by their openings and by headings that start over", () => {
  const report = (words: string) => [opening(words), "一、主要做法", body, "二、存在问题", body];
  expect(sectionsOf([...report("医保"), ...report("公积金"), ...report("教育")].join("\n")).sections).toHaveLength(3);
});

test("a first-rank heading that comes only after second-rank ones begins another report", () => {
  const first = [opening("医保"), "一、主要做法", body, "二、存在问题", body];
  const second = [opening("公积金"), "(一)扩面", body, "(二)提取", body, "(三)信贷", body, "(四)党建", body];
  const lost = ["一、办学条件改善", body, "二、教育质量提升", body];
  const third = [opening("审计"), "一、主要做法", body, "二、打算", body];
  expect(sectionsOf([...first, ...second, ...lost, ...third].join("\n")).sections).toHaveLength(4);
});

test.each([
  [
    "parts named like titles",
    ["玉环市卫健局2021年总结", "主要工作情况", body, "存在问题情况", body, "下步工作计划", body, "督查情况通报", body],
  ],
  [
    "one title and its headings",
    ["玉环市卫健局2021年总结", "一、工作情况", body, "(一)做法", body, "二、下步打算", body],
  ],
])("one report with %s stays one", (_, lines) => {
  expect(sectionsOf(lines.join("\n")).sections).toHaveLength(1);
});

test("the sections of a page cover all its lines and overlap nowhere", () => {
  const text = [
    "合集",
    ...["甲", "乙", "丙"].flatMap((name) => [opening(name), "一、主要做法", body, "二、存在问题", body]),
  ].join("\n");
  const { sections } = sectionsOf(text);
  expect(sections.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n")).toBe(
    text.replaceAll("，", ",").replaceAll("（", "(").replaceAll("）", ")"),
  );
  sections
    .slice(1)
    .forEach((section, index) => expect(section.span[0]).toBeGreaterThanOrEqual(sections[index]?.span[1] ?? 0));
});

test("titles of the reports are kept as the page has them", () => {
  const lines = [
    "甲县卫生局2019年工作总结",
    "乙县卫生局2020年工作总结",
    "丙县卫生局2021年工作总结",
    "丁县卫生局2022年工作总结",
  ];
  expect(titlesOf(lines.flatMap((line) => [line, body]).join("\n"))).toEqual(expect.arrayContaining(lines.slice(1)));
});

test("范文二: alone in its line begins another text, which has no share in the title of the first", () => {
  const { sections } = sectionsOf(
    [
      "医保工作总结（四篇）",
      "范文一：",
      "瑞安市医疗保障局2022年工作总结",
      `今年以来，${body}`,
      "范文二：",
      `2021年上半年，我县医保局${body}`,
      `住院报销3.4万人次，${body}`,
    ].join("\n"),
  );
  expect(sections.map(({ facts: { place, period } }) => [place?.name, period.label]).slice(-2)).toEqual([
    ["瑞安市", "2022年"],
    [undefined, "2021年上半年"],
  ]);
});

test("one number alone in its line is no collection", () => {
  expect(
    sectionsOf(["瑞安市医疗保障局2022年工作总结", "第一篇", `今年以来，${body}`].join("\n")).sections,
  ).toHaveLength(1);
});

test("a number with the title behind it begins a text, and so does a heading that is a title with a place of its own", () => {
  const { sections } = sectionsOf(
    [
      "上一篇：民政局上半年工作总结",
      "医保工作总结范文四篇",
      "篇一：瑞安市医疗保障局2022年工作总结",
      `2022年，${body}`,
      "三、下步打算",
      `2023年，${body}`,
      "篇二：xx县医疗保障局20xx年工作总结",
      `今年以来，${body}`,
      "【篇三】",
      "玉环市医疗保障局2023年上半年工作总结",
      `上半年，${body}`,
      "(四)诸暨市2021年医保工作汇报",
      `全年${body}`,
    ].join("\n"),
  );
  expect(
    sections.slice(1).map(({ facts: { title, place, period } }) => [title, place?.name ?? null, period.label]),
  ).toEqual([
    ["瑞安市医疗保障局2022年工作总结", "瑞安市", "2022年"],
    ["xx县医疗保障局20xx年工作总结", null, "时间不明"],
    ["玉环市医疗保障局2023年上半年工作总结", "玉环市", "2023年上半年"],
    ["(四)诸暨市2021年医保工作汇报", "诸暨市", "2021年"],
  ]);
  expect(sections[2]?.planZones).toEqual([]);
});

test("headings of one place that look like titles are parts of one report", () => {
  const lines = ["瑞安市医保局工作汇报", "一、瑞安市2022年工作总结", body, "二、瑞安市2023年工作计划", body];
  expect(sectionsOf(lines.join("\n")).sections).toHaveLength(1);
});
