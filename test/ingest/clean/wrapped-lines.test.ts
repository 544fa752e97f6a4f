import { expect, test } from "vitest";
import { cleanText, originalSpan } from "../../../ingest/clean.ts";

const clean = (text: string) => cleanText(text, "txt").text;

test("a sentence wrapped in its middle is joined, and its slice still spans the newline", () => {
  const text = "全年健康管理高血压患者三万余人，规范管理率逐年提高；糖尿病\n患者健康管理8437人，规范管理率为六成以上。";
  const cleaned = cleanText(text, "txt");
  const at = cleaned.text.indexOf("糖尿病患者");
  expect(at).toBeGreaterThan(0);
  const [start, end] = originalSpan(cleaned, at, at + "糖尿病患者".length);
  expect(text.slice(start, end)).toBe("糖尿病\n患者");
});

test.each([
  "今年经济社会发展的主要预期目标为以下几项:地区生产总值增长\n6%以上,规模工业增加值稳步提高。",
  "新建高标准农田五万亩;出栏生猪六十余万头;竹产业综合产值突破\n150 亿元。接待游客六百万人次。",
  "实施重点项目一百余个,完成投资额度逐年提高,累计完成\n138.7 亿元,占年度计划的大半。",
])("a line wrapped within a statement is joined, whatever mark parts its statements: %s", (text) => {
  expect(clean(text)).not.toContain("\n");
});

test.each([
  [
    "a title stays apart from the text under it",
    "某县卫生健康局二零二一年度卫生健康工作总结\n今年以来，全县卫生健康系统认真落实各项部署。",
  ],
  [
    "the title of the next report in a collection begins a line of its own",
    "篇五:某县卫生健康局二〇二二年上半年工作总结\n一、主要工作，全县卫生健康系统认真落实各项部署。",
  ],
  [
    "a finished sentence ends its line",
    "全年健康管理高血压患者三万余人，规范管理率逐年提高。\n糖尿病患者管理较好，各项指标达标。",
  ],
  [
    "a heading begins a line of its own",
    "全年健康管理高血压患者三万余人，规范管理率逐年提高\n二、存在的问题，主要有以下几点。",
  ],
  [
    "a list mark begins a line of its own",
    "全年健康管理高血压患者三万余人，规范管理率逐年提高\n（一）强化管理，提高质量。",
  ],
  [
    "a signature with its date stays apart",
    "全年健康管理高血压患者三万余人，规范管理率逐年提高\n某县卫生健康局，2021年12月24日",
  ],
  ["short lines are no wrapped text", "高血压患者，三万人\n糖尿病患者，一万人。"],
])("%s", (_name, text) => {
  expect(clean(text)).toContain("\n");
});

test("a number and its sign on two lines are one", () => {
  expect(clean("分别完成全年目标的95%、60%、97\n%;三类案件按期结案。")).toContain("97%");
});

test("a heading that ends in a verb of change is not joined to the month below it", () => {
  const text = "二、工业生产加快恢复，高新技术产业快速增长\n6月份，规模以上工业增加值增长9.1%。";
  expect(clean(text)).toContain("\n");
});

test("numbers that stand on lines of their own go back into their sentences", () => {
  const text =
    "2032\n年城市管理工作总结\n一是加强巡查。今年,开展整治行动\n70余次,出动\n410\n余人次,清除广告\n3300\n余条;下发通知\n书52份,停工通知书\n16份,完成案件\n208\n件,完成率达到\n98.5%\n。\n二是加强宣传,发放资料90份。";
  expect(clean(text)).toBe(
    "2032年城市管理工作总结\n一是加强巡查。今年,开展整治行动70余次,出动410余人次,清除广告3300余条;下发通知书52份,停工通知书16份,完成案件208件,完成率达到98.5%。\n二是加强宣传,发放资料90份。",
  );
});

test.each(["指标\n2031年\n床位\n310\n医生\n52", "一、床位,单位张\n310\n二、医生,单位人\n52"])(
  "names and numbers one below the other stay rows: %s",
  (text) => {
    expect(clean(text)).toBe(text);
  },
);
