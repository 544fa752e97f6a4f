import { describe, expect, test } from "vitest";
import { forbiddenIn, proseOf } from "../../src/evaluation/prose.ts";
import { citation } from "./made-answers.ts";

const cleaned = (quote: string) => quote.replaceAll(" ", "");
const words = (written: string) => [{ written, pattern: null }];

describe("proseOf", () => {
  const { quote } = citation();

  test("takes out quotes as stored and as cleaned, with their quotation marks", () => {
    const text = `答：81.5%。\n“${quote}”\n${cleaned(quote)}完`;
    expect(proseOf({ text, citations: [citation()] }, cleaned)).toBe("答：81.5%。\n。\n。完");
  });

  test("keeps the prose's own figure when the quote is only a table cell", () => {
    const text = "签约率为81.5%，原文「81.5%」";
    expect(proseOf({ text, citations: [citation({ quote: "81.5%" })] }, cleaned)).toBe("签约率为81.5%，原文。");
  });
});

describe("forbiddenIn", () => {
  test.each([
    ["投入7.41元。", "7.41元", true],
    ["投入 7.41 元。", "7.41元", true],
    ["投入7.41万元。", "7.41元", false],
    ["覆盖率７.5％", "7.5%", true],
    ["補償7.41元", "补偿7.41元", true],
    ["投入7.41\n元", "7.41元", false],
  ])("%j holds %s: %s", (prose, written, holds) => {
    expect(forbiddenIn(prose, words(written))).toEqual(holds ? [written] : []);
  });

  test("re: words are searched as a pattern", () => {
    const forbid = [{ written: "re:2024年[^。]{0,5}\\d+%", pattern: /2024年[^。]{0,5}\d+%/u }];
    expect(forbiddenIn("2024年为 92%。", forbid)).toHaveLength(1);
    expect(forbiddenIn("没有2024年的数据。2021年为92%。", forbid)).toEqual([]);
  });
});

test("sentences told in one piece are quotes wherever they stand in it", () => {
  const citations = [{ quote: "共设立接种门诊12处，覆盖9个乡镇。" }, { quote: "开设绿色通道30条，配备急救人员。" }];
  const text =
    "与做法有关的内容：\n根据报告，共设立接种门诊12处，覆盖9个乡镇。[1]此外，开设绿色通道30条，配备急救人员。[2]";
  const prose = proseOf({ text, citations } as unknown as Parameters<typeof proseOf>[0], (quote) => quote);
  expect(prose).not.toMatch(/12|30|9个/);
});
