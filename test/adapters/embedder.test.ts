import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCachedEmbedder } from "../../src/adapters/cached-embedder.ts";
import { createEmbedder } from "../../src/adapters/embedder.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { createEmbeddingCache } from "../../src/store/embeddings.ts";
import { startFakeEmbeddings, vectorOf, type FakeEmbeddings } from "../fakes/embeddings.ts";
import { openLibrary } from "../store/open-library.ts";

let service: FakeEmbeddings;
let embedder: Embedder;

beforeEach(async () => {
  service = await startFakeEmbeddings(4);
  embedder = createEmbedder({ model: "made-up", dimensions: 4, apiKey: null, baseUrl: service.url, firstWait: 1 });
});

afterEach(async () => service.close());

describe("the embedder", () => {
  test("gives one vector per text in order, ten texts a request, whatever order the service answers in", async () => {
    const texts = Array.from({ length: 23 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    expect(await embedder.embed(texts, "passage")).toEqual(texts.map((text) => vectorOf(text, 4)));
    expect(service.served.map((batch) => batch.length)).toEqual([10, 10, 3]);
  });

  test.each(["busy", "broken", "short"] as const)("tries passages again after %s", async (fault) => {
    service.set(fault, 2);
    const asked = embedder.embed(["甲", "乙"], "passage");
    if (fault === "short") await expect(asked).rejects.toMatchObject({ code: "EMBEDDING_FAILED" });
    else expect(await asked).toHaveLength(2);
    expect(service.requests()).toBe(fault === "short" ? 1 : 3);
  });

  test("tries a question once", async () => {
    service.set("busy");
    await expect(embedder.embed(["甲"], "question")).rejects.toMatchObject({ code: "EMBEDDING_FAILED" });
    expect(service.requests()).toBe(1);
  });

  test("a question waits no longer than two seconds", async () => {
    service.set("stall");
    const begun = performance.now();
    await expect(embedder.embed(["甲"], "question")).rejects.toMatchObject({ code: "EMBEDDING_FAILED" });
    expect(performance.now() - begun).toBeLessThan(3500);
  });

  test.each(["short", "wrong-size"] as const)("an answer that is %s is a fault", async (fault) => {
    service.set(fault);
    await expect(embedder.embed(["甲"], "question")).rejects.toMatchObject({ code: "EMBEDDING_FAILED" });
  });

  test("a model of one fixed size is asked again without naming it, and from then on", async () => {
    service.set("no-dimensions");
    expect(await embedder.embed(["甲"], "question")).toHaveLength(1);
    expect(await embedder.embed(["乙"], "question")).toHaveLength(1);
    expect(service.requests()).toBe(3);
  });
});

describe("the embedder with its cache", () => {
  test("asks for each passage once, also within one call, and never keeps a question", async () => {
    const database = await openLibrary();
    const cached = createCachedEmbedder(embedder, createEmbeddingCache(database));
    expect(await cached.embed(["甲", "乙", "甲"], "passage")).toEqual(
      ["甲", "乙", "甲"].map((text) => vectorOf(text, 4)),
    );
    expect(await cached.embed(["乙", "丙"], "passage")).toEqual(["乙", "丙"].map((text) => vectorOf(text, 4)));
    expect(service.served).toEqual([["甲", "乙"], ["丙"]]);
    await cached.embed(["丁"], "question");
    await cached.embed(["丁"], "question");
    expect(service.served.slice(2)).toEqual([["丁"], ["丁"]]);
    const [kept] = await database.query<{ count: number }>({ sql: "SELECT count(*) AS count FROM embeddings" });
    expect(kept?.count).toBe(3);
    database.close();
  });

  test("vectors of another model or size are others", async () => {
    const database = await openLibrary();
    const cache = createEmbeddingCache(database);
    await cache.put({ model: "a", dimensions: 2 }, new Map([["h", [0.5, -1.25]]]));
    expect(await cache.get({ model: "a", dimensions: 2 }, ["h", "other"])).toEqual(new Map([["h", [0.5, -1.25]]]));
    expect((await cache.get({ model: "b", dimensions: 2 }, ["h"])).size).toBe(0);
    expect((await cache.get({ model: "a", dimensions: 3 }, ["h"])).size).toBe(0);
    database.close();
  });
});
