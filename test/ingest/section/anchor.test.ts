import { expect, test } from "vitest";

import { readText } from "../read-prose.ts";
import { sectionsOf } from "./read-sections.ts";

const body = "今年以来，各项工作稳步推进，群众满意度持续提高，做到件件有回音、事事有着落。";

function anchorOf(lines: string[]) {
  const [section] = sectionsOf(lines.join("\n")).sections;
  return {
    year: section?.year,
    label: section?.facts.period.label,
    asOf: section?.facts.asOf,
    publishedOn: section?.facts.publishedOn,
  };
}

test.each([
  ["a dash", "——2021年12月23日在某市人大常委会会议上"],
  ["brackets", "(2021 年12 月23 日向某市人大常委会会议报告)"],
  ["neither", "2021年12月23日，在某市第十四届人民代表大会常务委员会第二十七次会议上"],
])("the meeting line decides before the date of the page, with %s", (_, line) => {
  expect(anchorOf(["关于整改工作的评估报告", "时间:2022-04-01", line, body])).toEqual({
    year: 2021,
    label: "2021年",
    asOf: "2021-12-23",
    publishedOn: "2022-04-01",
  });
});

test("a sentence that tells of a meeting is no meeting line", () => {
  expect(
    anchorOf(["某市卫健局2021年工作总结", "2020年3月5日，在全市大会上作了交流发言，受到一致好评。", body]).label,
  ).toBe("2021年");
});

test.each([
  ["the title", ["某市卫健局2021年工作总结", body], "2021年"],
  ["a half-year in the title", ["2021年上半年医疗保障工作总结", "(2021年7月12日)", body], "2021年上半年"],
  ["the opening", ["工作总结", "2018年，局里围绕群众关心的事项持续扩大公开范围，成效明显。"], "2018年"],
  [
    "what the opening says the text is",
    ["市委、市政府：", "现将我局2020年度法治政府建设情况汇报如下：", body],
    "2020年",
  ],
  ["the signature", ["工作总结", body, "某市卫健局", "2021年12月24日"], "2021年"],
  ["a signature in Chinese numerals", ["工作总结", body, "市卫健局办公室", "二〇一九年五月二十五日"], "2019年"],
  ["the date of the page", ["工作总结", "发布日期：2022-04-01", body], "2022年"],
  ["the date of the page after a space", ["工作总结", "发佈時間: 2022-04-01 08:15", body], "2022年"],
  ["a day and the page's own name", ["接种工作进展", "2022-01-04 某某时刻", body], "2022年"],
  [
    "a line that also counts its visits",
    ["发布时间:2021-09-30 04:41 来源:某县卫生健康局 作者:某某 浏览次数:4278", body],
    "2021年",
  ],
  ["a line that is the hour it was put online", ["接种工作进展", "2022-01-04 15:16:01 来源:某网", body], "2022年"],
  [
    "a day and an hour between an address and the site's name",
    ["接种工作进展", "http://www.example.cn 2005年04月08日15:43 某某网 |", body],
    "2005年",
  ],
  ["what a forum says below", ["接种工作进展", body, "发布于 2013-07-02 11:12:43 IP 属地"], "2013年"],
  [
    "the page before the year something began",
    ["接种工作进展", "时间:2013-07-02", "我市在2011年开始推进家庭医生签约，由2009年的三成提高到六成。", body],
    "2013年",
  ],
  [
    "the page before a goal's year",
    ["接种工作进展", "时间:2013-07-02", "省里提出到2015年，全省将实现人均期望寿命提高一岁的目标。", body],
    "2013年",
  ],
])("then decides %s", (_, lines, label) => {
  expect(anchorOf(lines).label).toBe(label);
});

test("a number of a document is no year of its text", () => {
  expect(anchorOf(["卫健〔2021〕18号", "玉环市卫健局2020年依法行政工作年报", body]).year).toBe(2020);
});

