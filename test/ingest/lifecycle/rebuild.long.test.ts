import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editDraft } from "../../../ingest/lifecycle/edit-draft.ts";
import { publishDraft } from "../../../ingest/lifecycle/publish-draft.ts";
import { beginRebuild, rebuildAtOnce, workOnRebuild } from "../../../ingest/lifecycle/rebuild.ts";
import { takeDown } from "../../../ingest/lifecycle/take-down.ts";
import { createFtsIndex } from "../../../src/adapters/fts.ts";
import { createHybridIndex } from "../../../src/adapters/hybrid-index.ts";
import { createQdrantIndex } from "../../../src/adapters/qdrant.ts";
import { listAudit } from "../../../src/store/audit.ts";
import { latestRebuild } from "../../../src/store/rebuilds.ts";
import { listReports } from "../../../src/store/reports.ts";
import { createIndexedVersions, createVisibleVersions } from "../../../src/store/visible-versions.ts";
import type { TestLibrary } from "../../answer/library.ts";
import { startFaultProxy, type FaultProxy } from "../../fakes/fault-proxy.ts";
import { startFakeQdrant, type FakeQdrant } from "../../fakes/qdrant/server.ts";
import { emptyLibrary, ingestText, rateAnswered, yearlyReport } from "./made-reports.ts";

const everyone = { kind: "everyone" } as const;

let fake: FakeQdrant;
let proxy: FaultProxy;
let library: TestLibrary;
let minutes: number;

beforeEach(async () => {
  fake = await startFakeQdrant();
  proxy = await startFaultProxy(fake.url);
  library = await emptyLibrary();
  minutes = 0;
});

afterEach(async () => {
  library.database.close();
  await proxy.close();
  await fake.close();
});

/** The product as a process that has just started has it: nothing is remembered but what the database holds. */
function product() {
  const { database } = library;
  const newId = () => crypto.randomUUID();
  const address = { url: proxy.url, apiKey: null, collection: "jushi" };
  const patience = { tries: 1, budget: 500, failuresToOpen: 1000, openFor: 1 };
  const words = createFtsIndex(database);
  const visible = createVisibleVersions(database);
  const index = createQdrantIndex({ ...address, patience }, { visible, embedder: null, newId });
  const indexed = createIndexedVersions(database);
  const vectors = { index, indexed };
  const clock = () => new Date(Date.parse("2024-01-20T02:00:00Z") + minutes * 60_000);
  const log = () => {};
  const hybrid = createHybridIndex({ words, vectors: index, indexed, log });
  return { ...library, index: hybrid, words, vectors, clock, newId, log };
}

const holdsAll = () => {
  const { index, indexed } = product().vectors;
  return indexed.holdsAll(index.generation, { audience: everyone, reports: null });
};

/** Every piece is done by a process of its own. */
async function workOff(atEachPiece: (piece: number) => Promise<void> = async () => {}): Promise<number> {
  let from: string | null = null;
  for (let piece = 1; ; piece += 1) {
    await atEachPiece(piece);
    from = await workOnRebuild(product(), from);
    if (from === null) return piece;
  }
}

/** Reports read in while there was no vector index, each of more entries than a piece. */
async function ingestBeforehand(...titles: string[]): Promise<void> {
  const lines = Array.from({ length: 700 }, (_, index) => `第${index + 1}个网点接种疫苗${index + 3}剂次。`);
  for (const title of titles)
    await ingestText(library, `${title}.txt`, yearlyReport({ title, more: lines.join("\n") }));
}

const points = () => [...fake.collections.values()].flatMap((collection) => [...collection.points.values()]);

async function entriesInSql(): Promise<number> {
  const [row] = await library.database.query<{ count: number }>({
    sql: "SELECT count(*) AS count FROM search_entries",
  });
  return row?.count ?? 0;
}

