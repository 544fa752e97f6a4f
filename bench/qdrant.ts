import { createQdrantIndex } from "../src/adapters/qdrant.ts";
import type { IndexEntry, IndexQuery } from "../src/ports.ts";
import type { VisibleVersions } from "../src/ports/vector-index.ts";

/** The product's search in Qdrant by words alone, over HTTP; what it may see is told to it without asking SQL. */
export type QdrantPeer = {
  add: (entries: readonly IndexEntry[]) => Promise<void>;
  search: (query: IndexQuery) => Promise<number>;
  close: () => Promise<void>;
};

const everything: VisibleVersions = {
  scopeOf: async () => ({ kind: "readers", readers: ["*"], except: [], reports: null }),
  readersOf: async (reportIds) => new Map(reportIds.map((id) => [id, ["*"]])),
  visible: async (hits) => [...hits],
};

const patience = { tries: 1, budget: 30_000, failuresToOpen: 1_000, openFor: 1 };

/** Null without `QDRANT_URL`. The collection is the benchmark's own and is emptied before and after. */
export async function openQdrant(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<QdrantPeer | null> {
  const url = environment["QDRANT_URL"];
  if (url === undefined) return null;
  const index = createQdrantIndex(
    { url, apiKey: environment["QDRANT_API_KEY"] ?? null, collection: "jushi_bench", patience },
    { visible: everything, embedder: null, newId: () => crypto.randomUUID() },
  );
  await index.prepare();
  await index.clear();
  return {
    add: async (entries) => index.add(entries),
    search: async (query) => (await index.search(query)).length,
    close: async () => index.clear(),
  };
}
