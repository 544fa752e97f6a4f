import fc from "fast-check";
import type { Answer, Calculation, Claim, NoteCode } from "../../src/reports/answer.ts";
import type { Citation } from "../../src/reports/citation.ts";
import type { FigureRole } from "../../src/reports/figure.ts";

/** Made-up answers for cards: a small one to write expectations against, and any at all. */

export const sentence = "今年以来，18岁以上居民第一剂接种8120人，接种覆盖率92.79%；第二剂7990人。";

export function makeClaim(given: Partial<Claim> = {}): Claim {
  return {
    figureId: "f1",
    value: "92.79",
    unit: "%",
    display: "92.79%",
    metric: "居民接种·接种覆盖率",
    place: "青石县",
    period: { label: "2021年", from: "2021-01-01", to: "2021-12-31" },
    population: "18岁以上",
    qualifiers: ["第一剂"],
    role: "result",
    flags: [],
    citation: 1,
    ...given,
  };
}

export function makeCitation(given: Partial<Citation> = {}): Citation {
  const at = sentence.indexOf("92.79%");
  return {
    n: 1,
    reportId: "r1",
    version: 1,
    file: "qingshi.txt",
    title: "青石县2021年总结",
    issuer: "青石县卫生健康局",
    published: "2021-12-24",
    quote: sentence,
    span: [100, 100 + sentence.length],
    figureSpan: [100 + at, 100 + at + 6],
    url: "https://jushi.example.gov.cn/reports/r1?v=1&at=1-2#figure",
    ...given,
  };
}

/** The text is made as the program makes it: one line for each claim and note. */
export function makeAnswer(given: Partial<Answer> = {}): Answer {
  const claims = given.claims ?? [makeClaim()];
  const lines = claims.map(
    ({ place, period, population = "", qualifiers, metric, display }) =>
      `${place}${period.label}${population}${qualifiers.join("")}${metric}：${display}。`,
  );
  const notes = given.notes ?? [];
  return {
    id: "a1",
    question: "青石县2021年第一剂接种覆盖率多少",
    askedAt: "2022-01-05T09:00:00+08:00",
    decision: "answer",
    claims,
    calculations: [],
    citations: [makeCitation()],
    notes,
    text: [...lines, ...notes.map(({ text }) => text)].join("\n"),
    composedBy: "template",
    reportsSearched: 6,
    timings: { total: 12 },
    ...given,
  };
}

const hostile = fc.constantFrom(
  "<at id=all></at>",
  "[点这里](https://evil.example)",
  "![x](img_v3)",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "<font color='red'>",
  "</font><button>",
  "```",
  "**",
  "https://evil.example",
  "\u202e29",
);

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: fc.constant("青石县卫生健康局关于接种工作情况的报告。".repeat(60)) },
);

const anyPeriod = fc.record({
  label: anyText,
  from: fc.constant(null),
  to: fc.constantFrom(null, "2019-12-31", "2020-12-31", "2021-12-31"),
});

const roles: FigureRole[] = ["result", "plan", "target", "change", "share", "rank", "awaiting", "unresolved-table"];
const noteCodes: NoteCode[] = ["AS_PRINTED", "PLAN", "PREMISE_CORRECTED", "CONFLICT", "NEAREST", "INCOMPLETE"];

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    value: fc.constantFrom("0", "92.79", "251966", "-3", "1e400", "x"),
    unit: fc.constantFrom("%", "人", ""),
    display: anyText,
    metric: anyText,
    place: anyText,
    period: anyPeriod,
    population: anyText,
    qualifiers: fc.array(anyText, { maxLength: 3 }),
    role: fc.constantFrom(...roles),
    citation: fc.nat(40),
  })
  .map((given) => makeClaim(given));

const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    n: fc.nat(40),
    title: anyText,
    issuer: fc.option(anyText),
    published: fc.option(fc.constant("2021-12-24")),
    quote: anyText,
    span: fc.tuple(fc.nat(500), fc.nat(500)),
    figureSpan: fc.tuple(fc.nat(500), fc.nat(500)),
    url: fc.constantFrom("/reports/r1", "https://a.example/reports/r1?v=1&at=1-2#figure", "javascript:alert(1)"),
  })
  .map((given) => makeCitation(given));

const anyCalculation: fc.Arbitrary<Calculation> = fc.record({
  op: fc.constantFrom("sub" as const, "ratio" as const, "max" as const),
  operands: fc.constant<string[]>([]),
  value: anyText,
  unit: anyText,
  formula: anyText,
});

/** Any answer at all, also ones no composer would make. */
export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    question: anyText,
    decision: fc.constantFrom("answer" as const, "clarify" as const, "refuse" as const),
    claims: fc.array(anyClaim, { maxLength: 40 }),
    calculations: fc.array(anyCalculation, { maxLength: 3 }),
    citations: fc.array(anyCitation, { maxLength: 40 }),
    options: fc.array(fc.record({ label: anyText, question: anyText, figureIds: fc.constant<string[]>([]) }), {
      maxLength: 5,
    }),
    notes: fc.array(fc.record({ code: fc.constantFrom(...noteCodes), text: anyText }), { maxLength: 6 }),
    text: fc.oneof(anyText, fc.constant("长".repeat(40_000))),
    composedBy: fc.constantFrom("template" as const, "model" as const),
  })
  .map((given) => makeAnswer(given));
