import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFtsIndex } from "../../src/adapters/fts.ts";
import { createHybridIndex } from "../../src/adapters/hybrid-index.ts";
import { createQdrantIndex } from "../../src/adapters/qdrant.ts";
import { usualPatience, type Patience } from "../../src/adapters/qdrant/connection.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import type { Answer } from "../../src/reports/answer.ts";
import { createIndexedVersions, createVisibleVersions } from "../../src/store/visible-versions.ts";
import { ingestFiles } from "../../ingest/ingest-files.ts";
import { rebuildAtOnce } from "../../ingest/lifecycle/rebuild.ts";
import { openLibrary, type TestLibrary } from "../answer/library.ts";
import { startFaultProxy, type Fault, type FaultProxy } from "../fakes/fault-proxy.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";

/** reliability F1: whatever Qdrant does, there is an answer, from all there is, and it says how it was found. */

const report = `青禾县卫生健康局2023年工作总结
2023年，青禾县卫生健康局围绕群众看病就医开展工作，接种疫苗2600人。
一、主要做法
在乡镇卫生院设立接种门诊，开展疫苗接种夜间服务。
`;

const question = "青禾县疫苗接种的做法";
const shortPatience: Patience = { tries: 2, budget: 600, failuresToOpen: 3, openFor: 400 };

let fake: FakeQdrant;
let proxy: FaultProxy;
let library: TestLibrary;
let logged: string[];

beforeEach(async () => {
  fake = await startFakeQdrant();
  proxy = await startFaultProxy(fake.url);
  library = await openLibrary({});
  logged = [];
});

afterEach(async () => {
  library.database.close();
  await proxy.close();
  await fake.close();
});

function parts(patience: Patience) {
  const { database } = library;
  const visible = createVisibleVersions(database);
  const vectors = createQdrantIndex(
    { url: proxy.url, apiKey: null, collection: "jushi", patience },
    { visible, embedder: null, newId: () => crypto.randomUUID() },
  );
  const indexed = createIndexedVersions(database);
  return { words: createFtsIndex(database), vectors, indexed, log: (event: string) => void logged.push(event) };
}

function open(patience: Patience) {
  const made = parts(patience);
  const deps: TestLibrary = { ...library, index: createHybridIndex(made) };
  return {
    ...made,
    ingest: async (name = "qinghe.txt", text = report) => {
      const file = { name, read: async () => new TextEncoder().encode(text) };
      const [outcome] = await ingestFiles(deps, [file], { draft: false, progress: () => {} });
      return outcome;
    },
    ask: async (asked = question): Promise<Answer> =>
      answerQuestion(deps, {
        question: asked,
        askedAt: new Date("2024-01-20T02:00:00Z"),
        context: [],
        reports: null,
        audience: { kind: "everyone" },
      }),
  };
}

const degraded = ({ notes }: Answer) => notes.some(({ code }) => code === "SEARCH_DEGRADED");
const searches = () => fake.requests.filter(({ path }) => path.endsWith("/points/query")).length;

describe("with Qdrant well", () => {
  test("a question for text is searched there, and the answer bears no note", async () => {
    const product = open(usualPatience);
    await product.ingest();
    const answer = await product.ask();
    expect(searches()).toBeGreaterThan(0);
    expect(answer.citations.map(({ quote }) => quote)).toEqual(["在乡镇卫生院设立接种门诊，开展疫苗接种夜间服务。"]);
    expect(degraded(answer)).toBe(false);
  });

  test("a question for a figure is not: the list in the database is exhaustive", async () => {
    const product = open(usualPatience);
    await product.ingest();
    expect((await product.ask("青禾县2023年接种疫苗多少人")).claims.map(({ value }) => value)).toEqual(["2600"]);
    expect(searches()).toBe(0);
  });
});

describe("with Qdrant failing", () => {
  test.each<[Fault]>([["refuse"], ["stall"], ["cut"], ["error"], ["garbage"]])(
    "%s: the full-text index answers with a note, within the budget",
    async (fault) => {
      const product = open(shortPatience);
      await product.ingest();
      const well = await product.ask();
      proxy.set(fault);
      const begun = performance.now();
      const answer = await product.ask();
      expect(performance.now() - begun).toBeLessThan(shortPatience.tries * shortPatience.budget + 2_000);
      expect(answer.citations).toEqual(well.citations);
      expect(degraded(answer)).toBe(true);
      expect(answer.text).toContain("按字词查找");
      expect(logged).toContain("search.degraded");
    },
  );

  test("a stalled server costs two tries of two seconds, and nothing once the breaker is open", async () => {
    const product = open({ ...usualPatience, failuresToOpen: 1 });
    await product.ingest();
    proxy.set("stall");
    const took: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const begun = performance.now();
      expect(degraded(await product.ask())).toBe(true);
      took.push(performance.now() - begun);
    }
    expect(Math.max(...took)).toBeLessThan(7_000);
    expect(took[1]).toBeLessThan(1_500);
  });

  test("it is asked again when the breaker has rested", async () => {
    const product = open(shortPatience);
    await product.ingest();
    proxy.set("error");
    for (let round = 0; round < 4; round += 1) await product.ask();
    const connections = proxy.connections();
    await product.ask();
    expect(proxy.connections()).toBe(connections);
    proxy.set("pass");
    await new Promise((resolve) => setTimeout(resolve, shortPatience.openFor + 100));
    expect(degraded(await product.ask())).toBe(false);
  });
});

describe("with Qdrant holding a part", () => {
  test("a report read in while it was down is published, found by words, and found there after a rebuild", async () => {
    const product = open({ ...usualPatience, failuresToOpen: 100 });
    proxy.set("refuse");
    expect(await product.ingest()).toMatchObject({ outcome: "published" });
    proxy.set("pass");
    expect(degraded(await product.ask())).toBe(true);
    const { words, vectors, indexed } = product;
    await rebuildAtOnce({ ...library, words, vectors: { index: vectors, indexed } }, "cli", () => {});
    const answer = await product.ask();
    expect(degraded(answer)).toBe(false);
    expect(answer.citations).toHaveLength(1);
  });

  test("an emptied server is noticed at the next report, which alone is not taken for all", async () => {
    const product = open(usualPatience);
    await product.ingest();
    fake.collections.clear();
    fake.aliases.clear();
    await product.ingest("songxiling.txt", report.replaceAll("青禾县", "松溪岭县"));
    const answer = await product.ask();
    expect(answer.citations).toHaveLength(1);
    expect(degraded(answer)).toBe(true);
  });

  test("points that are lost without a word are missed: the words know of more", async () => {
    const product = open(usualPatience);
    await product.ingest();
    for (const { points } of fake.collections.values())
      for (const [id, { payload }] of points) if (payload["kind"] === "passage") points.delete(id);
    const answer = await product.ask();
    expect(answer.citations).toHaveLength(1);
    expect(degraded(answer)).toBe(true);
    expect(logged).toContain("search.short");
  });
});
