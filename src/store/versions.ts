import type { Audience, Database } from "../ports.ts";
import type { ReportFacts, ReportState, Section } from "../reports/report.ts";
import { isReportVisible, readersOf } from "./visibility.ts";

export type KnownVersion = {
  reportId: string;
  versionId: string;
  number: number;
  state: ReportState;
  readerVersion: string;
};

/**
 * The version with exactly this text, the live one first: the same file sent twice is no new version. Not for showing:
 * it ignores the audience.
 */
export async function findVersionByHash(database: Database, contentHash: string): Promise<KnownVersion | null> {
  const [row] = await database.query<KnownVersion>({
    sql: `SELECT report_id AS reportId, id AS versionId, number, state, reader_version AS readerVersion
      FROM versions WHERE content_hash = ?
      ORDER BY state <> 'live', created_at DESC, number DESC LIMIT 1`,
    params: [contentHash],
  });
  return row ?? null;
}

export type VersionText = {
  reportId: string;
  versionId: string;
  number: number;
  state: ReportState;
  file: string;
  facts: ReportFacts;
  contentHash: string;
  /** The stored original, whole. */
  text: string;
};

/**
 * The original a citation points into: the live version, or an earlier published one by number. Null for drafts,
 * removed versions, and reports that are not live or not for this asker: these look the same from outside.
 */
export async function getVersionText(
  database: Database,
  reportId: string,
  versionNumber: number | null,
  audience: Audience,
): Promise<VersionText | null> {
  const [row] = await database.query<Omit<VersionText, "facts" | "text"> & { facts: string }>({
    sql: `SELECT v.report_id AS reportId, v.id AS versionId, v.number, v.state, v.file, v.facts,
        v.content_hash AS contentHash
      FROM versions AS v
      WHERE v.report_id = ? AND ${isReportVisible} AND v.state IN ('live', 'superseded')
        AND CASE WHEN ? IS NULL THEN v.state = 'live' ELSE v.number = ? END`,
    params: [reportId, readersOf(audience), versionNumber, versionNumber],
  });
  if (row === undefined) return null;
  return { ...row, facts: JSON.parse(row.facts) as ReportFacts, text: await joinText(database, row.versionId) };
}

/** A version's stored original, whole. Not for showing: it looks at no state and no audience. */
export async function joinText(database: Database, versionId: string): Promise<string> {
  const parts = await database.query<{ text: string }>({
    sql: "SELECT text FROM version_texts WHERE version_id = ? ORDER BY part",
    params: [versionId],
  });
  return parts.map((part) => part.text).join("");
}

/** A version's sections in reading order. The version must be one the caller was already given. */
export async function sectionsOf(database: Database, versionId: string): Promise<Section[]> {
  const rows = await database.query<{ ordinal: number; start: number; end: number; facts: string }>({
    sql: `SELECT ordinal, span_start AS "start", span_end AS "end", facts
      FROM sections WHERE version_id = ? ORDER BY ordinal`,
    params: [versionId],
  });
  return rows.map(({ ordinal, start, end, facts }) => ({
    ordinal,
    span: [start, end],
    facts: JSON.parse(facts) as ReportFacts,
  }));
}
