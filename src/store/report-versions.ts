import type { Database, Statement } from "../ports.ts";
import type { DraftEdit, ManagedReport } from "../ports/management.ts";
import type { LeftOut } from "../reports/document.ts";
import type { ReportIdentity } from "../reports/identity.ts";
import type { ReportFacts } from "../reports/report.ts";

/**
 * Reports and their versions as those see them who look after the library: drafts and removed ones too. Not for
 * answering; whoever calls has checked that the person is an admin.
 */
export type ManagedVersion = Omit<ManagedReport, "issuer" | "place" | "period" | "publishedOn"> & {
  facts: ReportFacts;
  identity: ReportIdentity | null;
  /** What a person corrected of the report's facts; null when nothing was. */
  edits: DraftEdit | null;
  /** The document of the chat platform it was fetched from; null for a file. */
  source: string | null;
  readerVersion: string;
  checksum: string | null;
  /** False while a draft is being written, or when that was cut short. */
  ready: boolean;
  /** Somebody rolled back from it: it answered once and was found wanting. */
  withdrawn: boolean;
};

type Parsed = "facts" | "identity" | "candidates" | "audience" | "ready" | "withdrawn" | "edits" | "leftOut";

type Row = Omit<ManagedVersion, Parsed> & {
  facts: string;
  identity: string | null;
  candidates: string | null;
  audience: string | null;
  ready: number;
  withdrawn: number;
  edits: string | null;
  leftOut: string;
};

const select = `SELECT r.id, v.id AS versionId, v.number AS version, v.state, v.facts ->> 'title' AS title, v.file,
    v.facts, v.identity, v.candidates, v.edits, v.source, r.audience, v.figure_count AS figures, v.masked_count AS masked,
    v.passage_count AS passages,
    json_array_length(v.unaccounted) AS unaccounted, v.left_out AS leftOut, v.content_hash AS contentHash, v.reader_version AS readerVersion, v.checksum,
    v.created_at AS createdAt, v.created_by AS createdBy, v.published_at AS publishedAt,
    r.live_version_id AS liveVersionId,
    (SELECT number FROM versions WHERE id = r.live_version_id) AS live, v.ready_at IS NOT NULL AS ready, v.withdrawn
  FROM versions AS v JOIN reports AS r ON r.id = v.report_id`;

/**
 * What a list shows: the live version of each report, every finished draft, and of a report that was removed its last
 * version. Newest period first.
 */
export async function listManaged(database: Database): Promise<ManagedVersion[]> {
  const rows = await database.query<Row>({
    sql: `${select}
      WHERE v.state = 'live' OR (v.state = 'draft' AND v.ready_at IS NOT NULL)
        OR (v.state = 'removed' AND r.live_version_id IS NULL
          AND v.number = (SELECT max(number) FROM versions WHERE report_id = r.id AND state = 'removed'))
      ORDER BY v.facts ->> '$.period.to' DESC, v.facts ->> 'title', r.id, v.number`,
  });
  return rows.map(managedFrom);
}

/** All versions of one report, oldest first; empty when there is no such report. */
export async function versionsOfReport(database: Database, reportId: string): Promise<ManagedVersion[]> {
  const rows = await database.query<Row>({ sql: `${select} WHERE r.id = ? ORDER BY v.number`, params: [reportId] });
  return rows.map(managedFrom);
}

/** Versions that were cut short while they were written, begun before a time. */
export async function unfinishedDrafts(database: Database, before: Date): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    sql: "SELECT id FROM versions WHERE state = 'draft' AND ready_at IS NULL AND created_at < ? LIMIT 100",
    params: [before.toISOString()],
  });
  return rows.map(({ id }) => id);
}

/** Versions the index still holds although they can no longer be found or published as they are. */
export async function deadIndexedVersions(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    sql: "SELECT id FROM versions WHERE indexed = 1 AND state IN ('superseded', 'removed') LIMIT 100",
  });
  return rows.map(({ id }) => id);
}

export async function setIndexed(database: Database, versionId: string, indexed: boolean): Promise<void> {
  await database.batch([{ sql: "UPDATE versions SET indexed = ? WHERE id = ?", params: [indexed ? 1 : 0, versionId] }]);
}

/** Marks a draft as wholly written and indexed. */
export function markReady({ versionId, now }: { versionId: string; now: Date }): Statement {
  return { sql: "UPDATE versions SET ready_at = ? WHERE id = ?", params: [now.toISOString(), versionId] };
}

function managedFrom(row: Row): ManagedVersion {
  const list = (json: string | null) => (json === null ? null : (JSON.parse(json) as string[]));
  return {
    ...row,
    facts: JSON.parse(row.facts) as ReportFacts,
    identity: row.identity === null ? null : (JSON.parse(row.identity) as ReportIdentity),
    candidates: list(row.candidates),
    audience: list(row.audience),
    edits: row.edits === null ? null : (JSON.parse(row.edits) as DraftEdit),
    leftOut: JSON.parse(row.leftOut) as LeftOut[],
    ready: row.ready === 1,
    withdrawn: row.withdrawn === 1,
  };
}
