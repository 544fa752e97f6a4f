import { isAppError } from "../errors.ts";
import type { IndexHit, IndexQuery, Log, SearchIndex } from "../ports.ts";
import type { IndexedVersions, VectorIndex } from "../ports/vector-index.ts";

export type HybridWith = { words: SearchIndex; vectors: VectorIndex; indexed: IndexedVersions; log: Log };

/**
 * Two indexes as one. Passages are searched in the vector index; figures in the full-text index, whose list is exhaustive,
 * and in the other only where it finds nothing. Whatever the vector index does, there is an answer: when it fails, or does
 * not hold every version that may be searched, the full-text index answers and the caller is told. A report is published
 * though the vector index is down; that version is then simply not marked as held.
 */
export function createHybridIndex(deps: HybridWith): SearchIndex {
  const { words, vectors, indexed } = deps;
  return {
    add: async (entries) => {
      await words.add(entries);
      await attempt(deps, async () => {
        if (await vectors.prepare()) await indexed.unmark(vectors.generation, null);
        await vectors.add(entries);
      });
    },
    removeVersion: async (versionId) => {
      await words.removeVersion(versionId);
      await indexed.unmark(vectors.generation, versionId);
      await attempt(deps, async () => vectors.removeVersion(versionId));
    },
    search: async (query, noticeDegraded) =>
      query.kind === "figure" ? figures(deps, query) : passages(deps, query, noticeDegraded),
    count: async (versionId) => {
      const held = await words.count(versionId);
      await attempt(deps, async () => {
        const there = await vectors.count(versionId);
        if (there.passage === held.passage && there.figure === held.figure)
          await indexed.mark(vectors.generation, versionId);
      });
      return held;
    },
    clear: async () => words.clear(),
  };
}

async function figures({ words, vectors, indexed, log }: HybridWith, query: IndexQuery): Promise<IndexHit[]> {
  const found = await words.search(query);
  if (found.length > 0 || !(await indexed.holdsAll(vectors.generation, query))) return found;
  return attempt({ log }, async () => vectors.search(query)).then((hits) => hits ?? []);
}

async function passages(deps: HybridWith, query: IndexQuery, noticeDegraded?: () => void): Promise<IndexHit[]> {
  const { words, vectors, indexed } = deps;
  const isWhole = await indexed.holdsAll(vectors.generation, query);
  const hits = isWhole ? await attempt(deps, async () => vectors.search(query, noticeDegraded)) : null;
  if (hits !== null && !(await comesShort(deps, query, hits))) return hits;
  noticeDegraded?.();
  return words.search(query);
}

/** Fewer than were asked for may be all there are; the full-text index, which looks for the same words, knows. */
async function comesShort({ words, log }: HybridWith, query: IndexQuery, hits: readonly IndexHit[]): Promise<boolean> {
  if (hits.length >= query.limit) return false;
  const known = await words.search({ ...query, limit: hits.length + 1 });
  if (known.length <= hits.length) return false;
  log("search.short", { hits: hits.length });
  return true;
}

/** Null when the vector index or the embedding service failed; any other fault is ours and goes on. */
async function attempt<Result>({ log }: Pick<HybridWith, "log">, ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask();
  } catch (fault) {
    if (!isAppError(fault) || (fault.code !== "SEARCH_FAILED" && fault.code !== "EMBEDDING_FAILED")) throw fault;
    log("search.degraded", { code: fault.code, message: fault.message });
    return null;
  }
}
