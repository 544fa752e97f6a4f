import type { Audience, Database } from "../ports.ts";
import { isManagedWithin, type ManagementScope } from "../reports/management-scope.ts";
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
 * The version with exactly this text, the live one first: the same file sent twice is no new version. Only reports within
 * the scope count, all of them when it is null. Not for showing: it ignores the audience otherwise.
 */
export async function findVersionByHash(
  database: Database,
  contentHash: string,
  within: ManagementScope = null,
): Promise<KnownVersion | null> {
  const rows = await database.query<KnownVersion & { audience: string | null }>({
    sql: `SELECT v.report_id AS reportId, v.id AS versionId, v.number, v.state, v.reader_version AS readerVersion,
        r.audience
      FROM versions AS v JOIN reports AS r ON r.id = v.report_id WHERE v.content_hash = ?
      ORDER BY v.state <> 'live', v.created_at DESC, v.number DESC`,
    params: [contentHash],
  });
  const found = rows.find(({ audience }) =>
    isManagedWithin(audience === null ? null : (JSON.parse(audience) as string[]), within),
  );
  if (found === undefined) return null;
  const { audience: _audience, ...version } = found;
  return version;
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
