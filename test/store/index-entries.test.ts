import { expect, test } from "vitest";
import type { Database, IndexEntry } from "../../src/ports.ts";
import { saveDraft } from "../../src/store/drafts.ts";
import { entriesOf, pagesOfRows } from "../../src/store/index-entries.ts";
import { now, openLibrary } from "./open-library.ts";
import { city, county, sampleFigure, sampleRead } from "./sample-read.ts";

async function pagesOf(database: Database, versionId: string): Promise<IndexEntry[][]> {
  const pages: IndexEntry[][] = [];
  for await (const page of pagesOfRows(database, versionId)) pages.push(entriesOf(page));
  return pages;
}

test("a figure is found by its metric, population, qualifiers and concept, its clause, and its sentence and lead", async () => {
  const database = await openLibrary();
  const figures = [
    sampleFigure("f", { place: county }),
    sampleFigure("g", { population: null, place: null, placeLabel: "某县" }),
  ];
  await saveDraft(database, { reportId: "r1", versionId: "r1-v1", number: 1, read: sampleRead({ figures }), now });
  const entries = (await pagesOf(database, "r1-v1")).flat();
  expect(entries).toEqual<IndexEntry[]>([
    {
      kind: "passage",
      id: "hash-1:p0",
      reportId: "r1",
      versionId: "r1-v1",
      fields: { text: "甲市卫生工作总结\n全市疫苗接种覆盖率92.79%。共设xx家门诊。" },
      places: [city.id, "990000"],
      years: [2021],
    },
    {
      kind: "figure",
      id: "f",
      reportId: "r1",
      versionId: "r1-v1",
      fields: {
        metric: "疫苗接种 覆盖率 12-17岁 第二剂 vaccination-coverage",
        clause: "疫苗接种覆盖率92.79%",
        text: "主要成效\n全市疫苗接种覆盖率92.79%",
      },
      places: [county.id, city.id, "990000"],
      years: [2021],
    },
    {
      kind: "figure",
      id: "g",
      reportId: "r1",
      versionId: "r1-v1",
      fields: {
        metric: "疫苗接种 覆盖率 第二剂 vaccination-coverage",
        clause: "疫苗接种覆盖率92.79%",
        text: "主要成效\n全市疫苗接种覆盖率92.79%",
      },
      places: [],
      years: [2021],
    },
  ]);
  database.close();
});

test("a version of any length comes in pages of at most 500", async () => {
  const database = await openLibrary();
  const figures = Array.from({ length: 1203 }, (_, index) => sampleFigure(`f${index}`));
  await saveDraft(database, { reportId: "r1", versionId: "r1-v1", number: 1, read: sampleRead({ figures }), now });
  const pages = await pagesOf(database, "r1-v1");
  expect(pages.map((page) => page.length)).toEqual([500, 500, 204]);
  expect(new Set(pages.flat().map((entry) => entry.id)).size).toBe(1204);
  database.close();
});
