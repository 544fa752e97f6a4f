import { expect, test } from "vitest";
import { sectionsOf } from "./read-sections.ts";

const body = "全县共有医疗机构12家，床位1200张。";

test.each([
  ["its first line", ["关于整改落实情况的评估", body], "关于整改落实情况的评估"],
  [
    "its first line, though a line in brackets below names the occasion, a year and a report",
    ["关于整改落实情况的评估", "(2021 年12 月23 日向县人大常委会会议报告)", body],
    "关于整改落实情况的评估",
  ],
  [
    "the line that names a year, below a heading of the page",
    ["政府信息公开", "青石县卫生健康局2021年工作总结", body],
    "青石县卫生健康局2021年工作总结",
  ],
  [
    "its first line, without what a library of documents writes behind it",
    ["青石县卫生监督所上半年工作总结内容摘要:", body],
    "青石县卫生监督所上半年工作总结",
  ],
  [
    "its own first line, below what the site says above every page",
    [
      "您好，欢迎访问某某文库",
      "当前位置：首页 > 事务文书 > 总结",
      "网站首页 | 网站地图",
      "青石县校园安全检查情况",
      body,
    ],
    "青石县校园安全检查情况",
  ],
  [
    "what its opening says it is, where no line above does",
    [
      "根据条例和县政府办公室的通知要求，现将2023年青石县林业局政府信息公开工作年度报告（以下简称年报）予以公布。",
      body,
    ],
    "2023年青石县林业局政府信息公开工作年度报告",
  ],
  [
    "its first words, where the opening announces no more than 有关情况",
    ["2023年,青石县林业局认真履行职责,各项工作有序推进,现将有关情况报告如下。", body],
    "2023年,青石县林业局认真履行职责,各项工作有序推进,现将…",
  ],
  [
    "what stands before the text that goes on in its line",
    ["青石县民政局2021年工作总结今年以来，我局在县委、县政府的正确领导下，认真履行职责。", body],
    "青石县民政局2021年工作总结",
  ],
  [
    "the whole of a line that goes on as a title",
    ["青石县民政局2021年工作总结和2022年工作安排", body],
    "青石县民政局2021年工作总结和2022年工作安排",
  ],
  ["the whole of one in two years", ["2021年工作总结2022年工作思路", body], "2021年工作总结2022年工作思路"],
  [
    "the line that speaks of a home page",
    ["关于公布政府门户首页改版情况的通报", body],
    "关于公布政府门户首页改版情况的通报",
  ],
])("a text is called by %s", (_, lines, title) => {
  expect(sectionsOf(lines.join("\n")).facts.title).toBe(title);
});

test("a way through a site is no title, and its city not whose a province's text is", () => {
  const way = "杭州市卫生健康委员会> 法定主动公开内容> 政府专项信息> 决策公开>";
  const lines = [
    way,
    "2024年省政府民生实事进展情况",
    "发布日期:2024-05-09 来源:浙江省卫生健康委",
    "",
    "已完成筛查215例。",
  ];
  const facts = sectionsOf(lines.join("\n")).sections[0]?.facts;
  expect([facts?.title, facts?.place?.name]).toEqual(["2024年省政府民生实事进展情况", "浙江省"]);
});

test("is the first of two marked headings that both name a year", () => {
  const { sections } = sectionsOf(`# 青石县2021年疫苗接种统计\n\n${body}\n\n# 青石县2021年工作计划\n\n${body}`);
  expect(sections[0]?.facts.title).toBe("青石县2021年疫苗接种统计");
});
