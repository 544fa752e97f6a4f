import type { Answer, Claim } from "../../src/reports/answer.ts";
import type { Citation } from "../../src/reports/citation.ts";

/** Answers as the answering part would give them, for tests of what surfaces show. Places and figures are made up. */

export const sourceText =
  "一、基本情况\n2022年，甲县完成接种121万人次，覆盖率92.79%。\n二、下一步打算\n力争明年达到95%以上。";

const quote = "2022年，甲县完成接种121万人次，覆盖率92.79%。";
const quoteStart = sourceText.indexOf(quote);
const figureStart = sourceText.indexOf("92.79%");

export const exampleCitation: Citation = {
  n: 1,
  reportId: "report-1",
  version: 1,
  file: "jia-2022.txt",
  title: "甲县2022年工作总结",
  issuer: "甲县卫生健康局",
  published: "2023-01-10",
  quote,
  span: [quoteStart, quoteStart + quote.length],
  figureSpan: [figureStart, figureStart + "92.79%".length],
  url: `/reports/report-1?v=1&at=${figureStart}-${figureStart + 6}#figure`,
};

export const exampleClaim: Claim = {
  figureId: "f1",
  value: "92.79",
  unit: "%",
  display: "92.79%",
  metric: "疫苗接种覆盖率",
  place: "甲县",
  period: { label: "2022年", from: "2022-01-01", to: "2022-12-31" },
  population: "18岁以上",
  qualifiers: ["第一剂"],
  role: "result",
  flags: [],
  citation: 1,
};

export function exampleAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    id: "answer-1",
    question: "甲县2022年疫苗接种覆盖率多少",
    askedAt: "2023-02-01T12:00:00+08:00",
    decision: "answer",
    claims: [exampleClaim],
    calculations: [],
    citations: [exampleCitation],
    notes: [],
    text: "2022年甲县18岁以上人群第一剂疫苗接种覆盖率为92.79%。",
    composedBy: "template",
    reportsSearched: 3,
    timings: { total: 12 },
    ...changes,
  };
}
