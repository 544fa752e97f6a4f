import type { Database } from "../ports.ts";
import type { EmbeddingCache } from "../ports/embedder.ts";
import { bulkParams } from "./bulk-rows.ts";

/** Vectors kept in SQL by the hash of their text. */
export function createEmbeddingCache(database: Database): EmbeddingCache {
  return {
    get: async ({ model, dimensions }, hashes) => {
      const rows = await database.query<{ hash: string; vector: string }>({
        sql: `SELECT e.hash, e.vector FROM json_each(?) AS wanted
          CROSS JOIN embeddings AS e ON e.model = ? AND e.dimensions = ? AND e.hash = wanted.value`,
        params: [JSON.stringify(hashes), model, dimensions],
      });
      return new Map(rows.map(({ hash, vector }) => [hash, fromBase64(vector)]));
    },
    put: async ({ model, dimensions }, vectors) => {
      const rows = [...vectors].map(([hash, vector]) => ({ hash, vector: toBase64(vector) }));
      for (const json of bulkParams(rows)) {
        await database.batch([
          {
            sql: `INSERT OR REPLACE INTO embeddings (model, dimensions, hash, vector)
              SELECT ?, ?, value ->> 'hash', value ->> 'vector' FROM json_each(?)`,
            params: [model, dimensions, json],
          },
        ]);
      }
    },
  };
}

function toBase64(vector: readonly number[]): string {
  const bytes = new Uint8Array(vector.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of vector.entries()) view.setFloat32(index * 4, value, true);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): number[] {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(index * 4, true));
}
