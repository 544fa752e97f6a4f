import type { Figure } from "../../src/reports/figure.ts";
import { yearPeriod } from "../../src/reports/period.ts";
import type { Place } from "../../src/reports/place.ts";
import type { ReadReport, ReportFacts } from "../../src/reports/report.ts";

export const city: Place = { id: "990100", name: "甲市", level: "city", parents: ["990000"] };
export const county: Place = { id: "990101", name: "乙县", level: "county", parents: ["990100", "990000"] };

export function sampleFacts(parts: Partial<ReportFacts> = {}): ReportFacts {
  return {
    title: "甲市卫生工作总结",
    issuer: "甲市卫健局",
    publisher: null,
    place: city,
    placeLabel: null,
    period: yearPeriod(2021, "anchor"),
    asOf: null,
    publishedOn: "2022-01-05",
    ...parts,
  };
}

export function sampleFigure(id: string, parts: Partial<Figure> = {}): Figure {
  return {
    id,
    section: 0,
    span: [10, 16],
    sentence: [0, 20],
    clause: [4, 16],
    context: [],
    value: "92.79",
    valueTo: null,
    unit: "%",
    family: "percent",
    unitImplied: false,
    display: "92.79%",
    approx: null,
    metric: { phrase: "疫苗接种", head: "覆盖率", concept: "vaccination-coverage" },
    population: "12-17岁",
    qualifiers: ["第二剂"],
    place: city,
    placeLabel: null,
    period: yearPeriod(2021, "anchor"),
    role: "result",
    change: null,
    edges: [],
    masked: "none",
    flags: [],
    reading: { clause: "疫苗接种覆盖率92.79%", sentence: "全市疫苗接种覆盖率92.79%", lead: "主要成效" },
    ...parts,
  };
}

/** A small whole report: one section, one passage, and two figures of which one is masked. */
export function sampleRead(parts: Partial<ReadReport> = {}): ReadReport {
  return {
    file: "总结.txt",
    contentHash: "hash-1",
    readerVersion: "1",
    text: "全市疫苗接种覆盖率92.79%。共设xx家门诊。",
    locators: [],
    leftOut: [],
    original: null,
    facts: sampleFacts(),
    sections: [{ ordinal: 0, span: [0, 26], facts: sampleFacts() }],
    passages: [
      { id: "hash-1:p0", ordinal: 0, section: 0, span: [0, 26], text: "全市疫苗接种覆盖率92.79%。共设xx家门诊。" },
    ],
    figures: [
      sampleFigure("hash-1:10-16"),
      sampleFigure("hash-1:19-22", {
        span: [19, 22],
        value: null,
        masked: "mask",
        metric: { phrase: "门诊", head: "", concept: "clinics" },
      }),
    ],
    excluded: [{ span: [0, 2], class: "date" }],
    unaccounted: [],
    ...parts,
  };
}
