import { describe, expect, test } from "vitest";
import { digestCard } from "../../src/cards/digest-card.ts";
import { isWithinLimits } from "../../src/cards/limits.ts";
import type { Digest, DigestItem, DigestLine } from "../../src/digest/digest.ts";
import { pagesOf } from "../../src/digest/pages.ts";
import { makeCitation } from "../cards/make-answer.ts";

const address = (n: number) =>
  `https://applink.feishu.cn/client/web_url/open?url=${"https%3A%2F%2Fjushi.example".repeat(6)}${n}`;

function item(lines: number, index: number): DigestItem {
  const figure = (n: number): DigestLine => ({
    pieces: [
      { piece: { slot: "label", text: `${"某市某县".repeat(8)}第${n}项：` }, url: null },
      { piece: { slot: "figure", text: "99.62%" }, url: address(n) },
    ],
    aside: n % 2 === 1,
  });
  const news = {
    reportId: `r${index}`,
    versionId: `r${index}.1`,
    version: 1,
    title: `第${index}份总结`.repeat(8),
    issuer: "某县卫生健康局",
    placeId: null,
    place: "null",
    period: "2026年",
    publishedAt: "",
    figures: lines,
    formerVersionId: null,
  };
  const citations = Array.from({ length: lines }, (_, n) =>
    makeCitation({ n: n + 1, url: address(n), span: [n, n + 300], figureSpan: [n, n + 5], quote: "原句".repeat(150) }),
  );
  const all = Array.from({ length: lines }, (_, n) => figure(n));
  return { news, claims: [], calculations: [], citations, notes: [], lines: all, composedBy: "template" };
}

function digest(items: readonly DigestItem[], others: readonly string[] = []): Digest {
  return {
    week: "2026-W53",
    from: new Date("2026-12-21T01:00:00Z"),
    to: new Date("2026-12-28T01:00:00Z"),
    timeZone: "Asia/Shanghai",
    late: false,
    added: items.length + others.length,
    revised: 0,
    items: [...items],
    closed: new Set(),
    others: [...others],
    trends: [],
    asked: null,
  };
}

const open = () => address(0);

describe("a digest in messages", () => {
  test.each([
    ["five short reports", 5, 3],
    ["fifteen reports of the usual length", 15, 12],
    ["reports that fill a card each", 4, 40],
    ["one report longer than a card", 1, 120],
  ])("%s: no card is fuller than the platform takes, and every line is on one of them, in order", (_, count, lines) => {
    const items = Array.from({ length: count }, (__, index) => item(lines, index));
    const pages = pagesOf(digest(items), open);
    expect(pages.every((page) => isWithinLimits(digestCard(page)))).toBe(true);
    expect(pages.every((page) => !JSON.stringify(digestCard(page)).includes("未列出"))).toBe(true);
    const shown = pages.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
    expect(shown.map(({ parts }) => parts.map(({ text }) => text).join(""))).toEqual(
      items.flatMap((each) => each.lines.map(({ pieces }) => pieces.map(({ piece }) => piece.text).join(""))),
    );
  });

  test("five short reports are one message; the sixth begins a second one", () => {
    const items = Array.from({ length: 6 }, (_, index) => item(3, index));
    expect(pagesOf(digest(items.slice(0, 5)), open).map(({ title }) => title)).toEqual(["本周报告摘要"]);
    expect(pagesOf(digest(items), open).map(({ title }) => title)).toEqual([
      "本周报告摘要（1/2）",
      "本周报告摘要（2/2）",
    ]);
  });

  test("a title that says no year stands with the year the report is about", () => {
    const label = (title: string, period: string) => {
      const plain = item(1, 1);
      return pagesOf(digest([{ ...plain, news: { ...plain.news, title, period } }]), open)[0]?.sections[0]?.label;
    };
    expect(label("政府工作报告", "2026年")).toBe("某县卫生健康局 · 2026年");
    expect(label("2025年政府工作报告", "2025年")).toBe("某县卫生健康局");
    expect(label("政府工作报告", "时间不明")).toBe("某县卫生健康局");
  });

  test("many reports that are only named find room after the last", () => {
    const pages = pagesOf(
      digest(
        [item(30, 1)],
        Array.from({ length: 20 }, (_, n) => `第${n}份`.repeat(40)),
      ),
      open,
    );
    expect(pages.every((page) => isWithinLimits(digestCard(page)))).toBe(true);
    expect(pages.at(-1)?.remarks.join("")).toContain("另有20份报告");
  });
});
