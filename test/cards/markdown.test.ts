import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bold, coloured, escapeMarkdown, joinMarkdown, link, rich, webAddress } from "../../src/cards/markdown.ts";

/** What a client shows for escaped text: entities read, nothing else understood. */
function shown(markdown: string): string {
  return markdown
    .replaceAll("<br>", "\n")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&sim;", "~")
    .replaceAll("&amp;", "&")
    .replaceAll("\u200b", "");
}

describe("escapeMarkdown", () => {
  test.each([
    ["a mention", "<at id=all></at>"],
    ["a link", "[点这里](https://evil.example)"],
    ["a bare address", "见 https://evil.example/a_b 和 www.evil.example"],
    ["an image", "![x](img_v3_key)"],
    ["a person", "<person id='ou_x' show_name=true></person>"],
    ["a coloured text", "<font color='red'>92%</font>"],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["a heading, a list and a quotation", "# 大\n- 一\n+ 二\n* 三\n> 引"],
    ["code", "```sql\nselect 1\n```"],
    ["an emoji code", ":OK:"],
    ["an entity", "&#60;at id=all&#62;"],
    ["a variable", "${name}"],
  ])("makes nothing of %s", (_what, text) => {
    const { markdown } = escapeMarkdown(text);
    expect(markdown.replaceAll("<br>", "")).not.toMatch(/[<>[\]()*_~`!:|"'\\$]|:\/\/|www\./);
    expect(markdown).not.toMatch(/^\s*[#>+-]/m);
    expect(shown(markdown)).toBe(text);
  });

  test.each(["92.79%", "2021.12.24", "1.5万人"])("leaves the figure %s as it is", (text) => {
    expect(escapeMarkdown(text).markdown).toBe(text);
  });

  test.each(["1. 第一", "12. 第十二", "===", "    缩进四格"])("keeps the line %s a line", (text) => {
    expect(escapeMarkdown(text).markdown).not.toMatch(/^(?: {4}|\d+\. |=)/);
  });

  test("takes out characters that turn the order of reading round", () => {
    expect(escapeMarkdown("覆盖率\u202e29\u202c%\u0000").markdown).toBe("覆盖率29%");
  });

  test("any text at all leaves no character that starts markup, and no half character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const rest = escapeMarkdown(text).markdown.replaceAll("<br>", "");
        return !/[<>[\]()*_~`!:|"'\\$]/.test(rest) && rest.isWellFormed();
      }),
    );
  });
});

describe("rich", () => {
  test("escapes what is put in, once, and keeps what is markdown already", () => {
    expect(rich`值 ${"<b>"} ${bold("5*3")}`.markdown).toBe("值 &#60;b&#62; **5&#42;3**");
    expect(coloured("grey", rich`${"[x]"}`).markdown).toBe("<font color='grey'>&#91;x&#93;</font>");
  });
});

test("joinMarkdown lays pieces under one another, or beside one another", () => {
  expect(joinMarkdown([rich`一`, rich`${"*"}`]).markdown).toBe("一\n&#42;");
  expect(joinMarkdown([rich`一`, rich`二`], " · ").markdown).toBe("一 · 二");
});

describe("link", () => {
  test("spells the address so that it cannot leave its brackets", () => {
    expect(link("原文", "https://a.example/r?v=1&at=2-3)[x](y").markdown).toBe(
      "[原文](https://a.example/r?v=1&at=2-3%29%5Bx%5D%28y)",
    );
  });

  test.each(["/reports/1", "javascript:alert(1)", "https://", "ftp://a.example", ""])("is only text for %s", (url) => {
    expect(webAddress(url)).toBeNull();
    expect(link("原文", url).markdown).toBe("原文");
  });
});
