import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { cleanText, originalSpan } from "../../ingest/clean.ts";
import type { CleanText } from "../../ingest/clean.ts";
import { foldText } from "../../src/reports/fold.ts";

const pieces = fc.constantFrom(
  ...Array.from("全县共有覆盖率萬(wàn)(de)的(yī)１２％，。\u200b\u3000\t\r\n|*#`<>&0123456789xX年月日 \ud83d\ude00"),
  "<p>",
  "</p>",
  "<br/>",
  "<td>",
  "<table><tr><td>",
  "</table>",
  '<ol x-2" style="a:b">',
  "<5%",
  "&nbsp;",
  "&#8240;",
  "&lt;",
  "<sup>5</sup>",
  "<del>3</del>",
  "<script>",
  "</script>",
  "**",
  "推荐文章\n",
  "\n| 3 | 5 |\n|--|--|\n",
  "2021 年12 月",
);

const document = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

const format = fc.constantFrom("txt" as const, "md" as const, "html" as const);

/** The characters that stand for something else than themselves. */
const standIns = /[\n\t <&‰¹²³⁰-⁹₀-₉\u00a0]/;

function expectFaithful(clean: CleanText): void {
  const { original, text, offsets, dropped } = clean;
  expect(offsets).toHaveLength(text.length + 1);
  expect(offsets.at(-1)).toBe(original.length);
  const covered = new Uint8Array(original.length);
  for (const { span } of dropped) covered.fill(1, ...span);
  for (let index = 0; index < text.length; index += 1) {
    const offset = offsets[index] ?? -1;
    expect(offset).toBeLessThan(offsets[index + 1] ?? 0);
    expect(covered[offset]).toBe(0);
    // The pieces may meet as an entity nobody wrote on purpose (&# and 69 is E); it stands for another character.
    if (standIns.test(text.charAt(index)) || /^&#\d/.test(original.slice(offset))) continue;
    // A formula's \sim is its ~.
    if (/^\\(?:sim|times|leq|geq)/.test(original.slice(offset, offset + 6))) continue;
    // 97。42%, 1.2023年 and 6.2%o are folded by what stands around them.
    if (["。.", ".、", "% ", "o‰", "O‰"].includes(`${original.charAt(offset)}${text.charAt(index)}`)) continue;
    expect(foldText(original.charAt(offset))).toBe(text.charAt(index));
  }
}

describe("the map back to the original", () => {
  test.each(["<n", "全县<n", "<p>全县</p><n"])("is kept where the source ends inside a tag: %s", (original) => {
    expectFaithful(cleanText(original, "html"));
  });

  test("whatever the text, every character points at its own place, which was not dropped", () => {
    fc.assert(
      fc.property(document, format, (original, as) => expectFaithful(cleanText(original, as))),
      { numRuns: 400 },
    );
  });

  test("a slice starts on its first and ends on its last character", () => {
    fc.assert(
      fc.property(document, format, fc.nat(), fc.nat(), (original, as, first, second) => {
        const clean = cleanText(original, as);
        fc.pre(clean.text.length > 0);
        const start = first % clean.text.length;
        const end = start + 1 + (second % (clean.text.length - start));
        const [from, to] = originalSpan(clean, start, end);
        expect(from).toBe(clean.offsets[start]);
        expect(to).toBeGreaterThan(clean.offsets[end - 1] ?? 0);
        expect(to).toBeLessThanOrEqual(clean.offsets[end] ?? 0);
        expect(clean.dropped.some(({ span }) => span[0] < to && to <= span[1])).toBe(false);
      }),
    );
  });

  test("every original character is behind the text or in a dropped span, and dropped spans are in order", () => {
    fc.assert(
      fc.property(document, format, (original, as) => {
        const clean = cleanText(original, as);
        const ends = [0, ...clean.dropped.flatMap(({ span }) => span)];
        expect(ends).toEqual(ends.toSorted((left, right) => left - right));
        const behind = Array.from(clean.text, (_, index) => originalSpan(clean, index, index + 1));
        expect(behind.every(([from, to]) => to > from)).toBe(true);
      }),
    );
  });

  test("no digit of plain text is lost unless its span is listed as dropped", () => {
    fc.assert(
      fc.property(document, (original) => {
        const clean = cleanText(original, "txt");
        const inDropped = clean.dropped.map(({ span }) => original.slice(...span)).join("");
        const digits = (text: string) => (foldText(text).match(/\d/g) ?? []).length;
        const written = (clean.text.match(/[\d¹²³⁰-⁹₀-₉]/g) ?? []).length;
        const entities = clean.text.includes("‰") ? 4 * clean.text.split("‰").length - 4 : 0;
        expect(written + digits(inDropped) + entities).toBe(digits(original));
      }),
    );
  });

  test("tables and junk lie inside the text", () => {
    fc.assert(
      fc.property(document, format, (original, as) => {
        const { text, junk, tables } = cleanText(original, as);
        const spans = [...junk, ...tables.flatMap(({ rows }) => rows.flat().map(({ span }) => span))];
        expect(spans.every(([start, end]) => 0 <= start && start <= end && end <= text.length)).toBe(true);
      }),
    );
  });
});

test("script and width are folded, zero-width characters and line ends are made one", () => {
  expect(cleanText("累計９２．７９％\r\n接\u200b種\u202e１\u00ad２人\r次", "txt").text).toBe(
    "累计92.79%\n接种12人\n次",
  );
});

test("cleaning a cleaned plain text changes nothing more", () => {
  const once = cleanText("2021 年，全縣 共有112 個\n甲镇   35   28", "txt").text;
  expect(cleanText(once, "txt").text).toBe(once);
});

const folder = new URL("../../../shared/reports/", import.meta.url);

const present = existsSync(folder);

const reports = present ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

function report(prefix: string): string {
  return readFileSync(new URL(reports.find((name) => name.startsWith(prefix)) ?? "", folder), "utf8");
}

describe.skipIf(!present)("the five collected reports (skipped where ../shared/reports is absent)", () => {
  test.each(reports)("%s maps back faithfully", (name) => {
    const original = report(name);
    expectFaithful(cleanText(original, "txt"));
  });

  test("all 705 readings go and about half of the text remains", () => {
    const clean = cleanText(report("003"), "txt");
    expect(clean.dropped.filter(({ reason }) => reason === "ruby")).toHaveLength(705);
    expect(clean.text.length).toBeGreaterThan(3700);
    expect(clean.text.length).toBeLessThan(3760);
  });

  test("an abbreviation in brackets stays where a document has no readings", () => {
    expect(cleanText(report("001"), "txt").text).toContain("(bls)");
  });

  test("the list of search words is junk, the stray tag is gone, the body is not junk", () => {
    const clean = cleanText(report("002"), "txt");
    const junk = clean.junk.map((span) => clean.text.slice(...span)).join("\n");
    expect(junk).toContain("限购政策2017");
    expect(junk.length).toBeLessThan(700);
    expect(clean.text).not.toMatch(/<ol|paddingleft/);
    expect(clean.dropped.some(({ reason }) => reason === "tag")).toBe(true);
  });

  test("no space is left inside a date or before a unit", () => {
    const { text } = cleanText(report("004"), "txt");
    expect(text).not.toMatch(/\d [年月日个亿万]|[年月] \d/);
    expect(text).toContain("12.67亿元");
  });
});

describe("numbers set as formulas", () => {
  test("are read as the numbers they are, with the way back", () => {
    const original =
      "建档率从 $4 1 . 7 3 \\%$ 上升到 $8 7 . 2 \\%$，覆盖 $0 { \\sim } 6$ 岁，发病率 $7 . 4 / 1 0$ 万，死亡率 $2 . 5 \\text{‰}$。";
    expect(cleanText(original, "txt").text).toBe("建档率从41.73%上升到87.2%,覆盖0~6岁,发病率7.4/10万,死亡率2.5‰。");
    expectFaithful(cleanText(original, "md"));
  });

  test.each(["费用为 $12 和 $34。", "其中 $\\alpha = 0.05$ 为检验水准。", "$x_{1}$ 与 $x_{2}$"])(
    "are none: %s",
    (original) => {
      expect(cleanText(original, "txt").text).toContain("$");
    },
  );
});
