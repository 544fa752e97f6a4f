import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerCard, type Around } from "../../src/cards/answer-card.ts";
import type { CardElement } from "../../src/cards/element.ts";
import { cardLimits, sizeOf } from "../../src/cards/limits.ts";
import { createSourceLink } from "../../src/cards/source-link.ts";
import type { Answer } from "../../src/reports/answer.ts";
import { cardFault } from "../fakes/feishu/card-check.ts";
import { anyAnswer, makeAnswer, makeCitation, makeClaim, sentence } from "./make-answer.ts";

const around: Around = { lead: null, sourceLink: createSourceLink("https://open.feishu.cn") };

function shown(answer: Answer, how: Around = around) {
  const outgoing = answerCard(answer, how);
  if (outgoing.kind !== "card") throw new Error("no card");
  const { body, header } = outgoing.card as unknown as { body: { elements: CardElement[] }; header: object };
  return { elements: body.elements, header, fallback: outgoing.fallback, card: outgoing.card };
}

/** Every text of some elements, in order, with entities read. */
function wordsOf(elements: unknown): string {
  return JSON.stringify(elements, null, 1)
    .split("\n")
    .flatMap((line) => /"(?:content|c\d+|display_name)": "(.*)",?$/.exec(line)?.[1] ?? [])
    .join("\n")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

const tagsOf = (elements: readonly CardElement[]) => elements.map(({ tag }) => tag);
const actionsOf = (elements: unknown) =>
  JSON.stringify(elements)
    .match(/"do":"[\w-]+"/g)
    ?.map((each) => each.slice(6, -1)) ?? [];

describe("one figure", () => {
  test("stands large, with its whole label under it", () => {
    const [box] = shown(makeAnswer()).elements;
    expect(wordsOf(box)).toBe("**92.79%**\n青石县 · 2021年 · 18岁以上 · 第一剂 · 居民接种·接种覆盖率　[1]");
  });

  test("has its sentence in a folded panel, as a link that opens beside the chat", () => {
    const panel = shown(makeAnswer()).elements.find(({ tag }) => tag === "collapsible_panel");
    const page = "https%3A%2F%2Fjushi.example.gov.cn%2Freports%2Fr1%3Fv%3D1%26at%3D1-2%23figure";
    expect(panel?.["expanded"]).toBe(false);
    expect(wordsOf(panel)).toContain(
      `“${sentence}”](https://applink.feishu.cn/client/web_url/open?mode=sidebar-semi&url=${page})`,
    );
    expect(wordsOf(panel)).toContain("青石县卫生健康局《青石县2021年总结》，2021-12-24发布");
  });

  test("without a public address its sentence is text, the figure marked", () => {
    const { elements } = shown(makeAnswer({ citations: [makeCitation({ url: "/reports/r1" })] }));
    expect(JSON.stringify(elements)).not.toContain("](");
    expect(wordsOf(elements)).toContain("<font color='blue'>92.79%</font>");
  });

  test("can be looked up, copied and judged", () => {
    expect(actionsOf(shown(makeAnswer()).elements)).toEqual([
      "show-source",
      "copy-quote",
      "feedback",
      "feedback",
      "feedback",
    ]);
  });

  test.each([
    ["plan", "计划数"],
    ["awaiting", "待验收"],
    ["applied", "申报数，尚未批复"],
  ] as const)("that is a %s says so in its label", (role, word) => {
    expect(wordsOf(shown(makeAnswer({ claims: [makeClaim({ role })] })).elements[0])).toContain(` · ${word}`);
  });
});

describe("several figures", () => {
  const groups = ["18岁以上", "12-17岁", "3-11岁"];
  const claims = groups.flatMap((population, index) =>
    ["第一剂", "第二剂"].map((dose, second) =>
      makeClaim({
        population,
        qualifiers: [dose],
        metric: `${["居民", "青少年", "儿童"][index]}接种·接种覆盖率`,
        value: String(90 + index * 2 + second),
        display: `${90 + index * 2 + second}%`,
        citation: index + 1,
      }),
    ),
  );
  const { elements } = shown(makeAnswer({ claims, notes: [{ code: "AS_PRINTED", text: "原文如此。" }] }));

  test("stand in a table; what they share is said once above it, every row is there", () => {
    expect(wordsOf(elements[0])).toBe("**青石县 · 2021年 · 接种覆盖率**");
    const table = elements.find(({ tag }) => tag === "table");
    expect(((table?.["columns"] ?? []) as { display_name: string }[]).map((column) => column.display_name)).toEqual([
      "人群",
      "范围",
      "指标",
      "数字",
    ]);
    expect(table?.["rows"]).toHaveLength(6);
    expect(((table?.["rows"] ?? []) as object[])[1]).toEqual({
      c0: "18岁以上",
      c1: "第二剂",
      c2: "居民接种",
      c3: "91%\u00a0[1]",
    });
  });

  test("are drawn as bars, one group for each age and one colour for each dose, from zero", () => {
    const spec = elements.find(({ tag }) => tag === "chart")?.["chart_spec"];
    expect(spec).toMatchObject({ type: "bar", xField: ["label", "series"], seriesField: "series" });
    expect(spec).toMatchObject({
      data: {
        values: expect.arrayContaining([{ label: "3-11岁", series: "第二剂", value: 95, display: "95%" }]) as unknown,
      },
    });
  });

  test("over years are drawn as a line in the order of time", () => {
    const years = [2021, 2019, 2020].map((year) =>
      makeClaim({
        period: { label: `${year}年`, from: `${year}-01-01`, to: `${year}-12-31` },
        value: String(year - 1930),
        display: `${year - 1930}%`,
      }),
    );
    const spec = shown(makeAnswer({ claims: years })).elements.find(({ tag }) => tag === "chart")?.["chart_spec"];
    expect(spec).toMatchObject({
      type: "line",
      data: { values: [{ label: "2019年" }, { label: "2020年" }, { label: "2021年" }] },
    });
  });

  test.each<[string, Partial<Answer["claims"][number]>]>([
    ["another unit", { unit: "人", value: "8120", display: "8120人" }],
    ["another kind of statement", { role: "plan" }],
    ["a number nobody can draw", { value: "-" }],
    ["the same labels twice", { population: "12-17岁", qualifiers: ["第一剂"], metric: "青少年接种·接种覆盖率" }],
  ])("are not drawn with one of %s among them", (_what, other) => {
    const mixed = [...claims.slice(1), makeClaim(other)];
    expect(tagsOf(shown(makeAnswer({ claims: mixed })).elements)).not.toContain("chart");
  });

  test("notes that change the reading come before the figures, others after", () => {
    const notes = [
      { code: "PERIOD_DEFAULTED" as const, text: "尚无2026年报告，以下是2021年的。" },
      { code: "PLAN" as const, text: "标明计划的数字不是完成数。" },
    ];
    const order = shown(makeAnswer({ claims, notes })).elements.map((element) => wordsOf(element));
    expect(order[0]).toContain("尚无2026年报告");
    expect(order.findIndex((text) => text.includes("不是完成数"))).toBeGreaterThan(2);
  });
});

test("one calculation stands large, with how it was made, above the figures it was made from", () => {
  const calculations = [
    { op: "sub" as const, operands: [], value: "130", unit: "人", formula: "8120人 − 7990人 = 130人" },
  ];
  const claims = [makeClaim(), makeClaim({ qualifiers: ["第二剂"] })];
  const { elements } = shown(makeAnswer({ calculations, claims }));
  expect(wordsOf(elements[0])).toContain("**130人**\n由报告里的数字计算得出");
  expect(wordsOf(elements[0])).toContain("8120人 − 7990人 = 130人");
  expect(tagsOf(elements)).toContain("table");
});

test("what a model wrote is marked in the header, and said", () => {
  const { header, elements, fallback } = shown(makeAnswer({ composedBy: "model", text: "青石县接种情况如下。" }));
  expect(JSON.stringify(header)).toContain("AI 生成");
  expect(wordsOf(elements)).toContain("逐一核对过原文");
  expect(fallback).toContain("AI 撰写");
});

test("a clarification shows its figures, and a button for each option that answers in place", () => {
  const options = ["第一剂", "第二剂"].map((dose) => ({ label: dose, question: `青石县${dose}覆盖率`, figureIds: [] }));
  const { elements } = shown(makeAnswer({ decision: "clarify", options, text: "请问您要哪一项？\n第一剂\n第二剂" }));
  expect(wordsOf(elements[0])).toBe("请问您要哪一项？");
  expect(actionsOf(elements).filter((action) => action === "choose")).toHaveLength(2);
  expect(actionsOf(elements)).not.toContain("feedback");
});

test("a refusal says what was searched; the nearest figure is set apart, and nothing can be taken for an answer", () => {
  const nearest = makeClaim();
  const text = `现有报告里没有2026年的数据。\n最接近的是：青石县2021年接种覆盖率：92.79%。\n以上与提问并不相同。`;
  const notes = [{ code: "NEAREST" as const, text: "以上与提问并不相同。" }];
  const { elements, header } = shown(
    makeAnswer({ decision: "refuse", reason: "NO_PERIOD", claims: [nearest], text, notes }),
  );
  expect(wordsOf(elements.slice(0, 2))).toBe("现有报告里没有2026年的数据。\n<font color='grey'>共查了6份报告。</font>");
  const words = wordsOf(elements);
  expect(words.indexOf("最接近的数字，与所问不同")).toBeLessThan(words.indexOf("92.79%"));
  expect(JSON.stringify(elements)).not.toContain("xx-large");
  expect(JSON.stringify(header)).toContain("没有查到");
});

test.each(["OUT_OF_SCOPE", "OPINION", "FORECAST"] as const)(
  "a refusal of what no report holds (%s) claims no search and no result",
  (reason) => {
    const { elements, header } = shown(
      makeAnswer({ decision: "refuse", reason, claims: [], citations: [], text: "不作预测。" }),
    );
    expect(wordsOf(elements)).not.toContain("共查了");
    expect(JSON.stringify(header)).not.toContain("没有查到");
  },
);

test("a refusal offers what is called similarly as buttons that answer in place, and names it once", () => {
  const labels = ["青石县2021年艾滋病防治经费", "青石县2021年疾控经费"];
  const text = `现有报告里没有青石县2021年防疫经费。\n报告里名称相近的有：${labels.join("；")}。如果要的是其中一项，请用这个名称再问。`;
  const options = labels.map((label) => ({ label, question: `${label}是多少`, figureIds: [] }));
  const { elements, fallback } = shown(makeAnswer({ decision: "refuse", text, claims: [], citations: [], options }));
  expect(actionsOf(elements)).toEqual(["choose", "choose"]);
  expect(wordsOf(elements).split("艾滋病防治经费")).toHaveLength(2);
  expect(wordsOf(elements)).toContain("您是不是想问");
  expect(wordsOf(elements)).not.toContain("用这个名称再问");
  expect(fallback).toContain("用这个名称再问");
});

test("in a group a refusal says where the other reports are to be asked for", () => {
  const refusal = makeAnswer({
    decision: "refuse",
    reason: "NO_METRIC",
    claims: [],
    citations: [],
    text: "没有找到。",
  });
  expect(wordsOf(shown(refusal, { ...around, inGroup: true }).elements)).toContain("对本群开放的6份报告");
});

test("a line that leads stands first, on the card and in plain text", () => {
  const { elements, fallback } = shown(makeAnswer(), { ...around, lead: "您在8小时前问的：" });
  expect(wordsOf(elements[0])).toContain("您在8小时前问的：");
  expect(fallback.split("\n")).toEqual([
    "您在8小时前问的：",
    "青石县2021年18岁以上第一剂居民接种·接种覆盖率：92.79%。",
    `“${sentence}”（出处：青石县卫生健康局《青石县2021年总结》，2021-12-24发布）`,
  ]);
});

test("a sentence that several figures come from is quoted once", () => {
  const citations = [1, 2, 3].map((n) => makeCitation({ n }));
  const panel = shown(makeAnswer({ citations })).elements.find(({ tag }) => tag === "collapsible_panel");
  expect(wordsOf(panel)).toContain("[1]–[3]");
  expect(wordsOf(panel).split(sentence)).toHaveLength(2);
});

describe("any answer at all", () => {
  test("gives a card the platform takes, within 30 KB, and nothing in it that could act", { timeout: 90_000 }, () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { card } = shown(answer);
        expect(cardFault(card)).toBeNull();
        expect(sizeOf(card).bytes).toBeLessThanOrEqual(cardLimits.bytes);
        expect(markupIn(card)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Markup in the card's texts that is not the card's own: mentions, images, foreign links, tags. */
function markupIn(card: unknown): string[] {
  const contents = JSON.stringify(card).match(/"content":"(?:[^"\\]|\\.)*"/g) ?? [];
  return contents.flatMap((quoted) => {
    const { content } = JSON.parse(`{${quoted}}`) as { content: string };
    const own = content.replace(/<\/?font[^>]*>|<br>/g, "").replace(/\]\(https:\/\/applink\.feishu\.cn\/[^)]*\)/g, "]");
    return own.match(/!\[|\]\(|<at|<img|<person|<button|<link/g) === null ? [] : inPlainText(card, content);
  });
}

/** Text of plain elements is printed as it is and needs no escaping. */
function inPlainText(value: unknown, content: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { tag, content: own } = value as { tag?: unknown; content?: unknown };
  if (own === content && tag !== "plain_text" && tag !== undefined) return [content];
  return Object.values(value).flatMap((inner) => inPlainText(inner, content));
}
