import type { Database, IndexHit, IndexQuery } from "../ports.ts";
import type { IndexedVersions, SearchScope, VisibleVersions } from "../ports/vector-index.ts";
import { readersOf } from "./visibility.ts";

/** Longest list of versions a search names one by one; beyond it the readers' own filter is cheaper. */
const longestList = 1000;

type Asked = Pick<IndexQuery, "audience" | "reports">;

/** Rows of `seen` are the live versions the asker may see; takes the parameters of `askedParams`. */
const seenVersions = `live_readers AS seen
  WHERE seen.reader IN (SELECT value FROM json_each(?))
    AND (? IS NULL OR seen.report_id IN (SELECT value FROM json_each(?)))`;

function askedParams({ audience, reports }: Asked): [string, string | null, string | null] {
  const scope = reports === null ? null : JSON.stringify(reports);
  return [readersOf(audience), scope, scope];
}

/** What an index outside the database is told by it. Tests lower the limit. */
export function createVisibleVersions(database: Database, limit = longestList): VisibleVersions {
  return {
    scopeOf: async (query) => scopeOf(database, query, limit),
    readersOf: async (reportIds) => {
      const rows = await database.query<{ id: string; audience: string | null }>({
        sql: "SELECT id, audience FROM reports WHERE id IN (SELECT value FROM json_each(?))",
        params: [JSON.stringify(reportIds)],
      });
      return new Map(
        rows.map(({ id, audience }) => [id, audience === null ? ["*"] : (JSON.parse(audience) as string[])]),
      );
    },
    visible: async (hits, query) => visible(database, hits, query),
  };
}

async function scopeOf(database: Database, query: Asked, limit: number): Promise<SearchScope> {
  const rows = await database.query<{ versionId: string }>({
    sql: `SELECT DISTINCT seen.version_id AS versionId FROM ${seenVersions} LIMIT ?`,
    params: [...askedParams(query), limit + 1],
  });
  if (rows.length <= limit) return { kind: "versions", only: rows.map(({ versionId }) => versionId) };
  const dead = await database.query<{ id: string }>({
    sql: `SELECT id FROM versions AS v WHERE NOT EXISTS (SELECT 1 FROM reports WHERE live_version_id = v.id)
      ORDER BY created_at DESC LIMIT ?`,
    params: [limit],
  });
  return {
    kind: "readers",
    readers: JSON.parse(readersOf(query.audience)) as string[],
    except: dead.map(({ id }) => id),
    reports: query.reports,
  };
}

async function visible(database: Database, hits: readonly IndexHit[], query: Asked): Promise<IndexHit[]> {
  const rows = await database.query<{ versionId: string }>({
    sql: `SELECT DISTINCT seen.version_id AS versionId FROM ${seenVersions}
      AND seen.version_id IN (SELECT value FROM json_each(?))`,
    params: [...askedParams(query), JSON.stringify([...new Set(hits.map(({ versionId }) => versionId))])],
  });
  const seen = new Set(rows.map(({ versionId }) => versionId));
  return hits.filter(({ versionId }) => seen.has(versionId));
}

/** Which versions the vector index holds whole, kept where the versions themselves are kept. */
export function createIndexedVersions(database: Database): IndexedVersions {
  return {
    mark: async (generation, versionId) =>
      database.batch([
        {
          sql: "INSERT OR IGNORE INTO vector_versions (generation, version_id) VALUES (?, ?)",
          params: [generation, versionId],
        },
      ]),
    unmark: async (generation, versionId) =>
      database.batch([
        {
          sql: "DELETE FROM vector_versions WHERE generation = ? AND (? IS NULL OR version_id = ?)",
          params: [generation, versionId, versionId],
        },
      ]),
    holdsAll: async (generation, query) => {
      const missing = await database.query({
        sql: `SELECT 1 FROM ${seenVersions} AND NOT EXISTS (
            SELECT 1 FROM vector_versions AS held
            WHERE held.generation = ? AND held.version_id = seen.version_id) LIMIT 1`,
        params: [...askedParams(query), generation],
      });
      return missing.length === 0;
    },
  };
}
