import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createQdrantIndex } from "../../../src/adapters/qdrant.ts";
import { hitsFrom } from "../../../src/adapters/qdrant/hits.ts";
import type { IndexEntry } from "../../../src/ports.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import type { VectorIndex } from "../../../src/ports/vector-index.ts";
import { createVisibleVersions } from "../../../src/store/visible-versions.ts";
import type { NodeDatabase } from "../../../src/adapters/node-sqlite.ts";
import { createRequestCheck, hasDescription } from "../../fakes/qdrant/openapi.ts";
import { startFakeQdrant, type FakeQdrant } from "../../fakes/qdrant/server.ts";
import { passageEntry, passageQuery } from "../../store/index-entries.ts";
import { makeLive } from "../../store/make-live.ts";
import { openLibrary } from "../../store/open-library.ts";

/** Three directions of meaning: vaccines, money, anything else. */
const embedder: Embedder = {
  model: "made-up",
  dimensions: 3,
  embed: async (texts) =>
    texts.map((text) =>
      /疫苗|打针|免疫/.test(text) ? [1, 0, 0] : /经费|花钱|资金/.test(text) ? [0, 1, 0] : [0, 0, 1],
    ),
};

const entry = (id: string, text: string, parts: Partial<IndexEntry> = {}) =>
  passageEntry(id, text, { places: ["350481"], years: [2021], ...parts });

let fake: FakeQdrant;
let database: NodeDatabase;

beforeEach(async () => {
  fake = await startFakeQdrant();
  database = await openLibrary();
  await makeLive(database, { reportId: "r1", versionId: "v1" });
});

afterEach(async () => {
  await fake.close();
  database.close();
});

function open(using: Embedder | null): VectorIndex {
  return createQdrantIndex(
    { url: fake.url, apiKey: null, collection: "jushi" },
    { visible: createVisibleVersions(database), embedder: using, newId: () => crypto.randomUUID() },
  );
}

describe("searching by words and by meaning", () => {
  test("finds what shares no word but the meaning, in one request under one filter", async () => {
    const index = open(embedder);
    await index.prepare();
    await index.add([entry("vaccine", "疫苗接种工作"), entry("money", "经费使用情况"), entry("other", "绿化工程")]);
    const hits = await index.search(passageQuery("打针做得怎么样", { limit: 1 }));
    expect(hits.map(({ id }) => id)).toEqual(["vaccine"]);
    const asked = fake.requests.filter(({ path }) => path.endsWith("/points/query"));
    expect(asked).toHaveLength(1);
    const { prefetch, query: fusion } = (asked[0]?.body ?? {}) as {
      prefetch: { filter: unknown }[];
      query: unknown;
    };
    expect(fusion).toEqual({ fusion: "rrf" });
    expect(prefetch.map(({ filter }) => filter)).toEqual([prefetch[0]?.filter, prefetch[0]?.filter]);
    if (hasDescription) expect(fake.misshapen).toEqual([]);
  });

  test("what both ways find comes before what one way finds", async () => {
    const index = open(embedder);
    await index.prepare();
    await index.add([
      entry("meaning", "免疫规划工作"),
      entry("both", "疫苗经费情况"),
      entry("words", "经费情况和其他情况"),
    ]);
    expect((await index.search(passageQuery("疫苗经费"))).map(({ id }) => id)[0]).toBe("both");
  });

  test("goes on by words, and says so, when the question could not be embedded", async () => {
    await open(embedder).prepare();
    await open(embedder).add([entry("a", "疫苗接种工作")]);
    let noticed = 0;
    const broken = { ...embedder, embed: async () => Promise.reject(new Error("down")) };
    const hits = await open(broken).search(passageQuery("疫苗"), () => (noticed += 1));
    expect(hits.map(({ id }) => id)).toEqual(["a"]);
    expect(noticed).toBe(1);
  });

  test("entries of another model are never added to or searched as its own", async () => {
    await open(null).prepare();
    await expect(open(embedder).prepare()).rejects.toMatchObject({ code: "SEARCH_FAILED" });
  });
});

describe("what the server answers is not believed", () => {
  test("a version it was not asked for is a fault", async () => {
    const index = open(null);
    await index.prepare();
    await index.add([entry("mine", "疫苗接种"), entry("draft", "疫苗接种", { versionId: "v2" })]);
    for (const collection of fake.collections.values())
      for (const point of collection.points.values())
        if (point.payload["id"] === "draft") point.payload["version"] = "v1";
    const [forged] = [...fake.collections.values()].flatMap(({ points }) => [...points.values()]);
    if (forged) forged.payload = { ...forged.payload, version: ["v1", "v9"] };
    await expect(index.search(passageQuery("疫苗接种"))).rejects.toMatchObject({ code: "SEARCH_FAILED" });
  });

  test.each([
    ["nothing", undefined],
    ["another shape", { points: [{ score: 1 }] }],
    [
      "a score that is no number",
      { points: [{ score: "high", payload: { kind: "passage", id: "a", report: "r", version: "v" } }] },
    ],
    ["another kind", { points: [{ score: 1, payload: { kind: "figure", id: "a", report: "r", version: "v" } }] }],
    [
      "more than was asked for",
      {
        points: Array.from({ length: 3 }, () => ({
          score: 1,
          payload: { kind: "passage", id: "a", report: "r", version: "v" },
        })),
      },
    ],
  ])("%s is a fault", (_what, response) => {
    expect(() => hitsFrom(response, "passage", 2)).toThrow(/Qdrant/);
  });
});

