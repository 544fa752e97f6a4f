import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { Audience } from "../../src/ports.ts";
import { saveDraft } from "../../src/store/drafts.ts";
import { liveFigures } from "../../src/store/figures.ts";
import { publishVersion } from "../../src/store/publish.ts";
import { getReport } from "../../src/store/reports.ts";
import { findVersionByHash, getVersionText } from "../../src/store/versions.ts";
import { now, openLibrary, publishFirst } from "./open-library.ts";
import { sampleFacts, sampleFigure, sampleRead } from "./sample-read.ts";

const everyone: Audience = { kind: "everyone" };
let database: NodeDatabase;

const second = sampleRead({
  contentHash: "hash-2",
  text: "更正：全市疫苗接种覆盖率93.1%。",
  facts: sampleFacts({ issuer: "甲市疾控中心", publishedOn: "2022-02-01" }),
  figures: [sampleFigure("hash-2:0-1", { value: "93.1" })],
});

const saveSecond = async (versionId = "r1-v2", number = 2) =>
  saveDraft(database, { reportId: "r1", versionId, number, read: second, now });

const publish = async (versionId: string, expectedLive: string | null) =>
  publishVersion(database, { reportId: "r1", versionId, expectedLive, now });

beforeEach(async () => {
  database = await openLibrary();
  await publishFirst(database, "r1", sampleRead());
});

afterEach(() => database.close());

describe("publishVersion", () => {
  test("replaces the live version whole: facts, figures and text", async () => {
    await saveSecond();
    await publish("r1-v2", "r1-v1");
    expect(await getReport(database, "r1", everyone)).toMatchObject({
      versionId: "r1-v2",
      version: 2,
      issuer: "甲市疾控中心",
      publishedOn: "2022-02-01",
      figures: 1,
    });
    const figures = await liveFigures(database, ["hash-1:10-16", "hash-2:0-1"], everyone);
    expect(figures.map((stored) => stored.figure.id)).toEqual(["hash-2:0-1"]);
    expect(await getVersionText(database, "r1", null, everyone)).toMatchObject({ number: 2, text: second.text });
    expect(await getVersionText(database, "r1", 1, everyone)).toMatchObject({ number: 1, state: "superseded" });
  });

  test("changes nothing when another version became live since the caller looked", async () => {
    await saveSecond("r1-v2", 2);
    await saveSecond("r1-v3", 3);
    await publish("r1-v2", "r1-v1");
    await expect(publish("r1-v3", "r1-v1")).rejects.toMatchObject({ code: "GUARD_FAILED" });
    await expect(publish("r1-v3", null)).rejects.toMatchObject({ code: "GUARD_FAILED" });
    expect(await getReport(database, "r1", everyone)).toMatchObject({ versionId: "r1-v2" });
  });

  test("lets exactly one of two publications at once through", async () => {
    await saveSecond("r1-v2", 2);
    await saveSecond("r1-v3", 3);
    const outcomes = await Promise.allSettled([publish("r1-v2", "r1-v1"), publish("r1-v3", "r1-v1")]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const live = await database.query<{ id: string }>({ sql: "SELECT id FROM versions WHERE state = 'live'" });
    expect(live).toHaveLength(1);
    expect(await getReport(database, "r1", everyone)).toMatchObject({ versionId: live[0]?.id });
  });

  test("brings a superseded version back", async () => {
    await saveSecond();
    await publish("r1-v2", "r1-v1");
    await publish("r1-v1", "r1-v2");
    expect(await getReport(database, "r1", everyone)).toMatchObject({ versionId: "r1-v1", issuer: "甲市卫健局" });
    expect(await findVersionByHash(database, "hash-2")).toMatchObject({ state: "superseded" });
  });

  test.each([
    ["a version that does not exist", "r1", "unknown", "r1-v1"],
    ["a version that is live already", "r1", "r1-v1", "r1-v1"],
    ["another report's version", "r2", "r1-v2", "r2-v1"],
  ])("refuses %s", async (_case, reportId, versionId, expectedLive) => {
    await publishFirst(database, "r2", sampleRead({ contentHash: "hash-3" }));
    await saveSecond();
    const publication = publishVersion(database, { reportId, versionId, expectedLive, now });
    await expect(publication).rejects.toMatchObject({ code: "GUARD_FAILED" });
    expect(await getReport(database, "r1", everyone)).toMatchObject({ versionId: "r1-v1" });
    expect(await getReport(database, "r2", everyone)).toMatchObject({ versionId: "r2-v1" });
  });

  test("refuses a removed version", async () => {
    await saveSecond();
    await database.batch([{ sql: "UPDATE versions SET state = 'removed' WHERE id = 'r1-v2'" }]);
    await expect(publish("r1-v2", "r1-v1")).rejects.toMatchObject({ code: "GUARD_FAILED" });
  });
});
