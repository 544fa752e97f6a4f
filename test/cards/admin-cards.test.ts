import { describe, expect, test } from "vitest";
import { batchCard, decidedCard, decisionCard, lostCard, progressCard } from "../../src/cards/batch-card.ts";
import { correctionCard, correctionNotice } from "../../src/cards/correction-card.ts";
import { figureCard, figuresCard, leftOutCard } from "../../src/cards/figure-card.ts";
import { gapsCard } from "../../src/cards/gaps-card.ts";
import { isWithinLimits } from "../../src/cards/limits.ts";
import { previewCard } from "../../src/cards/preview-card.ts";
import type { Card } from "../../src/ports/chat-platform.ts";
import { pressesIn } from "../chat/admin/card-presses.ts";
import { makeDiffFigure, makePreview } from "./make-preview.ts";
import { phoneWidth, widthsOnPhone } from "./phone.ts";

/**
 * The cards of admins. `CARD_PICTURES=docs/images CARD_FONT=/path/to/a/chinese.font npx vitest run --project unit
 * test/cards/admin-cards.test.ts` draws them anew for the guide.
 */
const line = { file: "总结.docx", message: "读到47个数字。", report: "r1", version: 2 };
const before = { display: "92.79%", label: "青石县 2021年 18岁以上 第一剂 接种·覆盖率", sentence: "覆盖率为92.79%。" };
const candidates = [{ id: "r0", title: "青石县卫生健康局2021年工作总结" }];

const cards: Record<string, Card> = {
  progress: progressCard(
    [
      { name: "青石县2021年总结.docx", done: true },
      { name: "白水市2021年总结.pdf", done: false },
      { name: "南岭区2021年总结.txt", done: false },
    ],
    3,
  ),
  preview: previewCard(makePreview()),
  undecided: previewCard(makePreview({ candidates, live: null })),
  figure: figureCard({
    report: "r1",
    version: 2,
    title: "青石县卫生健康局2021年工作总结",
    figure: makeDiffFigure({ unsure: true }),
  }),
  "left-out": leftOutCard({
    report: "r1",
    version: 2,
    title: "青石县卫生健康局2021年工作总结",
    figure: makeDiffFigure(),
  }),
  figures: figuresCard({ report: "r1", version: 2, title: "青石县卫生健康局2021年工作总结" }, [
    makeDiffFigure(),
    makeDiffFigure({ id: "h:40-46", qualifiers: ["第二剂"] }),
  ]),
  batch: batchCard("b1", [
    { ...line, title: "青石县卫生健康局2021年工作总结", state: "draft" },
    { ...line, title: "白水市2021年工作总结", state: "unchanged", message: "内容与已入库的报告相同，没有改动。" },
    { ...line, file: "扫描件.pdf", title: null, state: "refused", message: "“扫描件.pdf”没有读入：无文字层。" },
  ]),
  decided: decidedCard({
    title: "青石县卫生健康局2021年工作总结",
    text: "已发布，从现在起按第2版回答。",
    colour: "green",
    rollBack: "r1",
  }),
  correction: correctionCard([
    {
      title: "青石县卫生健康局2021年工作总结",
      before,
      after: { ...before, display: "93.10%", sentence: "覆盖率为93.10%。" },
    },
    { title: "青石县卫生健康局2021年工作总结", before: { ...before, display: "18家" }, after: null },
  ]),
  notice: correctionNotice({ title: "青石县2021年工作总结", report: "r1", version: 2, chats: 3 }),
  gaps: gapsCard(
    [{ missing: "现有报告里没有青石县2022年的报告。", times: 7, askers: 3, questions: ["青石县今年覆盖率多少"] }],
    {
      years: [2020, 2021],
      rows: [
        { place: "青石县", reports: [1, 1] },
        { place: "白水市", reports: [0, 1] },
      ],
    },
  ),
  "take-down": decisionCard({ what: "take-down", report: "r1", title: "青石县2021年工作总结", about: "2021年　第2版" }),
  lost: lostCard({
    title: "青石县2021年工作总结",
    questions: ["青石县2021年第一剂接种覆盖率多少"],
    press: { do: "publish", batch: null, report: "r1", version: 2, live: null, accept: true },
  }),
};

