import type { IndexedKind, IndexEntry, IndexHit, IndexQuery, NewId } from "../ports.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { SearchScope, VectorIndex, VisibleVersions } from "../ports/vector-index.ts";
import { createCollection, generationOf } from "./qdrant/collection.ts";
import { connect, searchFailed, type Connection, type Patience, type QdrantAddress } from "./qdrant/connection.ts";
import { hitsFrom } from "./qdrant/hits.ts";
import { pointsOf } from "./qdrant/points.ts";
import { queryRequest } from "./qdrant/query.ts";
import { createReplacement, liveCollection, pointAlias, sendPoints } from "./qdrant/replacement.ts";
import { questionWords } from "./qdrant/words.ts";
import { sha256 } from "./sha256.ts";

export type QdrantConfig = QdrantAddress & {
  /** The alias under which the live collection is searched. */
  collection: string;
  patience?: Patience;
};

export type QdrantWith = { visible: VisibleVersions; embedder: Embedder | null; newId: NewId };

/** Each further one leaves out what the last one wrongly brought; more would outlast the asker's patience. */
const mostRounds = 4;

type Inside = QdrantWith & { connection: Connection; alias: string; generation: string };

/**
 * Search in Qdrant: by words as in the full-text index, and by meaning when there is an embedder. The database says before
 * each search where it may look, and after it what may be shown: nothing the server answers is believed about that.
 * Every fault is `AppError` SEARCH_FAILED; nothing here falls back (see `hybrid-index.ts`).
 */
export function createQdrantIndex(config: QdrantConfig, deps: QdrantWith): VectorIndex {
  const connection = connect(config, config.patience);
  const generation = generationOf(deps.embedder);
  const inside: Inside = { ...deps, connection, alias: config.collection, generation };
  return {
    generation,
    prepare: async () => prepare(inside),
    add: async (entries) => add(inside, entries),
    removeVersion: async (versionId) => {
      if ((await liveCollection(connection.read, inside.alias)) === null) return;
      await remove(inside, [{ key: "version", match: { value: versionId } }]);
    },
    search: async (query, noticeDegraded) => search(inside, query, noticeDegraded),
    count: async (versionId) => ({
      passage: await countOf(inside, versionId, "passage"),
      figure: await countOf(inside, versionId, "figure"),
    }),
    clear: async () => remove(inside, [{ key: "kind", match: { any: ["passage", "figure"] } }]),
    replacement: createReplacement({
      ...inside,
      readersOf: deps.visible.readersOf,
      prefix: async () => prefixOf(inside),
    }),
    status: async () => {
      const collection = await liveCollection(connection.read, inside.alias);
      if (collection === null) return { collection, entries: 0 };
      const { count } = await connection.read((client) => client.count(collection, { exact: true }));
      return { collection, entries: count };
    },
  };
}

/** `jushi__1f3a09bc__`: whose collection it is and of which make. */
async function prefixOf({ alias, generation }: Pick<Inside, "alias" | "generation">): Promise<string> {
  return `${alias}__${(await sha256(generation)).slice(0, 8)}__`;
}

/** @throws AppError SEARCH_FAILED when the live collection is of another make: only `reindex` can change that. */
async function prepare(inside: Inside): Promise<boolean> {
  const { connection, alias, embedder, newId } = inside;
  const prefix = await prefixOf(inside);
  const live = await liveCollection(connection.read, alias);
  if (live !== null && !live.startsWith(prefix))
    throw searchFailed(`${live} was made with another model or version; run jushi reindex`);
  if (live !== null) return false;
  const name = `${prefix}${newId().replaceAll(/\W/g, "")}`;
  await connection.write((client) => createCollection(client, name, embedder));
  await pointAlias(connection, alias, name);
  return true;
}

async function add(inside: Inside, entries: readonly IndexEntry[]): Promise<void> {
  const points = await pointsOf(entries, { ...inside, readersOf: inside.visible.readersOf });
  await sendPoints(inside.connection, inside.alias, points);
}

async function search(inside: Inside, query: IndexQuery, noticeDegraded?: () => void): Promise<IndexHit[]> {
  const words = questionWords(query.text);
  if (words === null || query.reports?.length === 0) return [];
  const scope = await inside.visible.scopeOf(query);
  if (scope.kind === "versions" && scope.only.length === 0) return [];
  const meaning = await meaningOf(inside, query.text, noticeDegraded);
  const lost: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const request = queryRequest({ query, scope: without(lost, scope), words, meaning });
    const hits = await inside.connection.read(async (client) =>
      hitsFrom(await client.query(inside.alias, request), query.kind, query.limit),
    );
    const seen = await inside.visible.visible(hits, query);
    if (seen.length === hits.length || (scope.kind === "readers" && hits.length < query.limit)) return seen;
    if (scope.kind === "versions") break;
    lost.push(...versionsLost(hits, seen));
  }
  throw searchFailed("it answered with versions it was not asked for");
}

function without(lost: readonly string[], scope: SearchScope): SearchScope {
  return scope.kind === "versions" ? scope : { ...scope, except: [...scope.except, ...lost] };
}

/** Left-overs of versions the database no longer knows took places of the result; the next round is asked without them. */
function versionsLost(hits: readonly IndexHit[], seen: readonly IndexHit[]): string[] {
  const kept = new Set(seen.map(({ versionId }) => versionId));
  return [...new Set(hits.map(({ versionId }) => versionId))].filter((versionId) => !kept.has(versionId));
}

/** Without a vector of the question its words are still looked for. */
async function meaningOf({ embedder }: Inside, text: string, noticeDegraded?: () => void): Promise<number[] | null> {
  if (embedder === null) return null;
  try {
    const [vector] = await embedder.embed([text], "question");
    return vector ?? null;
  } catch {
    noticeDegraded?.();
    return null;
  }
}

async function countOf({ connection, alias }: Inside, versionId: string, kind: IndexedKind): Promise<number> {
  const must = [
    { key: "version", match: { value: versionId } },
    { key: "kind", match: { value: kind } },
  ];
  const { count } = await connection.read((client) => client.count(alias, { filter: { must }, exact: true }));
  return count;
}

async function remove({ connection, alias }: Inside, must: object[]): Promise<void> {
  await connection.write((client) => client.delete(alias, { wait: true, filter: { must } }));
}
