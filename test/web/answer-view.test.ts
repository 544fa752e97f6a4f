import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { roleLabels } from "../../src/reports/role-labels.ts";
import { answerView } from "../../src/web/assets/answer-view.js";
import { exampleAnswer, exampleCitation, exampleClaim, sourceText } from "./example-answers.ts";

/** The view as the server renders it, with the white space between elements taken out. */
function shown(changes: Partial<Answer> = {}): string {
  const page = answerView(html, exampleAnswer(changes), roleLabels) as HtmlEscapedString;
  return page
    .toString()
    .replace(/\s+/g, " ")
    .replace(/> | </g, (edge) => edge.trim());
}

describe("an answer with one figure", () => {
  test("shows the figure large with its metric above and its label line below", () => {
    const page = shown();
    expect(page).toContain('<p class="metric">疫苗接种覆盖率</p><p class="headline"><strong>92.79%</strong></p>');
    expect(page).toContain('<p class="slots">甲县 · 2022年 · 18岁以上 · 第一剂 · 实际结果</p>');
  });

  test("leaves out the slots a figure does not have", () => {
    const { population: _, ...claim } = exampleClaim;
    expect(shown({ claims: [{ ...claim, qualifiers: [] }] })).toContain("甲县 · 2022年 · 实际结果</p>");
  });

  test.each([
    ["plan", "计划数"],
    ["target", "目标数"],
    ["applied", "申报数，尚未批复"],
    ["awaiting", "待验收"],
    ["completion", "任务完成率"],
  ] as const)("says that a %s is no result", (role, words) => {
    expect(shown({ claims: [{ ...exampleClaim, role }] })).toContain(`第一剂 · ${words}</p>`);
  });

  test("marks the figure in its sentence and links it to its place in the report", () => {
    const address = exampleCitation.url.replaceAll("&", "&amp;");
    expect(shown()).toContain(
      `完成接种121万人次，覆盖率<a class="figure" href="${address}"><mark>92.79%</mark></a>。</blockquote>`,
    );
  });

  test("does not repeat in words what stands in the headline, and keeps what does not", () => {
    const line = "甲县2022年18岁以上第一剂疫苗接种覆盖率：92.79%。";
    const page = shown({ text: `${line}\n另有说明。`, notes: [{ code: "AS_PRINTED", text: "原文如此。" }] });
    expect(page).toContain('<p class="text">另有说明。</p>');
    expect(page).toContain("<li>原文如此。</li>");
    expect(page.replace(/data-answer="[^"]*"/, "")).not.toContain("：92.79%。");
  });

  test("says when a model wrote the words, and only then", () => {
    expect(shown({ composedBy: "model" })).toContain('<p class="decision">答复 · AI 生成</p>');
    expect(shown()).not.toContain("AI 生成");
  });

  test("keeps the whole text for the questions that follow", () => {
    expect(shown({ text: "甲县：92.79%。" })).toContain('data-answer="甲县：92.79%。"');
  });
});

describe("an answer with several figures", () => {
  const second = { ...exampleClaim, figureId: "f2", display: "91.3%", qualifiers: ["第二剂"], citation: 2 };
  const both = { claims: [exampleClaim, second] };

  test("is a table that says what the rows share once and gives what differs a column", () => {
    const page = shown(both);
    expect(page).toContain("<caption>疫苗接种覆盖率 · 甲县 · 2022年 · 18岁以上 · 实际结果</caption>");
    expect(page.match(/<th scope="col"[^>]*>([^<]*)/g)?.map((head) => head.split(">")[1])).toEqual([
      "剂次等",
      "数字",
      "出处",
    ]);
    expect(page).toContain('<td>第二剂</td><td class="number"><strong>91.3%</strong></td>');
  });

  test("quotes a sentence once, however many of its figures are used", () => {
    const start = sourceText.indexOf("121万人次");
    const other = {
      ...exampleCitation,
      n: 2,
      figureSpan: [start, start + 6] as [number, number],
      url: "/reports/r?at=1-2",
    };
    const page = shown({ ...both, citations: [exampleCitation, other] });
    expect(page.match(/<blockquote>/g)).toHaveLength(1);
    expect(page).toContain("<mark>121万人次</mark></a>，覆盖率<a");
    expect(page).toContain("[1] [2]");
  });
});

describe("other decisions", () => {
  test("a refusal shows its sentences and no figure that could be taken for the answer", () => {
    const page = shown({ decision: "refuse", reason: "NO_PERIOD", text: "没有2024年的数据。\n最接近的是：92.79%。" });
    expect(page).toContain("无法据实回答");
    expect(page).toContain("没有2024年的数据。 最接近的是：92.79%。</p>");
    expect(page).not.toMatch(/class="headline"|<table/);
  });

  test("options are buttons that ask their own question", () => {
    const options = [
      { label: "甲县", question: "甲县覆盖率是多少", figureIds: [] },
      { label: "乙县", question: "乙县覆盖率是多少", figureIds: [] },
    ];
    expect(shown({ decision: "clarify", options })).toContain(
      '<button name="q" value="乙县覆盖率是多少">乙县</button>',
    );
  });

  test("options whose labels are the same show their questions instead", () => {
    const options = ["第一剂", "第二剂"].map((dose) => ({
      label: "甲县",
      question: `甲县${dose}覆盖率`,
      figureIds: [],
    }));
    expect(shown({ decision: "clarify", options })).toContain(">甲县第二剂覆盖率</button>");
  });

  test("a calculation shows its formula and its rounding", () => {
    const formula = "1人 ÷ 3人 × 100% ≈ 33.33%";
    const calculation = {
      op: "share" as const,
      operands: [],
      value: "33.33",
      unit: "%",
      formula,
      rounding: "四舍五入",
    };
    expect(shown({ calculations: [calculation] })).toContain(
      `<strong>${formula}</strong><span class="aside">（四舍五入）`,
    );
  });
});

describe("hostile text", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;

  test.each([
    ["question", { question: hostile }],
    ["text", { text: hostile }],
    ["note", { notes: [{ code: "AS_PRINTED" as const, text: hostile }] }],
    ["label", { claims: [{ ...exampleClaim, place: hostile, metric: hostile, display: hostile }] }],
    ["title", { citations: [{ ...exampleCitation, title: hostile, issuer: hostile }] }],
    ["quote", { citations: [{ ...exampleCitation, quote: hostile, span: [0, hostile.length] as [number, number] }] }],
    ["option", { options: [{ label: hostile, question: hostile, figureIds: [] }] }],
  ])("in the %s stays text", (_, changes) => {
    const page = shown(changes);
    expect(page).not.toMatch(/<script|<img/);
    expect(page).not.toContain(`="">`);
  });

  test.each(["javascript:alert(1)", "//evil.example/", "/\\evil.example", "data:text/html,x"])(
    "a citation to %s leads to the list of reports",
    (url) => {
      const page = shown({ citations: [{ ...exampleCitation, url }] });
      expect(page).not.toContain(`href="${url}`);
      expect(page).toContain('href="/reports"');
    },
  );

  test.each([[[0, 0]], [[9, 3]], [[500, 600]]] as [number, number][][])(
    "a figure span %j outside its sentence marks nothing and loses nothing",
    (figureSpan) => {
      const page = shown({ citations: [{ ...exampleCitation, figureSpan }] });
      expect(page).not.toContain("<mark>");
      expect(page).toContain(exampleCitation.quote);
    },
  );
});