describe("what a preview offers", () => {
  test("发布 and 放弃 once it is clear which report it is, the choice before that", () => {
    const does = (card: Card | undefined) => pressesIn(card ?? null).map((press) => press["do"]);
    expect(does(cards["preview"])).toEqual(["publish", "discard", "edit", "figure"]);
    expect(does(cards["undecided"])).toEqual(["settle", "settle", "edit", "figure"]);
  });

  test("a figure in doubt comes before those that only changed, and a new report shows what was read of it", () => {
    const text = JSON.stringify(previewCard(makePreview()));
    expect(text.indexOf("健康讲座")).toBeLessThan(text.indexOf("93.10%"));
    const added = Array.from({ length: 30 }, (_, index) =>
      makeDiffFigure({ id: `h:${index}`, display: `${index + 100}家`, unsure: index === 0 }),
    );
    const first = JSON.stringify(
      previewCard(makePreview({ live: null, diff: { added, removed: [], changed: [], same: 0 } })),
    );
    for (const shown of ["100家", "119家", "还有10个数字没有列出", "没有把握"]) expect(first).toContain(shown);
    expect(first).not.toContain("120家");
  });

  test("a figure to put right, in doubt first, and on its own card its sentence, its labels and no field for its digits", () => {
    const options = JSON.stringify(cards["preview"]).match(/"value":"\d+-\d+"/g);
    expect(options).toEqual(['"value":"60-63"', '"value":"1-2"']);
    const text = JSON.stringify(cards["figure"]);
    const fields = [...text.matchAll(/"name":"(\w+)"/g)].map(([, name]) => name);
    expect(fields).toEqual(["meaning", "metric", "place", "period", "population", "role", "meaning_submit"]);
    for (const shown of ["92.79%", "全县18岁以上人群", "第一剂", "接种覆盖率", "没有把握"])
      expect(text).toContain(shown);
    expect(pressesIn(cards["figure"] ?? null)).toMatchObject([
      { do: "correct", figure: "1-2", exclude: false },
      { do: "correct", figure: "1-2", exclude: true },
      { do: "back" },
    ]);
  });

  test("thousands of changes fit a card, those in doubt first", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      makeDiffFigure({ id: `h:${index}`, display: `${index}家`, metric: "卫生室数量".repeat(4) }),
    );
    const card = previewCard(makePreview({ diff: { added: many, removed: many, changed: [], same: 0 } }));
    expect(isWithinLimits(card)).toBe(true);
    expect(JSON.stringify(card)).toContain("新增 3000 个");
  });

  test("nothing a report says can become a mention or a link", () => {
    const nasty = "<at id=all></at>[点这里](https://evil.example)";
    const figure = makeDiffFigure({ metric: nasty, sentence: nasty });
    const diff = {
      added: [figure],
      removed: [],
      changed: [{ what: "value" as const, before: figure, after: figure }],
      same: 0,
    };
    const facts = { ...makePreview().facts, issuer: nasty };
    const text = JSON.stringify(previewCard(makePreview({ title: nasty, diff, facts })).body);
    const markdowns = [...text.matchAll(/"tag":"markdown","content":"(.*?)","text_size"/g)].map(
      ([, content]) => content,
    );
    expect(markdowns.length).toBeGreaterThan(2);
    for (const content of markdowns) expect(content).not.toMatch(/<at|\]\(/);
  });
});

test("on a phone no card is wider than the screen", { timeout: 60_000 }, async () => {
  const widths = Object.values(await widthsOnPhone(cards));
  expect(widths.length).toBeGreaterThan(0);
  expect(Math.max(...widths)).toBeLessThanOrEqual(phoneWidth);
});
