import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/reports/report.ts";
import { readSpan, sentenceAround, sourceParagraphs, type Paragraph, type Segment } from "../../src/web/source-text.ts";
import { growth, steadyGrowth } from "../growth.ts";

function texts(paragraphs: Paragraph[], kind?: Segment["kind"]): string[] {
  return paragraphs
    .map((paragraph) => paragraph.filter((segment) => kind === undefined || segment.kind === kind))
    .filter((segments) => segments.length > 0)
    .map((segments) => segments.map(({ text }) => text).join(""));
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

describe("sourceParagraphs", () => {
  test("marks exactly the span and sets off the rest of its sentence", () => {
    const text = "一、概况\n完成接种5人。覆盖率92.79%，较好。其他。\n二、打算";
    const paragraphs = sourceParagraphs({ text, file: "a.txt" }, spanOf(text, "92.79%"));
    expect(texts(paragraphs)).toEqual(["一、概况", "完成接种5人。覆盖率92.79%，较好。其他。", "二、打算"]);
    expect(texts(paragraphs, "figure")).toEqual(["92.79%"]);
    expect(texts(paragraphs, "sentence")).toEqual(["覆盖率，较好。"]);
  });

  test("a figure printed over a line end is marked on both lines", () => {
    const text = "共12\n万人。";
    expect(texts(sourceParagraphs({ text, file: "a.txt" }, [1, 5]), "figure")).toEqual(["12", "万"]);
  });

  test.each([
    ["a.html", "<p>共<b>12</b>人。</p><script>var n=9;</script><p>好</p>", ["共12人。", "好"]],
    ["a.shtml", "<tr><td>甲</td><td>1</td></tr>", ["甲  1  "]],
    ["saved.txt", "<!DOCTYPE html><html><body><p>甲</p><!-- 乙 --></body></html>", ["甲"]],
    ["a.txt", '有<p class="x">12人</p>，P<a 的人群，&nbsp;完', ["有", "12人", "，P<a 的人群， 完"]],
    ["a.html", "少于<5%，多于>3%", ["少于<5%，多于>3%"]],
    ["a.html", "&#19975;&#x4EBA;&permil;&unknown;", ["万人‰&unknown;"]],
  ])("in %s the tags of %s are hidden", (file, text, expected) => {
    expect(texts(sourceParagraphs({ text, file }, null))).toEqual(expected);
  });

  test("a span that lies wholly in what is hidden shows the text as it is stored", () => {
    const text = "<p>甲</p><script>12</script>";
    const paragraphs = sourceParagraphs({ text, file: "a.html" }, spanOf(text, "12"));
    expect(texts(paragraphs)).toEqual([text]);
    expect(texts(paragraphs, "figure")).toEqual(["12"]);
  });

  test("of any plain text nothing is lost, added or moved, and the mark is the slice", () => {
    const characters = fc.constantFrom("甲", "1", "%", "。", "\n", " ", "<", "&", "人");
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (parts, one, other) => {
        const text = parts.join("");
        const [start, end] = [one % text.length, other % text.length].toSorted((a, b) => a - b) as Span;
        const paragraphs = sourceParagraphs({ text, file: "a.txt" }, [start, end + 1]);
        expect(texts(paragraphs).join("").replaceAll(" ", "")).toBe(text.replaceAll(/[\n ]/g, ""));
        const marked = texts(paragraphs, "figure").join("").replaceAll(" ", "");
        expect(marked).toBe(text.slice(start, end + 1).replaceAll(/[\n ]/g, ""));
      }),
    );
  });

  test.each(["<!--", "<script>", "<p ", "<a<a", "&nbsp"])("a hostile run of %s is read at a steady pace", (bait) => {
    const read = (text: string) => sourceParagraphs({ text, file: "a.html" }, [5, 6]);
    expect(growth(bait, read)).toBeLessThan(steadyGrowth);
  });
});

describe("sentenceAround", () => {
  test.each([
    ["前文。共5人，好！后文", "5人", "共5人，好！"],
    ["前文\n共5人\n后文", "5人", "共5人"],
    ["<p>前文</p><p>共<b>5人</b>好</p>后", "5人", "共<b>5人</b>好"],
    ["5人", "5人", "5人"],
  ])("of %s at %s is %s", (text, figure, sentence) => {
    expect(text.slice(...sentenceAround(text, spanOf(text, figure)))).toBe(sentence);
  });
});

describe("readSpan", () => {
  test.each([
    ["0-5", 5, [0, 5]],
    ["2-3", 5, [2, 3]],
    ["0-6", 5, null],
    ["3-3", 5, null],
    ["4-2", 5, null],
    ["-1-2", 5, null],
    ["1.5-2", 5, null],
    ["1-2 ", 5, null],
    ["", 5, null],
    ["1-99999999999999999999", 5, null],
  ])("reads %j of a text of %i characters as %j", (at, length, span) => {
    expect(readSpan(at, length)).toEqual(span);
  });
});
