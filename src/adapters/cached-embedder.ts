import type { Embedder, EmbeddingCache } from "../ports/embedder.ts";
import { sha256 } from "./sha256.ts";

/**
 * Asks the service only for passages it was never asked for. Questions are not kept: they are seldom asked twice in the
 * same words, and what people ask is not the index's to remember.
 */
export function createCachedEmbedder(embedder: Embedder, cache: EmbeddingCache): Embedder {
  return {
    ...embedder,
    embed: async (texts, purpose) => {
      if (purpose === "question") return embedder.embed(texts, purpose);
      const hashes = await Promise.all(texts.map(sha256));
      const known = await cache.get(embedder, [...new Set(hashes)]);
      const missing = new Map(
        hashes.flatMap((hash, index) => (known.has(hash) ? [] : [[hash, texts[index] ?? ""] as const])),
      );
      if (missing.size > 0) {
        const made = await embedder.embed([...missing.values()], purpose);
        const fresh = new Map([...missing.keys()].map((hash, index) => [hash, made[index] ?? []]));
        await cache.put(embedder, fresh);
        for (const [hash, vector] of fresh) known.set(hash, vector);
      }
      return hashes.map((hash) => known.get(hash) ?? []);
    },
  };
}
