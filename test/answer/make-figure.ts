import type { Figure } from "../../src/reports/figure.ts";
import { yearPeriod } from "../../src/reports/period.ts";
import type { ReportFacts } from "../../src/reports/report.ts";
import type { StoredFigure } from "../../src/store/figures.ts";

/** A whole figure from the few slots a test is about; the rest is plain and harmless. */
export function makeFigure(slots: Partial<Figure> = {}): Figure {
  const display = `${slots.value ?? "12"}${slots.unit ?? "家"}`;
  return {
    id: `f:${display}`,
    section: 0,
    span: [0, display.length],
    sentence: [0, 20],
    clause: [0, 20],
    context: [],
    value: "12",
    valueTo: null,
    unit: "家",
    family: "count",
    unitImplied: false,
    display,
    approx: null,
    metric: { phrase: "门诊", head: "", concept: null },
    population: null,
    qualifiers: [],
    place: { id: "330300", name: "甲市", level: "city", parents: ["330000"] },
    placeLabel: null,
    period: yearPeriod(2021, "explicit"),
    role: "result",
    change: null,
    edges: [],
    masked: "none",
    flags: [],
    reading: { clause: `门诊${display}`, sentence: `全市有门诊${display}。`, lead: "" },
    ...slots,
  };
}

export function makeStored(slots: Partial<Figure> = {}): StoredFigure {
  const facts: ReportFacts = {
    title: "甲市工作总结",
    issuer: "甲市卫生健康局",
    publisher: null,
    place: null,
    placeLabel: null,
    period: yearPeriod(2021, "explicit"),
    asOf: null,
    publishedOn: "2022-01-10",
  };
  return {
    figure: makeFigure(slots),
    reportId: "r1",
    versionId: "r1.1",
    version: 1,
    file: "a.txt",
    report: facts,
    section: facts,
    published: "2022-01-10",
  };
}
