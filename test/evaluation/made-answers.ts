import type { Answer, Claim } from "../../src/reports/answer.ts";
import type { Citation } from "../../src/reports/citation.ts";
import { createUnitTable, unitOf } from "../../src/reports/quantities/units.ts";
import type { ShownFigure } from "../../src/evaluation/claim-match.ts";
import type { EvaluationCase, ExpectedFigure } from "../../src/evaluation/evaluation-case.ts";
import type { ScoringRules } from "../../src/evaluation/findings.ts";

/** Answers and labels for the scorer's tests: an invented city, every field overridable. */
export const units = createUnitTable({
  units: [
    { family: "percentage-point", names: ["个百分点"] },
    { family: "percent", names: ["%"] },
    { family: "permille", names: ["‰"] },
    { family: "per-population", names: ["/十万", "/万"] },
    { family: "ratio", names: [":1"] },
    { family: "money", base: "元", names: ["元"] },
    { family: "person", base: "人", names: ["人", "名", "位"] },
    { family: "event", names: ["人次"] },
    { family: "count", names: ["个", "间", "家", "所", "例"] },
  ],
  scales: { 万: 4, 亿: 8 },
  spelledOnly: [],
  measured: [],
  notBefore: {},
});

/** Good enough for made texts: digits with the longest known unit; four digits before 年 are a date. */
export function scan(text: string): ReturnType<ScoringRules["scan"]> {
  const pattern =
    /(\d+(?:\.\d+)?)(?!\d|\.\d|岁|-\d+岁)((?:[万亿]?(?:个百分点|\/十万|人次|元|人|名|个|间|家|例|份|%|‰))|[万亿]?)(?!年)/g;
  return [...text.matchAll(pattern)]
    .filter((match) => text[match.index + match[0].length] !== "年")
    .map((match) => ({
      value: match[1] ?? null,
      valueTo: null,
      unit: match[2] ?? "",
      family: unitOf(units, match[2] ?? "")?.family ?? "bare",
      span: [match.index, match.index + match[0].length],
    }));
}

export const rules: ScoringRules = { units, scan, cleaned: (quote) => quote.replaceAll(" ", "") };

export const original = "2021年，云川市常住居民签约率 81.5%，比上年提高0.4个百分点。全市投入7.41万元，服务177人次。";
const sentence = "2021年，云川市常住居民签约率 81.5%，比上年提高0.4个百分点。";

export function citation(changes: Partial<Citation> = {}): Citation {
  const figureStart = original.indexOf("81.5");
  return {
    n: 1,
    reportId: "r1",
    version: 1,
    file: "yunchuan.txt",
    title: "云川市2021年工作总结",
    issuer: "云川市卫生健康局",
    published: "2021-12-31",
    quote: sentence,
    span: [0, sentence.length],
    figureSpan: [figureStart, figureStart + 5],
    url: "/reports/r1?v=1",
    ...changes,
  };
}

export function claim(changes: Partial<Claim> = {}): Claim {
  return {
    figureId: "hash:14-19",
    value: "81.5",
    unit: "%",
    display: "81.5%",
    metric: "签约率",
    place: "云川市",
    period: { label: "2021年", from: "2021-01-01", to: "2021-12-31" },
    population: "60岁以上老人",
    qualifiers: ["第二剂"],
    role: "result",
    flags: [],
    citation: 1,
    ...changes,
  };
}

export function shownFigure(changes: Partial<ShownFigure> = {}): ShownFigure {
  return { ...claim(), source: citation(), ...changes };
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    id: "a1",
    question: "云川签约率多少",
    askedAt: "2022-01-05T12:00:00+08:00",
    decision: "answer",
    claims: [claim()],
    calculations: [],
    citations: [citation()],
    notes: [],
    text: `云川市2021年60岁以上老人签约率为81.5%[1]。\n“${sentence}”`,
    composedBy: "template",
    reportsSearched: 3,
    timings: { total: 5 },
    ...changes,
  };
}

export function expectedFigure(changes: Partial<ExpectedFigure> = {}): ExpectedFigure {
  return {
    value: "81.5",
    unit: "%",
    report: "yunchuan.txt",
    quote: "签约率 81.5%",
    place: null,
    period: null,
    population: null,
    qualifiers: [],
    ...changes,
  };
}

export function labelledCase(changes: Partial<EvaluationCase> = {}): EvaluationCase {
  return {
    id: "c1",
    question: "云川签约率多少",
    askedAt: new Date("2022-01-05T12:00:00+08:00"),
    kind: "figure",
    reports: null,
    context: [],
    expect: [expectedFigure()],
    result: null,
    quotes: [],
    reason: null,
    forbid: [],
    ...changes,
  };
}
