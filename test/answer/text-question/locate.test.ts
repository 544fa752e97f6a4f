import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originalSpanOf } from "../../../src/answer/text-question/locate.ts";

function quoteOf(original: string, cleaned: string, words: string): string | null {
  const at = cleaned.indexOf(words);
  const span = originalSpanOf(original, { span: [0, original.length], text: cleaned }, [at, at + words.length]);
  return span && original.slice(...span);
}

describe("originalSpanOf", () => {
  test.each<[string, string, string, string, string]>([
    ["plain text", "甲开展工作。乙完成任务。", "甲开展工作。乙完成任务。", "乙完成任务。", "乙完成任务。"],
    ["full width", "投入１２万元，建成。", "投入12万元,建成。", "投入12万元,建成。", "投入１２万元，建成。"],
    ["spaces", "共12 月 建成。完。", "共12月建成。完。", "共12月建成。", "共12 月 建成。"],
    ["readings", "開(kāi)展範(fàn)圍(wéi)。好。", "开展范围。好。", "开展范围。", "開(kāi)展範(fàn)圍(wéi)。"],
    ["markup", "<p>推行<b>接种</b></p><p>乙b完成。</p>", "推行接种\n乙b完成。", "乙b完成。", "乙b完成。"],
    ["quotation marks", "一是“三化”建设。二是。", "一是“三化”建设。二是。", "“三化”建设。", "“三化”建设。"],
  ])("finds a sentence again through %s", (_rule, original, cleaned, words, expected) => {
    expect(quoteOf(original, cleaned, words)).toBe(expected);
  });

  test("gives nothing where the words are not all there", () => {
    expect(quoteOf("甲开展工作。", "甲开展工作了。", "甲开展工作了。")).toBeNull();
  });

  test("whatever is put between the words, the sentence is found whole", () => {
    const words = fc.array(fc.constantFrom("建", "成", "门", "诊", "三", "所", "1"), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.array(fc.nat({ max: 11 })), (characters, gaps) => {
        const noise = characters.map((character, index) => (gaps.includes(index) ? `<i>${character}</i> ` : character));
        const original = `${noise.join("")}。`;
        const cleaned = `${characters.join("")}。`;
        const quote = quoteOf(original, cleaned, cleaned) ?? "";
        expect(quote.replaceAll(/<\/?i>| /g, "")).toBe(cleaned);
      }),
    );
  });
});