describe("a rebuild while the library is served", () => {
  test("fills a new collection piece by piece, each by another process, and switches once", async () => {
    await ingestBeforehand("青禾县卫生健康局2023年工作总结", "松溪岭县卫生健康局2023年工作总结");
    expect(await holdsAll()).toBe(false);
    expect(await beginRebuild(product(), "key:k1")).toBe(true);
    expect(await workOff()).toBeGreaterThan(4);
    expect(await latestRebuild(library.database)).toMatchObject({ state: "done", problem: null });
    expect(await holdsAll()).toBe(true);
    expect(points()).toHaveLength(await entriesInSql());
    expect(fake.requests.filter(({ path }) => path === "/collections/aliases")).toHaveLength(1);
    expect(fake.misshapen).toEqual([]);
    const [entry] = await listAudit(library.database, { since: null, reportId: null, limit: 1 });
    expect(entry).toMatchObject({ actor: "key:k1", action: "reindex" });
  });

  test("a piece that fails is tried again after a pause, from where it was", async () => {
    await ingestBeforehand("青禾县卫生健康局2023年工作总结");
    await beginRebuild(product(), "cli");
    await workOff(async (piece) => {
      if (piece === 3) proxy.set("refuse");
    });
    expect(await latestRebuild(library.database)).toMatchObject({ state: "running", failures: 1 });
    proxy.set("pass");
    expect(await workOnRebuild(product(), null)).toBeNull();
    const sent = points().length;
    expect(sent).toBeGreaterThan(0);
    minutes += 1;
    await workOff();
    expect(await latestRebuild(library.database)).toMatchObject({ state: "done", failures: 0, problem: null });
    expect(await holdsAll()).toBe(true);
  }, 30_000);

  test("a process that died in the middle of a piece is followed by another when its lease has ended", async () => {
    await ingestBeforehand("青禾县卫生健康局2023年工作总结");
    await beginRebuild(product(), "cli");
    const held = await workOnRebuild(product(), null);
    expect(held).not.toBeNull();
    expect(await workOnRebuild(product(), null)).toBeNull();
    minutes += 6;
    await workOff();
    expect(await holdsAll()).toBe(true);
  });

  test("a message that comes twice leads to one piece", async () => {
    await ingestBeforehand("青禾县卫生健康局2023年工作总结");
    await beginRebuild(product(), "cli");
    const held = await workOnRebuild(product(), null);
    expect(await workOnRebuild(product(), held)).not.toBeNull();
    expect(await workOnRebuild(product(), held)).toBeNull();
  });

  test("what is published meanwhile, before and after the switch, is found there too", async () => {
    await ingestBeforehand("松溪岭县卫生健康局2023年工作总结");
    await product().vectors.index.prepare();
    await beginRebuild(product(), "cli");
    let late = 0;
    await workOff(async (piece) => {
      const switched = (await latestRebuild(library.database))?.place.isSwitched;
      if (piece === 3) await ingestText(product(), "甲.txt", yearlyReport({ title: "青禾县民政局2023年工作总结" }));
      if (switched && (late += 1) === 1)
        await ingestText(product(), "乙.txt", yearlyReport({ title: "青禾县教育局2023年工作总结" }));
    });
    expect(late).toBeGreaterThan(0);
    expect(await holdsAll()).toBe(true);
    expect(points()).toHaveLength(await entriesInSql());
  });

  test("a draft that is edited meanwhile is there as it is now", async () => {
    await ingestBeforehand("松溪岭县卫生健康局2023年工作总结");
    const waiting = await ingestText(library, "总结.txt", yearlyReport(), { draft: true });
    const reportId = "reportId" in waiting ? waiting.reportId : "";
    await beginRebuild(product(), "cli");
    let edits = 0;
    await workOff(async (piece) => {
      const place = (await latestRebuild(library.database))?.place;
      const beforeSwitch = piece > 2 && place?.after === "" && !place.isSwitched;
      if (!beforeSwitch || (edits += 1) > 1) return;
      const edit = { reportId, version: 1, edit: { place: "松溪岭县" } };
      await editDraft(product(), { ...edit, actor: "cli", holder: "cli" });
    });
    expect(edits).toBeGreaterThan(0);
    expect(await latestRebuild(library.database)).toMatchObject({ state: "done", problem: null });
    const places = points().flatMap(({ payload }) => (payload["report"] === reportId ? [payload["places"]] : []));
    expect(places.length).toBeGreaterThan(0);
    expect(places).toEqual(places.map(() => expect.arrayContaining(["990122"]) as unknown));
    expect(points()).toHaveLength(await entriesInSql());
  });

  test("what is taken down meanwhile does not stay there", async () => {
    await ingestBeforehand("松溪岭县卫生健康局2023年工作总结");
    await ingestText(library, "总结.txt", yearlyReport());
    await beginRebuild(product(), "cli");
    const reports = await listReports(library.database, { audience: everyone });
    const reportId = reports.find(({ title }) => title.startsWith("青禾县"))?.id ?? "";
    await workOff(async () => {
      if ((await latestRebuild(library.database))?.place.isSwitched)
        await takeDown(product(), { reportId, actor: "cli", holder: "cli" });
    });
    expect(points().filter(({ payload }) => payload["report"] === reportId)).toEqual([]);
  });

  test("a second one is not begun while one runs, and is afterwards", async () => {
    await ingestText(library, "总结.txt", yearlyReport());
    expect(await beginRebuild(product(), "cli")).toBe(true);
    expect(await beginRebuild(product(), "cli")).toBe(false);
    await workOff();
    expect(await beginRebuild(product(), "cli")).toBe(true);
  });

  test("it gives up after half an hour of failures, and the old collection goes on answering", async () => {
    await ingestText(product(), "总结.txt", yearlyReport());
    await beginRebuild(product(), "cli");
    await workOff(async (piece) => {
      if (piece === 2) for (const { points: held } of fake.collections.values()) held.clear();
      if (piece === 3) for (const { points: held } of fake.collections.values()) held.clear();
    });
    for (let tries = 0; tries < 9; tries += 1) {
      minutes += 11;
      await workOff();
    }
    const ended = await latestRebuild(library.database);
    expect(ended?.state).toBe("failed");
    expect(ended?.problem).toContain("Qdrant");
    expect(fake.collections.size).toBe(1);
    expect([...fake.aliases.values()]).toEqual([...fake.collections.keys()]);
  });

  test("without a vector index the words alone are put in again, none of them missing meanwhile", async () => {
    await ingestBeforehand("松溪岭县卫生健康局2023年工作总结");
    const { database } = library;
    const entries = await entriesInSql();
    await database.batch([
      { sql: "DELETE FROM search_entries WHERE number IN (SELECT number FROM search_entries LIMIT 9)" },
    ]);
    const deps = { ...product(), vectors: null };
    await beginRebuild(deps, "cli");
    for (let from = await workOnRebuild(deps, null); from !== null;) {
      expect(await entriesInSql()).toBeGreaterThanOrEqual(entries - 9);
      from = await workOnRebuild(deps, from);
    }
    expect(await entriesInSql()).toBe(entries);
    expect(await latestRebuild(database)).toMatchObject({ state: "done", place: { vectors: null } });
  });
});

