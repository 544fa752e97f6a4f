import { createCachedEmbedder } from "../adapters/cached-embedder.ts";
import { createEmbedder } from "../adapters/embedder.ts";
import { createFtsIndex } from "../adapters/fts.ts";
import { createHybridIndex } from "../adapters/hybrid-index.ts";
import { createQdrantIndex } from "../adapters/qdrant.ts";
import type { Config } from "../config.ts";
import type { Database, Log, NewId, SearchIndex } from "../ports.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexedVersions, VectorIndex } from "../ports/vector-index.ts";
import { createEmbeddingCache } from "../store/embeddings.ts";
import { createIndexedVersions, createVisibleVersions } from "../store/visible-versions.ts";

/** Searching as configured: `index` is what answers, the rest is what it is made of. */
export type OpenSearch = {
  index: SearchIndex;
  /** The full-text index in the database, always there. */
  words: SearchIndex;
  /** Qdrant, when there is one. */
  vectors: { index: VectorIndex; indexed: IndexedVersions; embedder: Embedder | null } | null;
};

export function openSearch(config: Config, database: Database, { newId, log }: { newId: NewId; log: Log }): OpenSearch {
  const words = createFtsIndex(database);
  const { QDRANT_URL: url, QDRANT_API_KEY: apiKey, QDRANT_COLLECTION: collection } = config;
  if (url === null) return { index: words, words, vectors: null };
  const embedder = openEmbedder(config, database);
  const visible = createVisibleVersions(database);
  const index = createQdrantIndex({ url, apiKey, collection }, { visible, embedder, newId });
  const indexed = createIndexedVersions(database);
  const hybrid = createHybridIndex({ words, vectors: index, indexed, log });
  return { index: hybrid, words, vectors: { index, indexed, embedder } };
}

/** Without the database, as the evaluation's passing libraries are: nothing of theirs may reach the live collection. */
export function wordsOnly(database: Database): OpenSearch {
  const words = createFtsIndex(database);
  return { index: words, words, vectors: null };
}

function openEmbedder(config: Config, database: Database): Embedder | null {
  const { EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions } = config;
  if (model === null || dimensions === null) return null;
  const service = createEmbedder({
    model,
    dimensions,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
  });
  return createCachedEmbedder(service, createEmbeddingCache(database));
}
