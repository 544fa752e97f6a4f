import type { Database, IndexedKind, IndexHit, IndexQuery, SearchIndex } from "../ports.ts";
import { matchExpression } from "./fts/match-expression.ts";
import { isSeen, searchNarrow } from "./fts/narrow-search.ts";
import { addBatches, removeStatements } from "./fts/write-entries.ts";

/**
 * Full-text search inside the same SQLite database (tables: store/migrations/0002_full_text.sql). Tokens are written
 * already cut; place, year and report are words of a `tags` column and part of the expression, because a condition on
 * the rowid beside MATCH makes SQLite run the match once per row.
 */
export function createFtsIndex(database: Database): SearchIndex {
  return {
    add: async (entries) => {
      for (const statements of addBatches(entries)) await database.batch(statements);
    },
    removeVersion: async (versionId) => database.batch(removeStatements(versionId)),
    search: async (query) => search(database, query),
    count: async (versionId) => countEntries(database, versionId),
    clear: async () =>
      database.batch([
        { sql: "INSERT INTO passages_fts (passages_fts) VALUES ('delete-all')" },
        { sql: "INSERT INTO figures_fts (figures_fts) VALUES ('delete-all')" },
        { sql: "DELETE FROM search_entries" },
      ]),
  };
}

/** A tag says where to look and must not add to the rank, hence the weight of 0. */
const rankings: Record<IndexedKind, { table: string; rank: string }> = {
  passage: { table: "passages_fts", rank: "bm25(1.0, 0.0)" },
  figure: { table: "figures_fts", rank: "bm25(1.0, 0.45, 0.12, 0.0)" },
};

async function search(database: Database, query: IndexQuery): Promise<IndexHit[]> {
  const expression = matchExpression(query);
  if (expression === null) return [];
  const narrow = await searchNarrow(database, query, seenParams(query));
  if (narrow !== null) return narrow;
  return database.query<IndexHit>({
    sql: searchSql(query.kind),
    params: [expression, ...seenParams(query), query.limit],
  });
}

/**
 * CROSS JOIN keeps the full-text table outermost, and ORDER BY its `rank` is then already satisfied: rows come best
 * first, each is checked for being live, visible and in scope, and the query stops at the limit. So dead versions
 * neither take places in the result nor cost more than a look-up each.
 */
export function searchSql(kind: IndexedKind): string {
  const { table, rank } = rankings[kind];
  return `SELECT entry.id, entry.report_id AS reportId, entry.version_id AS versionId, -found.rank AS score
    FROM ${table} AS found CROSS JOIN search_entries AS entry ON entry.number = found.rowid
    WHERE found.${table} MATCH ? AND found.rank MATCH '${rank}'
      AND ${isSeen}
    ORDER BY found.rank LIMIT ?`;
}

/** The parameters of `isSeen`: the readers the asker counts as, and the reports asked for, twice. */
function seenParams({ audience, reports }: IndexQuery): [string, string | null, string | null] {
  const asked = reports === null ? null : JSON.stringify(reports);
  return [JSON.stringify(audience.kind === "everyone" ? ["*"] : ["*", ...audience.of]), asked, asked];
}

async function countEntries(database: Database, versionId: string): Promise<Record<IndexedKind, number>> {
  const rows = await database.query<{ kind: IndexedKind; count: number }>({
    sql: "SELECT kind, count(*) AS count FROM search_entries WHERE version_id = ? GROUP BY kind",
    params: [versionId],
  });
  const counts = { passage: 0, figure: 0 };
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}