test("a year the text hides is never guessed from its page", () => {
  const posted = "发布日期：2022-04-01";
  expect(anchorOf(["县卫生健康局xxxx年工作总结", posted, body])).toMatchObject({ label: "时间不明", year: null });
  expect(anchorOf(["接种率调查报告", posted, `于XX年6月开展了调查。${body}`])).toMatchObject({ label: "时间不明" });
  expect(anchorOf(["县卫生健康局工作总结", posted, body])).toMatchObject({ label: "2022年" });
});

test("a text whose latest year lies years before its page was not written then", () => {
  const posted = "时间:2025-06-27 手机浏览";
  const told = `${body}2012年末，全县总人口70312人。`;
  expect(anchorOf(["重大公共卫生工作", posted, body, body, told]).label).toBe("时间不明");
  expect(anchorOf(["重大公共卫生工作", posted, body, body, told.replace("2012年末", "自2012年以来")]).label).toBe(
    "2025年",
  );
  expect(anchorOf(["重大公共卫生工作", posted, body, body, told.replace("2012", "2024")]).label).toBe("2025年");
});

test("a summary signed in January is of the year its title names", () => {
  expect(anchorOf(["大余县卫健委2022年工作总结", body, "大余县卫健委", "2023年1月10日"])).toEqual({
    year: 2022,
    label: "2022年",
    asOf: "2022-12-31",
    publishedOn: "2023-01-10",
  });
});

test("a text read early in a year that looks back is about the year before, and 今年 in it is the new one", () => {
  expect(
    anchorOf([
      "政府工作报告",
      "——2023年2月8日在某县人民代表大会上",
      "过去一年，我们坚持稳中求进，较好完成了目标任务。",
    ]),
  ).toMatchObject({
    year: 2023,
    label: "2022年",
  });
});

test("so is one that opens with that year, and none that opens with its own", () => {
  const read = (opening: string) =>
    anchorOf(["工作报告", "——2023年1月5日在某县人民代表大会上", opening, "全年办结案件312件。"]);
  expect(read("2022年，全县法院在县委领导下忠实履职。")).toMatchObject({ year: 2023, label: "2022年" });
  expect(read("2023年，全县法院将忠实履职。")).toMatchObject({ year: 2023, label: "2023年" });
});

test("lines of form above the first dated statement do not hide it, unless they name the year", () => {
  const form = ["某市接种工作专班办公室        2022年8月16日", "现将全市接种工作进展情况通报如下："];
  const stated = "截至2022年8月15日24时，全市累计接种疫苗1298.36万剂次，各项工作平稳有序推进。";
  expect(anchorOf(["关于接种进展情况的通报", ...form, stated]).year).toBe(2022);
  const named = "现将我区2023年医共体建设情况报告如下。";
  expect(anchorOf(["医共体建设评估报告", named, "2021年、2022年门诊占比分别为71%和74%，逐年提高。"]).year).toBe(2023);
});

test.each([
  [
    "an item of a list says no more than the year",
    "3.抽检方面。2021年一到四月份共完成快速检测3712组，抽样425家，结果均已公示。",
    "2021年",
  ],
  [
    "a paragraph says the months the text is about",
    "2021年1至4月，全县共完成快速检测3712组，抽样425家，结果均已公示。",
    "2021年1—4月",
  ],
])("%s", (_, line, label) => {
  expect(anchorOf(["市场监管工作情况", line, body]).label).toBe(label);
});

test.each([
  ["上半年全市经济稳中向好", "发布时间：2021-07-28", "2021年上半年"],
  ["前三季度国民经济运行稳中有进", "(2016年10月19日)", "2016年前三季度"],
  ["四季度工作情况", "发布时间：2022-01-12", "2021年第四季度"],
  ["卫生院半年工作总结", "(2021年7月3日)", "2021年上半年"],
  ["卫生院半年工作总结", "(2022年1月5日)", "2021年下半年"],
])("a part of the year in a title is of the year of its date: %s, %s", (title, line, label) => {
  expect(anchorOf([title, line, "各项工作稳步推进，群众满意度持续提高，做到件件有回音。"]).label).toBe(label);
});

