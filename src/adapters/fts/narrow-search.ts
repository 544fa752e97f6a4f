import type { Database, IndexedKind, IndexHit, IndexQuery } from "../../ports.ts";
import { matchExpression, narrowingExpression, wordExpressions } from "./match-expression.ts";

/**
 * Most rows that are ranked here. A county has some dozens of passages and some hundreds of figures; where a place or a
 * report leaves more, how often a word stands in a text begins to matter, and only `bm25` knows that.
 */
const mostPassages = 500;

/** A row of `search_entries` is live, for this asker and among the reports asked for: three parameters. */
export const isSeen = `EXISTS (
        SELECT 1 FROM live_readers AS seen
        WHERE seen.report_id = entry.report_id AND seen.version_id = entry.version_id
          AND seen.reader IN (SELECT value FROM json_each(?)))
      AND (? IS NULL OR entry.report_id IN (SELECT value FROM json_each(?)))`;

const tables: Record<IndexedKind, string> = { passage: "passages_fts", figure: "figures_fts" };

/**
 * Searches the few rows that a place or a report leaves, null when they are not few. `bm25` reads every occurrence of
 * every word in the library once more, only to learn how rare it is: nine tenths of what a search in one county takes.
 * Here a word counts by how rare it is among the rows that are left, as if they were the whole library, and by standing
 * in a row or not. Figures are searched like this wherever all that match fit into the answer, so that what is weighed
 * less exactly is never left out: a place's many figures are counted once more with the words.
 */
export async function searchNarrow(
  database: Database,
  query: IndexQuery,
  seen: [string, string | null, string | null],
): Promise<IndexHit[] | null> {
  const narrowing = narrowingExpression(query);
  if (narrowing === null) return null;
  const most = query.kind === "passage" ? mostPassages : query.limit;
  const countUpTo = async (expression: string): Promise<number> => {
    const table = tables[query.kind];
    const [rows] = await database.query<{ count: number }>({
      sql: `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`,
      params: [expression, most + 1],
    });
    return rows?.count ?? 0;
  };
  const left = await countUpTo(narrowing);
  const matching = query.kind === "figure" && left > most ? matchExpression(query) : null;
  const count = matching === null ? left : await countUpTo(matching);
  if (count > most) return null;
  return database.query<IndexHit>({
    sql: narrowSql(query.kind),
    params: [JSON.stringify(wordExpressions(query)), count, ...seen, query.limit],
  });
}

/** One match per word; CROSS JOIN keeps the list of words outermost. The weight is BM25's own, and never below zero. */
export function narrowSql(kind: IndexedKind): string {
  const table = tables[kind];
  return `WITH found AS MATERIALIZED (
      SELECT wanted.key AS word, hit.rowid AS number
      FROM json_each(?) AS wanted CROSS JOIN ${table} AS hit WHERE hit.${table} MATCH wanted.value),
    rarity AS (
      SELECT word, ln((? - count(*) + 0.5) / (count(*) + 0.5) + 1) AS weight FROM found GROUP BY word),
    scored AS MATERIALIZED (SELECT number, sum(weight) AS score FROM found JOIN rarity USING (word) GROUP BY number)
    SELECT entry.id, entry.report_id AS reportId, entry.version_id AS versionId, scored.score
    FROM scored CROSS JOIN search_entries AS entry ON entry.number = scored.number
    WHERE ${isSeen}
    ORDER BY scored.score DESC, scored.number LIMIT ?`;
}
