import type { QdrantClient, Schemas } from "@qdrant/js-client-rest";
import type { Embedder } from "../../ports/embedder.ts";

/** Passages and figures are counted apart, because a word rare among passages may be in every figure. */
export const vectorNames = {
  words: { passage: "passage_words", figure: "figure_words" },
  meaning: "meaning",
} as const;

/**
 * The make of a collection: raised by hand when tokens, weights or payload change, so that entries of two makes are never
 * searched together.
 */
const layout = "1";

export function generationOf(embedder: Pick<Embedder, "model" | "dimensions"> | null): string {
  return embedder === null ? `words.${layout}` : `words.${layout}+${embedder.model}.${embedder.dimensions}`;
}

/**
 * How points are kept (docs/decisions: vector index). Word vectors in half precision on disk behind the page cache;
 * vectors of meaning on disk with an 8-bit copy in memory, which a search reads first and then scores again.
 */
export function collectionParams(embedder: Embedder | null): Schemas["CreateCollection"] {
  const words = { modifier: "idf", index: { on_disk: true, datatype: "float16" } } as const;
  const meaning: Schemas["VectorParams"] | null = embedder && {
    size: embedder.dimensions,
    distance: "Cosine",
    on_disk: true,
    quantization_config: { scalar: { type: "int8", quantile: 0.99, always_ram: true } },
  };
  return {
    vectors: meaning === null ? {} : { [vectorNames.meaning]: meaning },
    sparse_vectors: { [vectorNames.words.passage]: words, [vectorNames.words.figure]: words },
    hnsw_config: { m: 16, payload_m: 16 },
    on_disk_payload: true,
  };
}

const payloadIndexes: readonly { field_name: string; field_schema: Schemas["PayloadFieldSchema"] }[] = [
  { field_name: "kind", field_schema: "keyword" },
  { field_name: "report", field_schema: "keyword" },
  { field_name: "version", field_schema: "keyword" },
  { field_name: "places", field_schema: "keyword" },
  { field_name: "years", field_schema: { type: "integer", lookup: true, range: false } },
  { field_name: "audience", field_schema: { type: "keyword", is_tenant: true } },
];

/** Indexes come before points: what is written then is ordered by them, and the graph has links for each of them. */
export async function createCollection(client: QdrantClient, name: string, embedder: Embedder | null): Promise<void> {
  await client.createCollection(name, collectionParams(embedder));
  for (const index of payloadIndexes) await client.createPayloadIndex(name, { ...index, wait: true });
}
