import { expect, test } from "vitest";
import type { OpenedReport } from "../../src/web/library.ts";
import { reportPage } from "../../src/web/report-page.ts";

const report: OpenedReport = {
  id: "r1",
  title: "接种情况",
  issuer: null,
  place: "乙县",
  period: "2023年",
  published: null,
  file: "接种.xlsx",
  version: 1,
  liveVersion: 1,
  text: "县区\t人数\n乙县\t352\n",
  where: "表“接种”B2",
};

test("the page names the cell of the cited figure and keeps the cells of a row apart", async () => {
  const shown = String(await reportPage(report, "9-12"));
  expect(shown).toContain("接种.xlsx · 第1版 · 引用处：表“接种”B2");
  expect(shown).toContain('<span class="cited">乙县<span class="edge">\t</span></span>');
  expect(shown).toContain('<mark id="figure">352</mark>');
});

test("without a cited figure no place is named", async () => {
  expect(String(await reportPage(report, null))).not.toContain("引用处");
});
