import { expect, test } from "vitest";
import fc from "fast-check";
import { cleanText } from "../../../ingest/clean.ts";

const clean = (text: string) => cleanText(text, "txt").text;

test.each([
  ["2021 年12 月23 日", "2021年12月23日"],
  ["2021  年  12  月  23  日", "2021年12月23日"],
  ["项目112 个，总投资12.67 亿元。", "项目112个,总投资12.67亿元。"],
  ["覆盖率　92.79　％", "覆盖率92.79%"],
  ["增长 3.5 ‰，其中", "增长3.5‰,其中"],
  ["推进  就医体验，提升　　服务。", "推进就医体验,提升服务。"],
  ["关于医改 工作", "关于医改工作"],
  ["依托5G 网络 接入", "依托5G网络接入"],
  ["2018 - 2020 年", "2018-2020年"],
  ["2018 -2020年", "2018-2020年"],
  ["覆盖率92 .79%", "覆盖率92.79%"],
  ["覆盖率92. 79%", "覆盖率92.79%"],
  ["  　首行缩进  ", "首行缩进"],
  ["体检率 71. 5%。", "体检率71.5%。"],
  ["用药5 mg", "用药5mg"],
  ["全年粮食总产量4 225万吨，增长。", "全年粮食总产量4225万吨,增长。"],
  ["存栏分别为318.6万头、1 264.0万头和13 582.4万只。", "存栏分别为318.6万头、1264.0万头和13582.4万只。"],
  ["共报告病例3 582例，死亡12例。", "共报告病例3582例,死亡12例。"],
  ["消毒场所1 265处，培训1 030人次。", "消毒场所1265处,培训1030人次。"],
  ["及时率为81.05%（1 934/2 386）。", "及时率为81.05%(1934/2386)。"],
])("spaces that mean nothing are closed: %j is %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each([
  ["3 5", "3 5"],
  ["public health report", "public health report"],
  ["P < 0.05", "P < 0.05"],
  ["1. 2021年", "1. 2021年"],
  ["2020年 2021年 2022年", "2020年 2021年 2022年"],
  ["参见表1. 79%的人群", "参见表1. 79%的人群"],
  ["35% 28%", "35% 28%"],
  ["见表4 225万吨", "见表4 225万吨"],
  ["见附件1 120人名单", "见附件1 120人名单"],
  ["合计 12 345 人", "合计\t12\t345\t人"],
  ["第一产业12 34个", "第一产业12 34个"],
  ["COVID 19", "COVID 19"],
])("spaces that part two words or numbers stay: %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each([
  ["wide gaps", "地区    接种人数   覆盖率\n甲镇    3500    92.5%", "地区\t接种人数\t覆盖率\n甲镇\t3500\t92.5%"],
  ["tabs", "地区\t\t人数\n甲镇\t 35", "地区\t人数\n甲镇\t35"],
  ["single spaces", "地区 人数 覆盖率\n甲镇 3500 92.5%", "地区\t人数\t覆盖率\n甲镇\t3500\t92.5%"],
  ["full-width spaces", "甲镇　　35　　28", "甲镇\t35\t28"],
  ["a heading spaced out", "合    计    35    28", "合计\t35\t28"],
  ["negative numbers", "甲镇 5 -3.5%", "甲镇\t5\t-3.5%"],
])("columns of a flattened table with %s stay apart by one tab", (_, text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test("two numbers are never joined into one, however they are spaced", () => {
  for (const gap of [" ", "  ", "\t", "\u3000", "\u00a0", " \t "]) {
    for (const line of ["35G28", "合计35G28", "共35G28人", "甲G35G28", "35G2.8%", "2021G2022年"]) {
      const numbers = clean(line.replaceAll("G", gap)).match(/\d+(?:\.\d+)?/g);
      expect(numbers, JSON.stringify(line.replaceAll("G", gap))).toEqual(line.match(/\d+(?:\.\d+)?/g));
    }
  }
});

const part = fc.constantFrom(
  "3",
  "5",
  "12",
  "2021",
  " ",
  "  ",
  "\t",
  "\u3000",
  "年",
  "月",
  "%",
  "个",
  "-",
  ",",
  "。",
  "甲镇",
  "合",
  "计",
  "\n",
  "(",
);

test("the numbers of any line are the same before and after", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const line = parts.join("");
      // 病例3 582例 is one number, its thousands set apart.
      fc.pre(!/\d \d{3}(?!\d)/.test(line.replaceAll("\u3000", " ")));
      expect(clean(line).match(/\d+/g)).toEqual(line.match(/\d+/g));
    }),
    { numRuns: 1000 },
  );
});
