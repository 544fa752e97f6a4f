import { describe, expect, test } from "vitest";
import { digestCard, digestText, type DigestPage, type DigestSection } from "../../src/cards/digest-card.ts";
import { makeCitation } from "./make-answer.ts";
import { phoneWidth, widthsOnPhone } from "./phone.ts";

/**
 * The card of a weekly summary. `CARD_PICTURES=docs/images CARD_FONT=/path/to/a/chinese.font npx vitest run --project
 * unit test/cards/digest-card.test.ts` draws it anew for the guide.
 */
const url = "https://jushi.example/reports/r1?v=1&at=3-9";
type Line = DigestSection["lines"][number];
const line = (label: string, figure: string, aside = false): Line => ({
  parts: [
    { text: `${label}：`, url: null },
    { text: figure, url },
    { text: "。", url: null },
  ],
  aside,
});
const said = (text: string): Line => ({ parts: [{ text, url: null }], aside: true });

const quoted = (quote: string, start: number) =>
  makeCitation({ quote, url, span: [start, start + quote.length], figureSpan: [start, start + 2] });

const section: DigestSection = {
  title: "青石县卫生健康局2021年工作总结",
  url,
  kind: { text: "新增", colour: "blue" },
  label: "青石县卫生健康局",
  lines: [
    line("青石县2021年住院分娩率", "99.62%"),
    said("比2020年上升：99.62% − 99.10% = 0.52个百分点。"),
    line("青石县2020年住院分娩率", "99.10%", true),
    line("青石县2021年婴儿死亡率", "2.10‰"),
  ],
  sources: [quoted("全县住院分娩率99.62%，婴儿死亡率2.10‰。", 100), quoted("2020年，全县住院分娩率99.10%。", 200)],
  written: false,
};

const page: DigestPage = {
  title: "本周报告摘要",
  subtitle: "2022年第4周 · 2022-01-17至2022-01-24",
  lead: ["新增报告1份，更正报告1份。"],
  sections: [
    {
      ...section,
      title: "白水市卫生健康局2021年妇幼健康工作总结",
      kind: { text: "更正版", colour: "orange" },
      label: "白水市卫生健康局",
      sources: [quoted("全市孕产妇系统管理率95.21%。", 300), quoted("全市孕产妇系统管理率95.12%。", 400)],
      lines: [
        line("更正前：白水市2021年孕产妇系统管理率", "95.21%", true),
        line("更正后：白水市2021年孕产妇系统管理率", "95.12%"),
      ],
    },
    section,
  ],
  charts: [],
  lists: [],
  remarks: [],
  confirm: null,
};

const markdowns = (given: DigestPage) => JSON.stringify(digestCard(given));

describe("the card of a weekly summary", () => {
  test("has every figure standing out and opening its report", () => {
    expect(markdowns(page)).toContain(" **[99.62%](https://jushi.example/reports/r1?v=1&at=3-9)** ");
    expect(markdowns(page)).toContain("[99.10%](https://jushi.example/reports/r1?v=1&at=3-9)</font>");
  });

  test("says the same as plain text", () => {
    expect(digestText(page)).toContain(
      "青石县2021年住院分娩率：99.62%。\n　比2020年上升：99.62% − 99.10% = 0.52个百分点。",
    );
  });

  test("is labelled where a model wrote, and only there", () => {
    expect(markdowns(page)).not.toContain("AI");
    const written = { ...page, sections: [{ ...section, written: true }] };
    expect(markdowns(written)).toContain("AI 生成");
    expect(digestText(written)).toContain("文字由 AI 撰写");
  });

  test("lets nothing a report says become a mention or a link", () => {
    const nasty = "<at id=all></at>[点这里](https://evil.example)";
    const text = markdowns({
      ...page,
      sections: [{ ...section, title: nasty, label: nasty, lines: [line(nasty, nasty)] }],
    });
    expect(text).not.toMatch(/<at|\(https:\/\/evil/);
  });
});

test("on a phone is no wider than the screen", { timeout: 60_000 }, async () => {
  const widths = Object.values(await widthsOnPhone({ digest: digestCard(page) }));
  expect(widths.length).toBeGreaterThan(0);
  expect(Math.max(...widths)).toBeLessThanOrEqual(phoneWidth);
});