describe("a rebuild at once", () => {
  test("drops what was there, says how far it is, and holds what is live", async () => {
    await ingestText(library, "总结.txt", yearlyReport());
    await ingestText(library, "另一份.txt", yearlyReport({ title: "松溪岭县卫生健康局2023年工作总结" }));
    const entries = await entriesInSql();
    await library.index.add([
      { kind: "passage", id: "x", reportId: "r", versionId: "gone", fields: { text: "旧" }, places: [], years: [] },
    ]);
    const steps: string[] = [];
    await rebuildAtOnce(product(), "cli", ({ done, total }) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(["0/2", "2/2", "2/2", "2/2", "2/2"]);
    expect(await entriesInSql()).toBe(entries);
    expect(await holdsAll()).toBe(true);
  });

  test("a draft that waits can be published afterwards as if nothing had been", async () => {
    const waiting = await ingestText(library, "总结.txt", yearlyReport(), { draft: true });
    await rebuildAtOnce(product(), "cli", () => {});
    const reportId = "reportId" in waiting ? (waiting.reportId ?? "") : "";
    const published = await publishDraft(product(), { reportId, version: null, actor: "cli", holder: "cli:1" });
    expect(published).toMatchObject({ kind: "published" });
    expect(await rateAnswered({ ...library, index: product().index })).toBe("86.5%");
    expect(await holdsAll()).toBe(true);
  });

  test("takes the place of one that was left half done", async () => {
    await ingestBeforehand("青禾县卫生健康局2023年工作总结");
    await beginRebuild(product(), "cli");
    await workOnRebuild(product(), null);
    await rebuildAtOnce(product(), "cli", () => {});
    expect(await holdsAll()).toBe(true);
    expect(fake.collections.size).toBe(1);
  });

  test("a server that is down ends it with its own fault", async () => {
    await ingestText(library, "总结.txt", yearlyReport());
    proxy.set("refuse");
    await expect(rebuildAtOnce(product(), "cli", () => {})).rejects.toMatchObject({ code: "SEARCH_FAILED" });
    expect(await latestRebuild(library.database)).toMatchObject({ state: "failed" });
  }, 30_000);
});
