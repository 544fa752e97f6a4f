import { expect, test } from "vitest";

import { partsOfPage } from "../../../src/hosts/commands/parts-of-page.ts";
import { unresolvedPeriod, yearPeriod } from "../../../src/reports/period.ts";
import type { ReportFacts, Section } from "../../../src/reports/report.ts";

const facts = (title: string, year: number | null): ReportFacts => ({
  title,
  place: null,
  placeLabel: "未署名的县",
  issuer: null,
  publisher: null,
  period: year === null ? unresolvedPeriod : yearPeriod(year, "explicit"),
  asOf: null,
  publishedOn: null,
});

const section = (ordinal: number, span: [number, number], title: string, year: number): Section => ({
  ordinal,
  span,
  facts: facts(title, year),
});

test("each part of a page is told with where it begins, its labels and its figures, beside what the page says", () => {
  const sections = [section(0, [0, 90], "甲局总结", 2020), section(1, [90, 300], "乙局总结", 2021)];
  const text = partsOfPage(facts("总结（实用12篇）", null), sections, [{ section: 0 }, { section: 1 }, { section: 1 }]);
  expect(text).toContain("标题里写明12篇");
  expect(text).toContain("分成2部分");
  expect(text).toMatch(/2 +91—300 +未署名的县 +2021年 +2 +乙局总结/);
});

test("a page that is one report has no parts to compare", () => {
  expect(partsOfPage(facts("甲局2020年总结", 2020), [section(0, [0, 90], "甲局2020年总结", 2020)], [])).toBe("");
});

test("a year in the title of a page is no count of its texts", () => {
  const sections = [section(0, [0, 90], "甲局总结", 2020), section(1, [90, 300], "乙局总结", 2021)];
  expect(partsOfPage(facts("2023年总结范文", null), sections, [])).not.toContain("写明");
});
