import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { Audience } from "../../src/ports.ts";
import { yearPeriod } from "../../src/reports/period.ts";
import { liveFigures } from "../../src/store/figures.ts";
import { livePassages } from "../../src/store/passages.ts";
import { countLiveReports, getReport, libraryPlaces, listReports } from "../../src/store/reports.ts";
import { saveDraft } from "../../src/store/drafts.ts";
import { findVersionByHash, getVersionText } from "../../src/store/versions.ts";
import { openLibrary, publishFirst } from "./open-library.ts";
import { city, county, sampleFacts, sampleFigure, sampleRead } from "./sample-read.ts";

const everyone: Audience = { kind: "everyone" };
const members = (...of: string[]): Audience => ({ kind: "members", of });
let database: NodeDatabase;

beforeEach(async () => {
  database = await openLibrary();
});

afterEach(() => database.close());

const idsOf = (reports: readonly { id: string }[]) => reports.map((report) => report.id).toSorted();

describe("listReports", () => {
  test("gives what a list shows of a live report", async () => {
    await publishFirst(database, "r1", sampleRead());
    expect(await listReports(database, { audience: everyone })).toEqual([
      {
        id: "r1",
        title: "甲市卫生工作总结",
        issuer: "甲市卫健局",
        place: city,
        period: yearPeriod(2021, "anchor"),
        publishedOn: "2022-01-05",
        file: "总结.txt",
        versionId: "r1-v1",
        version: 1,
        state: "live",
        figures: 2,
        masked: 1,
        passages: 1,
        contentHash: "hash-1",
      },
    ]);
  });

  test("keeps a report without a place, its place being null", async () => {
    const facts = sampleFacts({ place: null, placeLabel: "未署名的县" });
    await publishFirst(database, "r1", sampleRead({ facts }));
    expect(await getReport(database, "r1", everyone)).toMatchObject({ place: null });
  });
});

describe("the audience of a report", () => {
  beforeEach(async () => {
    const named = (name: string) =>
      sampleRead({
        contentHash: name,
        figures: [sampleFigure(`${name}:0-1`, { place: name === "secret" ? county : city })],
        passages: [{ id: `${name}:p0`, ordinal: 0, section: 0, span: [0, 5], text: "全市接种" }],
      });
    await publishFirst(database, "open", named("open"));
    await publishFirst(database, "secret", named("secret"), ["疾控科", "办公室"]);
    await publishFirst(database, "closed", named("closed"), []);
  });

  const names = ["open", "secret", "closed"];

  test.each<[string, Audience, string[]]>([
    ["everyone sees only reports for everyone", everyone, ["open"]],
    ["a member sees those and the ones that name a group of theirs", members("财务科", "办公室"), ["open", "secret"]],
    ["a member of other groups sees what everyone sees", members("财务科"), ["open"]],
    ["a member of no group sees what everyone sees", members(), ["open"]],
    ["part of a group's name is not the group", members("办公"), ["open"]],
  ])("%s, in every query", async (_rule, audience, seen) => {
    const stored = (items: readonly { reportId: string }[]) => items.map((item) => item.reportId).toSorted();
    const figureIds = names.map((name) => `${name}:0-1`);
    const passageIds = names.map((name) => `${name}:p0`);
    expect(idsOf(await listReports(database, { audience }))).toEqual(seen);
    expect(await countLiveReports(database, null, audience)).toBe(seen.length);
    expect(stored(await liveFigures(database, figureIds, audience))).toEqual(seen);
    expect(stored(await livePassages(database, passageIds, audience))).toEqual(seen);
    const places = await libraryPlaces(database, audience);
    expect(places).toEqual(seen.includes("secret") ? [city, county] : [city]);
    for (const name of names) {
      const visible = seen.includes(name);
      expect((await getReport(database, name, audience)) !== null).toBe(visible);
      expect((await getVersionText(database, name, null, audience)) !== null).toBe(visible);
      expect((await getVersionText(database, name, 1, audience)) !== null).toBe(visible);
    }
  });

  test("counts only what is asked for and may be seen", async () => {
    expect(await countLiveReports(database, ["open", "secret", "unknown"], everyone)).toBe(1);
    expect(await countLiveReports(database, [], everyone)).toBe(0);
  });
});

describe("findVersionByHash", () => {
  test("finds the version with the same text and the reader that read it", async () => {
    await publishFirst(database, "r1", sampleRead());
    expect(await findVersionByHash(database, "hash-1")).toEqual({
      reportId: "r1",
      versionId: "r1-v1",
      number: 1,
      state: "live",
      readerVersion: "1",
    });
    expect(await findVersionByHash(database, "hash-9")).toBeNull();
  });

  test("names the live one when the same text was read again as a draft", async () => {
    await publishFirst(database, "r1", sampleRead());
    const read = sampleRead({ readerVersion: "2" });
    await saveDraft(database, { reportId: "r1", versionId: "r1-v2", number: 2, read, now: new Date(2030, 0) });
    expect(await findVersionByHash(database, "hash-1")).toMatchObject({ versionId: "r1-v1" });
  });
});