test("one title in two years is of a year no one says", () => {
  const lines = ["第1篇 乡镇政府2023年下半年工作总结", "乡镇政府2022年下半年工作总结", body];
  expect(anchorOf(lines).label).toBe("时间不明");
  expect(anchorOf([lines[0] ?? "", "乡镇政府2023年下半年工作总结", body]).label).toBe("2023年下半年");
});

test("a text that a library took in is not of the year it was put there", () => {
  expect(anchorOf(["教育局工作总结", "时间:2018-10-23", "本文由会员上传分享，免费在线阅读。", body]).label).toBe(
    "时间不明",
  );
  expect(anchorOf(["教育局工作总结", "时间:2018-10-23", body]).label).toBe("2018年");
});

test("今年 in news that tells of years before as well is the year of its day", () => {
  const today = "今年1月1日至3月31日，全市报告传染病九千余例，各区县均已处置完毕。";
  const before = "2021年1月1日至12月31日，全市报告传染病四万余例，较上年略有增加。";
  const page = (...lines: string[]) => anchorOf(["传染病疫情首次按季公布", "发布日期：2022-04-08", ...lines]);
  expect(page(today, before)).toMatchObject({ year: 2022, label: "2022年" });
  expect(page(before, today)).toMatchObject({ year: 2021 });
  expect(page("2018年至2020年，全市共检查医药机构十七万家次，成效明显。", today)).toMatchObject({ year: 2022 });
  expect(
    anchorOf(["某市卫健局2021年工作总结", "发布日期：2022-04-08", "2018年至2020年，全市共检查机构十七万家。", body]),
  ).toMatchObject({ year: 2021, label: "2021年" });
});

test("the year of an assessment is not the text's where a later one is told of", () => {
  const ranked = "2022年度全县公共卫生服务考核排名全市第一，群众满意度持续提高。";
  expect(anchorOf(["卫生健康工作调研报告", ranked, "2023年，全县有卫生机构九十六间，较上年略有增加。"]).label).toBe(
    "2023年",
  );
  expect(anchorOf(["卫生健康工作调研报告", ranked, "2021年，全县有卫生机构九十六间，较上年略有增加。"]).label).toBe(
    "2022年",
  );
});

test("the hour up to which something is counted is none that a page was put online at", () => {
  expect(anchorOf(["接种工作进展", "截至2021年8月17日15:00 全市接种情况", body]).publishedOn).toBeNull();
});

test("去年 in the news of January is not the year before the one it tells of", async () => {
  const dispatch = (day: string) =>
    `全市安全形势好转\n本报南京${day}电 2022年，全市严格落实安全责任，守住了安全底线。去年事故总数312起。`;
  const periodOf = async (text: string) => (await readText(text)).figures.map(({ period }) => period.label);
  expect(await periodOf(dispatch("1月8日"))).toEqual(["时间不明"]);
  expect(await periodOf(dispatch("7月8日"))).toEqual(["2021年"]);
});

test("a page of the first months that looks back is of the year before, and a summary put online then of no one knows which", () => {
  const looksBack = "过去一年，全县各项工作稳步推进。";
  expect(anchorOf(["民政工作总结", "发布日期：2024-01-08", looksBack]).label).toBe("2023年");
  expect(anchorOf(["民政工作总结", "发布日期：2024-01-08", "新建服务站12个。"]).label).toBe("时间不明");
  expect(anchorOf(["民政工作总结", "发布日期：2024-05-08", "新建服务站12个。"]).label).toBe("2024年");
  expect(anchorOf(["民政工作动态", "发布日期：2024-01-08", "新建服务站12个。"]).label).toBe("2024年");
});

test("目前 in a text of the year that bears a month and no day is that month's end", () => {
  const text = ["某县总工会2023年工作推进情况汇报", "（2023年3月）", "目前，全县建会企业310家。"];
  expect(anchorOf(text).asOf).toBe("2023-03-31");
  expect(anchorOf(text.filter((line) => !line.startsWith("（"))).asOf).toBe("2023-12-31");
});
