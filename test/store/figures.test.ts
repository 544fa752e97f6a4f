import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { Audience } from "../../src/ports.ts";
import { unresolvedPeriod, yearPeriod } from "../../src/reports/period.ts";
import { figuresNear, figuresOfVersion, liveFigures, liveMetricsOf } from "../../src/store/figures.ts";
import { openLibrary, publishFirst } from "./open-library.ts";
import { county, sampleFacts, sampleFigure, sampleRead } from "./sample-read.ts";

const everyone: Audience = { kind: "everyone" };
const coverage = { phrase: "接种", head: "覆盖率", concept: "coverage" };
const countyFacts = sampleFacts({ title: "乙县总结", place: county, publishedOn: null });
let database: NodeDatabase;

/** Two sub-reports: one of a city and one of a county in it. */
const read = sampleRead({
  sections: [
    { ordinal: 0, span: [0, 100], facts: sampleFacts() },
    { ordinal: 1, span: [100, 200], facts: countyFacts },
  ],
  passages: [],
  figures: [
    sampleFigure("city-2021", { metric: coverage, span: [10, 12] }),
    sampleFigure("city-2020", { metric: coverage, span: [20, 22], period: yearPeriod(2020, "explicit") }),
    sampleFigure("no-year", { metric: coverage, span: [30, 32], period: unresolvedPeriod }),
    sampleFigure("years", {
      metric: coverage,
      span: [40, 42],
      period: { ...yearPeriod(2018, "explicit"), to: "2020-12-31" },
    }),
    sampleFigure("other-concept", { span: [50, 52], metric: { ...coverage, concept: "clinics" } }),
    sampleFigure("no-concept", { span: [60, 62], metric: { ...coverage, concept: null } }),
    sampleFigure("county", { section: 1, metric: coverage, span: [110, 112], place: county }),
    sampleFigure("inherits-county", { section: 1, metric: coverage, span: [120, 122], place: null }),
    sampleFigure("masked-place", { section: 1, metric: coverage, span: [130, 132], place: null, placeLabel: "某镇" }),
  ],
});

beforeEach(async () => {
  database = await openLibrary();
  await publishFirst(database, "r1", read);
});

afterEach(() => database.close());

const idsOf = (stored: readonly { figure: { id: string } }[]) => stored.map(({ figure }) => figure.id);

describe("liveMetricsOf", () => {
  const asked = { placeIds: [county.id], reports: null, audience: everyone, limit: 10 };

  test("gives one figure of each metric of a place, and none of the places in or around it", async () => {
    const metrics = (await liveMetricsOf(database, asked)).map(({ figure }) => figure.metric.phrase);
    expect(metrics).toEqual(["接种"]);
    expect(await liveMetricsOf(database, { ...asked, placeIds: [] })).toEqual([]);
  });

  test("gives nothing of reports outside the scope or the audience", async () => {
    expect(await liveMetricsOf(database, { ...asked, reports: ["r2"] })).toEqual([]);
    await publishFirst(database, "r3", { ...read, figures: [] });
    expect(await liveMetricsOf(database, { ...asked, reports: ["r3"] })).toEqual([]);
  });
});

describe("liveFigures", () => {
  test("gives whole figures in the order asked, with what is needed to cite them", async () => {
    const found = await liveFigures(database, ["county", "unknown", "city-2021"], everyone);
    expect(idsOf(found)).toEqual(["county", "city-2021"]);
    expect(found[0]).toEqual({
      figure: read.figures[6],
      reportId: "r1",
      versionId: "r1-v1",
      version: 1,
      file: "总结.txt",
      report: sampleFacts(),
      section: countyFacts,
      published: "2022-01-05",
    });
  });

  test("takes more ids than a statement takes parameters", async () => {
    const ids = [...Array.from({ length: 500 }, (_, index) => `unknown${index}`), "county"];
    expect(idsOf(await liveFigures(database, ids, everyone))).toEqual(["county"]);
  });
});

describe("figuresNear", () => {
  test.each([
    ["overlapping the stretch", { section: 0, from: 11, to: 21 }, ["city-2021", "city-2020"]],
    ["not those that only touch it", { section: 0, from: 12, to: 20 }, []],
    ["of its section only", { section: 1, from: 0, to: 115 }, ["county"]],
  ])("gives figures %s", async (_rule, near, expected) => {
    expect(idsOf(await figuresNear(database, { versionId: "r1-v1", ...near }))).toEqual(expected);
  });
});

test("the figures of a version come in pages that leave none out", async () => {
  const first = await figuresOfVersion(database, "r1-v1", { after: -1, limit: 5 });
  const rest = await figuresOfVersion(database, "r1-v1", { after: 4, limit: 5 });
  expect(idsOf([...first, ...rest])).toEqual(read.figures.map((figure) => figure.id));
});
