import { expect, test } from "vitest";
import { cleanText } from "../../../ingest/clean.ts";
import { growth, steadyGrowth } from "../../growth.ts";

const clean = (text: string) => cleanText(text, "txt").text;

test.each([
  ['前文。\n<ol list-paddingleft-2" style="list-style-type: decimal;">\n标题', "前文。\n\n标题"],
  ["<p>第一段</p><p>第二段</p>", "第一段\n\n第二段"],
  ["第一行<br/>第二行", "第一行\n第二行"],
  ["9<b>2.7</b>9%", "92.79%"],
  ["率为&#8240;与&lt;5%&nbsp;", "率为‰与<5%"],
  ["死亡率3.75permil;;出生率7.1permil;。", "死亡率3.75‰;出生率7.1‰。"],
  ["10<sup>5</sup>人，m<SUB>2</SUB>", "10⁵人,m₂"],
  ["增长<del>35</del>53人", "增长53人"],
  ["<script>var a = 35;</script>正文<!-- 35 -->", "正文"],
  ['<p style="font-size: 16px\n正文', "\n正文"],
  ["甲<td>35</td><td>28</td>", "甲\t35\t28"],
])("scraps of html in plain text go: %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each([
  "不良率<5%",
  "P<0.05且n>30",
  "a<b",
  "A<甲>B",
  "<关于2021年工作的通知>",
  "R&D经费3万元",
  "AT&T",
  "&unknownname;",
])("what only looks like html stays: %s", (text) => {
  expect(clean(text)).toBe(text);
});

test("tags that never close do not make cleaning slow or lose text", () => {
  const unclosed = "<script><!-- <p ";
  expect(clean(`${unclosed.repeat(20_000)}全县35人`)).toMatch(/全县35人$/);
  expect(growth(unclosed, clean)).toBeLessThan(steadyGrowth);
});
