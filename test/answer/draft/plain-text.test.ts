import { describe, expect, test } from "vitest";
import { checkedText, isPlain } from "../../../src/answer/draft/plain-text.ts";

const none: ReadonlySet<string> = new Set();

describe("a draft is checked as it would be read", () => {
  test.each([
    ["full-width digits", "５２００", "5200"],
    ["circled digits", "①②", "12"],
    ["superscripts", "⁹²", "92"],
    ["mathematical digits", "𝟗𝟐", "92"],
    ["keycaps", "9\ufe0f\u20e3", "9\u20e3"],
    ["zero-width characters", "9\u200b2\u200d.\u20607", "92.7"],
    ["soft hyphens and bidirectional marks", "超\u00ad\u202e过", "超过"],
    ["tag characters", `增${String.fromCodePoint(0xe0039)}长`, "增长"],
    ["markup", "9**2**<b>增</b>长", "92增长"],
    ["a link keeps none of its address", "[原文](https://example.org)看", "看"],
    ["spaces inside words", "翻 　番", "翻番"],
    ["traditional script", "萬億增長", "万亿增长"],
  ])("%s", (_name, text, checked) => {
    expect(checkedText(text)).toBe(checked);
  });
});

describe("only characters of plain Chinese prose may be shown", () => {
  test("Han characters, Chinese and ASCII punctuation are plain", () => {
    expect(isPlain("根据报告，查到如下数字：\n（见原文）。", none)).toBe(true);
  });

  test.each([
    "9",
    "９",
    "①",
    "〇",
    "%",
    "‰",
    "A",
    "Ж",
    "あ",
    "é",
    "“",
    "*",
    "<",
    "@",
    "/",
    "😀",
    "\u200b",
    "\u202e",
    "⼀",
    "㐂",
    "|",
    "-",
    "_",
  ])("%j is not", (character) => {
    expect(isPlain(`根据${character}报告`, none)).toBe(false);
  });

  test("Latin words are plain when a label has them, unless they could be Roman numerals", () => {
    expect(isPlain("关于ICU", new Set(["ICU"]))).toBe(true);
    expect(isPlain("关于ICU", none)).toBe(false);
    expect(isPlain("关于XII", new Set(["XII"]))).toBe(false);
  });
});
