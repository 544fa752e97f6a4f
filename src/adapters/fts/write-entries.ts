import type { IndexedKind, IndexEntry, Statement } from "../../ports.ts";
import { indexTokens, placeToken, reportToken, yearToken } from "../../reports/index-tokens.ts";

/** D1 takes a parameter of about 2 MB; tokens of Han text are three bytes a character. */
const maxBatchCharacters = 300_000;

type EntryRow = Pick<IndexEntry, "kind" | "id" | "reportId" | "versionId"> & {
  metric: string;
  clause: string;
  text: string;
  tags: string;
};

/** The transactions that add or replace these entries, each small enough for one JSON parameter. */
export function* addBatches(entries: readonly IndexEntry[]): Generator<Statement[]> {
  let pending: string[] = [];
  let characters = 0;
  for (const entry of entries) {
    const json = JSON.stringify(entryRow(entry));
    if (pending.length > 0 && characters + json.length > maxBatchCharacters) {
      yield addStatements(`[${pending.join(",")}]`);
      pending = [];
      characters = 0;
    }
    pending.push(json);
    characters += json.length;
  }
  if (pending.length > 0) yield addStatements(`[${pending.join(",")}]`);
}

function entryRow({ kind, id, reportId, versionId, fields, places, years }: IndexEntry): EntryRow {
  const tags = [...places.map(placeToken), ...years.map(yearToken), reportToken(reportId)];
  return {
    kind,
    id,
    reportId,
    versionId,
    metric: tokenText(fields.metric),
    clause: tokenText(fields.clause),
    text: tokenText(fields.text),
    tags: tags.join(" "),
  };
}

function tokenText(text = ""): string {
  return indexTokens(text).join(" ");
}

/** `WHERE true` only tells SQLite's parser that ON does not belong to a join. */
const addEntriesSql = `INSERT INTO search_entries (version_id, kind, id, report_id)
  SELECT value ->> 'versionId', value ->> 'kind', value ->> 'id', value ->> 'reportId' FROM json_each(?) WHERE true
  ON CONFLICT (version_id, kind, id) DO UPDATE SET report_id = excluded.report_id`;

function addStatements(rows: string): Statement[] {
  return [
    { sql: addEntriesSql, params: [rows] },
    { sql: addWordsSql("passage", "passages_fts", ["text"], ["tokens"]), params: [rows] },
    {
      sql: addWordsSql("figure", "figures_fts", ["metric", "clause", "text"], ["metric", "clause", "text"]),
      params: [rows],
    },
  ];
}

function addWordsSql(kind: IndexedKind, table: string, fields: readonly string[], columns: readonly string[]): string {
  const values = fields.map((field) => `added.value ->> '${field}'`);
  return `INSERT OR REPLACE INTO ${table} (rowid, ${columns.join(", ")}, tags)
    SELECT entry.number, ${values.join(", ")}, added.value ->> 'tags'
    FROM json_each(?) AS added CROSS JOIN search_entries AS entry
      ON entry.version_id = added.value ->> 'versionId' AND entry.kind = '${kind}' AND entry.id = added.value ->> 'id'
    WHERE added.value ->> 'kind' = '${kind}'`;
}

export function removeStatements(versionId: string): Statement[] {
  const numbers = "SELECT number FROM search_entries WHERE version_id = ? AND kind = ?";
  return [
    { sql: `DELETE FROM passages_fts WHERE rowid IN (${numbers})`, params: [versionId, "passage"] },
    { sql: `DELETE FROM figures_fts WHERE rowid IN (${numbers})`, params: [versionId, "figure"] },
    { sql: "DELETE FROM search_entries WHERE version_id = ?", params: [versionId] },
  ];
}
