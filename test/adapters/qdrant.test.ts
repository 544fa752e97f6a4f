import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQdrantIndex } from "../../src/adapters/qdrant.ts";
import { createVisibleVersions } from "../../src/store/visible-versions.ts";
import { describeSearchIndexContract, type SearchIndexUnderTest } from "../contracts/search-index.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";
import { hasDescription } from "../fakes/qdrant/openapi.ts";
import { openLibrary } from "../store/open-library.ts";
import { makeLive } from "../store/make-live.ts";

/** A library of its own and an empty collection each time. */
async function under(url: string, apiKey: string | null, longestList?: number): Promise<SearchIndexUnderTest> {
  const database = await openLibrary();
  const collection = `contract_${crypto.randomUUID().slice(0, 8)}`;
  const visible = createVisibleVersions(database, longestList);
  const newId = () => crypto.randomUUID();
  const index = createQdrantIndex({ url, apiKey, collection }, { visible, embedder: null, newId });
  await index.prepare();
  return {
    index,
    makeLive: async (version) => makeLive(database, version),
    close: async () => {
      const left = (await index.status()).collection;
      if (left !== null)
        await fetch(`${url}/collections/${left}`, { method: "DELETE", headers: { "api-key": apiKey ?? "" } });
      database.close();
    },
  };
}

describe("on a local stand-in for Qdrant", () => {
  let fake: FakeQdrant;
  beforeAll(async () => {
    fake = await startFakeQdrant();
  });
  afterAll(async () => fake.close());

  describeSearchIndexContract("Qdrant", async () => under(fake.url, null));
  describeSearchIndexContract("Qdrant, more versions live than are named one by one,", async () =>
    under(fake.url, null, 0),
  );

  test.skipIf(!hasDescription)("every request is as Qdrant's own description says", () => {
    expect(fake.requests.length).toBeGreaterThan(100);
    expect(fake.misshapen).toEqual([]);
  });
});

if (!hasDescription)
  console.warn("skipped: Qdrant's description is not beside the project (../shared/qdrant-openapi.json)");

const server = process.env["QDRANT_URL"];
if (server === undefined) console.warn("skipped: no Qdrant server (QDRANT_URL)");
else describeSearchIndexContract("a Qdrant server", async () => under(server, process.env["QDRANT_API_KEY"] ?? null));