describe("building anew", () => {
  const fill = async ({ replacement }: VectorIndex, entries: IndexEntry[]) => {
    const collection = await replacement.start();
    return { collection, sent: await replacement.add(collection, entries) };
  };

  test("the old collection answers until the new one is whole, and one action switches", async () => {
    const index = open(null);
    await index.prepare();
    await index.add([entry("old", "接种率")]);
    const fresh = [entry("new", "接种率"), entry("figure", "接种率", { kind: "figure" })];
    const { collection, sent } = await fill(index, fresh);
    await index.replacement.compare(collection, sent);
    expect((await index.search(passageQuery("接种率"))).map(({ id }) => id)).toEqual(["old"]);
    await index.replacement.promote(collection);
    expect((await index.search(passageQuery("接种率"))).map(({ id }) => id)).toEqual(["new"]);
    const switches = fake.requests.filter(({ path }) => path === "/collections/aliases").slice(1);
    expect(switches.map(({ body }) => (body as { actions: object[] }).actions.map(Object.keys))).toEqual([
      [["create_alias"]],
    ]);
    expect(fake.collections.size).toBe(1);
  });

  test("switching once more changes nothing, also when it holds more by then, and it is not abandoned", async () => {
    const index = open(null);
    await index.prepare();
    const { collection, sent } = await fill(index, [entry("new", "接种率")]);
    await index.replacement.promote(collection);
    await index.add([entry("later", "接种率")]);
    await index.replacement.compare(collection, sent);
    await index.replacement.promote(collection);
    await index.replacement.abandon(collection);
    expect((await index.search(passageQuery("接种率"))).map(({ id }) => id).toSorted()).toEqual(["later", "new"]);
  });

  test("an entry that is sent twice is held once, and so counted", async () => {
    const index = open(null);
    const { collection, sent } = await fill(index, [entry("new", "接种率")]);
    await index.replacement.add(collection, [entry("new", "接种率")]);
    await expect(index.replacement.compare(collection, sent)).resolves.toBeUndefined();
  });

  test("the collection of another model goes when its place is taken", async () => {
    await open(null).prepare();
    const index = open(embedder);
    const { collection } = await fill(index, [entry("new", "接种率")]);
    expect(fake.collections.size).toBe(2);
    await index.replacement.promote(collection);
    expect([...fake.collections.keys()]).toEqual([collection]);
  });

  test.each<[string, (points: Map<string, { payload: Record<string, unknown> }>) => void]>([
    ["lost a point", (points) => points.delete([...points.keys()][0] ?? "")],
    [
      "holds another text for one",
      (points) => {
        const [point] = points.values();
        if (point) point.payload["check"] = "000000000000";
      },
    ],
  ])("a new collection that %s is not taken for whole", async (_fault, spoil) => {
    const index = open(null);
    await index.prepare();
    const { collection, sent } = await fill(index, [entry("new", "接种率"), entry("newer", "接种率")]);
    spoil(fake.collections.get(collection)?.points ?? new Map());
    await expect(index.replacement.compare(collection, sent)).rejects.toMatchObject({ code: "SEARCH_FAILED" });
  });

  test("what an attempt left behind is removed by the next one, and nobody else's", async () => {
    fake.collections.set("other", { name: "other", params: {}, points: new Map(), indexes: [] });
    const index = open(null);
    await index.prepare();
    await index.replacement.start();
    const collection = await index.replacement.start();
    expect(fake.collections.size).toBe(3);
    await index.replacement.abandon(collection);
    expect(fake.collections.has("other")).toBe(true);
    expect(fake.collections.size).toBe(2);
  });

  test("every payload field that is filtered by has an index before the first point", async () => {
    await open(null).prepare();
    const [collection] = fake.collections.values();
    expect(collection?.indexes.toSorted()).toEqual(["audience", "kind", "places", "report", "version", "years"]);
  });
});

test.skipIf(!hasDescription)("a request that Qdrant would not understand is noticed", () => {
  const check = createRequestCheck();
  const path = "/collections/jushi/points/query";
  expect(check({ method: "POST", path, body: { limit: "ten" } })).toHaveLength(1);
  expect(check({ method: "POST", path: "/collections/jushi/nonsense", body: {} })).toHaveLength(1);
  expect(check({ method: "POST", path, body: { limit: 10 } })).toEqual([]);
});
