import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { Audience } from "../../src/ports.ts";
import { discardDraft, saveDraft } from "../../src/store/drafts.ts";
import { figuresOfVersion, liveFigures } from "../../src/store/figures.ts";
import { livePassages, passagesOfVersion } from "../../src/store/passages.ts";
import { publishVersion } from "../../src/store/publish.ts";
import { countLiveReports, getReport, libraryPlaces, listReports } from "../../src/store/reports.ts";
import { findVersionByHash, getVersionText, sectionsOf } from "../../src/store/versions.ts";
import { now, openLibrary, publishFirst } from "./open-library.ts";
import { sampleFigure, sampleRead } from "./sample-read.ts";

const everyone: Audience = { kind: "everyone" };
let database: NodeDatabase;

beforeEach(async () => {
  database = await openLibrary();
});

afterEach(() => database.close());

const draft = { reportId: "r1", versionId: "r1-v1", number: 1, read: sampleRead(), now };

describe("a draft", () => {
  test("is in no live query, and is whole for those who prepare it", async () => {
    await saveDraft(database, draft);
    const ids = draft.read.figures.map((figure) => figure.id);
    expect(await listReports(database, { audience: everyone })).toEqual([]);
    expect(await getReport(database, "r1", everyone)).toBeNull();
    expect(await countLiveReports(database, null, everyone)).toBe(0);
    expect(await libraryPlaces(database, everyone)).toEqual([]);
    expect(await liveFigures(database, ids, everyone)).toEqual([]);
    expect(await livePassages(database, ["hash-1:p0"], everyone)).toEqual([]);
    expect(await getVersionText(database, "r1", 1, everyone)).toBeNull();
    expect((await figuresOfVersion(database, "r1-v1")).map((stored) => stored.figure)).toEqual(draft.read.figures);
    expect((await passagesOfVersion(database, "r1-v1")).map((stored) => stored.passage)).toEqual(draft.read.passages);
    expect(await sectionsOf(database, "r1-v1")).toEqual(draft.read.sections);
  });

  test("saved again ends the same, also when the first attempt was read differently", async () => {
    await saveDraft(database, { ...draft, read: sampleRead({ figures: [sampleFigure("old")], text: "旧" }) });
    await saveDraft(database, draft);
    await saveDraft(database, draft);
    expect((await figuresOfVersion(database, "r1-v1")).map((stored) => stored.figure)).toEqual(draft.read.figures);
    await publishVersion(database, { ...draft, expectedLive: null });
    expect((await getVersionText(database, "r1", null, everyone))?.text).toBe(draft.read.text);
  });

  test("that was only half written is not published, and is once it is written again", async () => {
    const figures = Array.from({ length: 9000 }, (_, index) => sampleFigure(`f${index}`));
    const large = { ...draft, read: sampleRead({ figures }) };
    let batches = 0;
    const dying = {
      ...database,
      batch: async (statements: Parameters<typeof database.batch>[0]) => {
        batches += 1;
        if (batches > 1) throw new Error("the machine stopped");
        return database.batch(statements);
      },
    };
    await expect(saveDraft(dying, large)).rejects.toThrow("the machine stopped");
    const publication = { reportId: "r1", versionId: "r1-v1", expectedLive: null, now };
    await expect(publishVersion(database, publication)).rejects.toMatchObject({ code: "GUARD_FAILED" });
    await saveDraft(database, large);
    await publishVersion(database, publication);
    expect(await getReport(database, "r1", everyone)).toMatchObject({ figures: 9000, state: "live" });
  });

  test("never overwrites a version that was published", async () => {
    await publishFirst(database, "r1", sampleRead());
    const again = saveDraft(database, { ...draft, read: sampleRead({ text: "别的" }) });
    await expect(again).rejects.toMatchObject({ code: "GUARD_FAILED" });
    expect((await getVersionText(database, "r1", null, everyone))?.text).toBe(draft.read.text);
  });

  test("does not take the number of another version", async () => {
    await publishFirst(database, "r1", sampleRead());
    const clash = saveDraft(database, { ...draft, versionId: "other" });
    await expect(clash).rejects.toMatchObject({ code: "DATABASE_FAILED" });
    expect(await getReport(database, "r1", everyone)).toMatchObject({ versionId: "r1-v1" });
  });

  test("keeps two figures with one id out, rather than one of them silently", async () => {
    const twice = sampleRead({ figures: [sampleFigure("same"), sampleFigure("same")] });
    await expect(saveDraft(database, { ...draft, read: twice })).rejects.toMatchObject({ code: "DATABASE_FAILED" });
  });
});

describe("discardDraft", () => {
  test("leaves nothing of a report's only version", async () => {
    await saveDraft(database, draft);
    await discardDraft(database, "r1-v1");
    expect(await findVersionByHash(database, "hash-1")).toBeNull();
    expect(await figuresOfVersion(database, "r1-v1")).toEqual([]);
    expect(await database.query({ sql: "SELECT id FROM reports" })).toEqual([]);
  });

  test("leaves the live version of a report alone", async () => {
    await publishFirst(database, "r1", sampleRead());
    await saveDraft(database, { ...draft, versionId: "r1-v2", number: 2, read: sampleRead({ contentHash: "hash-2" }) });
    await discardDraft(database, "r1-v2");
    expect(await getReport(database, "r1", everyone)).toMatchObject({ versionId: "r1-v1" });
    expect(await findVersionByHash(database, "hash-2")).toBeNull();
  });

  test("refuses a published version and does nothing for an unknown one", async () => {
    await publishFirst(database, "r1", sampleRead());
    await expect(discardDraft(database, "r1-v1")).rejects.toMatchObject({ code: "GUARD_FAILED" });
    await expect(discardDraft(database, "unknown")).resolves.toBeUndefined();
    expect(await figuresOfVersion(database, "r1-v1")).toHaveLength(2);
  });
});
