import type { Audience, Database } from "../ports.ts";
import type { Period } from "../reports/period.ts";
import type { Place } from "../reports/place.ts";
import type { ReportState } from "../reports/report.ts";
import { isAudienceSeen, isLiveAndVisible, readersOf } from "./visibility.ts";

/** A live report as a list shows it. */
export type ReportSummary = {
  id: string;
  title: string;
  issuer: string | null;
  place: Place | null;
  period: Period;
  publishedOn: string | null;
  file: string;
  versionId: string;
  /** The version's number. */
  version: number;
  state: ReportState;
  figures: number;
  /** Figures whose number the source masks or drops. */
  masked: number;
  passages: number;
  contentHash: string;
};

type SummaryRow = Omit<ReportSummary, "place" | "period"> & { place: string; period: string };

const selectSummaries = `SELECT r.id, r.title, r.issuer, r.place, r.period, r.published_on AS publishedOn, r.file,
    v.id AS versionId, v.number AS version, v.state, v.figure_count AS figures, v.masked_count AS masked,
    v.passage_count AS passages, v.content_hash AS contentHash
  FROM reports AS r JOIN versions AS v ON v.id = r.live_version_id
  WHERE ${isLiveAndVisible}`;

/** Live reports the asker may see, newest period first. */
export async function listReports(database: Database, { audience }: { audience: Audience }): Promise<ReportSummary[]> {
  const rows = await database.query<SummaryRow>({
    sql: `${selectSummaries} ORDER BY r.period_to DESC, r.title, r.id`,
    params: [readersOf(audience)],
  });
  return rows.map(summaryFrom);
}

/** One live report; null when there is none or the asker may not know of it. */
export async function getReport(
  database: Database,
  reportId: string,
  audience: Audience,
): Promise<ReportSummary | null> {
  const [row] = await database.query<SummaryRow>({
    sql: `${selectSummaries} AND r.id = ?`,
    params: [readersOf(audience), reportId],
  });
  return row === undefined ? null : summaryFrom(row);
}

/** Those of the reports that everyone may see. */
export async function openReports(database: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database.query<{ id: string }>({
    sql: `SELECT DISTINCT report_id AS id FROM live_readers
      WHERE reader = '*' AND report_id IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify([...new Set(ids)])],
  });
  return new Set(rows.map(({ id }) => id));
}

/**
 * How many live reports an answer was looked for in; `reports` narrows to some, null means all. Asked with every question:
 * an audience is looked at once for all reports that have it.
 */
export async function countLiveReports(
  database: Database,
  reports: readonly string[] | null,
  audience: Audience,
): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    sql: `SELECT coalesce(sum(alike.reports), 0) AS count
      FROM (SELECT audience, count(*) AS reports FROM reports WHERE live_version_id IS NOT NULL
        ${reports === null ? "" : "AND id IN (SELECT value FROM json_each(?))"} GROUP BY audience) AS alike
      WHERE ${isAudienceSeen}`,
    params: [...(reports === null ? [] : [JSON.stringify(reports)]), readersOf(audience)],
  });
  return row?.count ?? 0;
}

/** Titles of the live reports the asker may see that name no place in any of their sections or figures, newest first. */
export async function unplacedTitles(
  database: Database,
  { audience, reports }: { audience: Audience; reports: readonly string[] | null },
): Promise<string[]> {
  const scope = reports === null ? null : JSON.stringify(reports);
  const rows = await database.query<{ title: string }>({
    sql: `SELECT r.title FROM reports AS r JOIN versions AS v ON v.id = r.live_version_id
      WHERE ${isLiveAndVisible} AND v.figure_count > 0
        AND (? IS NULL OR r.id IN (SELECT value FROM json_each(?)))
        AND NOT EXISTS (SELECT 1 FROM version_places AS named WHERE named.version_id = v.id)
      ORDER BY r.period_to DESC, r.title, r.id`,
    params: [readersOf(audience), scope, scope],
  });
  return rows.map(({ title }) => title);
}

/**
 * Every place that live reports, their sections or their figures are about, once each, ordered by id. Asked with every
 * question: the index is read from one place to the next, not row by row, and of each place only the first live version
 * that names it is looked up.
 */
export async function libraryPlaces(database: Database, audience: Audience): Promise<Place[]> {
  const rows = await database.query<{ body: string | null }>({
    sql: `WITH RECURSIVE named (place_id) AS (
        SELECT min(place_id) FROM version_places
        UNION ALL
        SELECT (SELECT min(next.place_id) FROM version_places AS next WHERE next.place_id > named.place_id)
        FROM named WHERE named.place_id IS NOT NULL)
      SELECT (
        SELECT p.body FROM version_places AS p JOIN versions AS v ON v.id = p.version_id
        WHERE p.place_id = named.place_id AND ${isLiveAndVisible} LIMIT 1) AS body
      FROM named ORDER BY named.place_id`,
    params: [readersOf(audience)],
  });
  return rows.flatMap(({ body }) => (body === null ? [] : [JSON.parse(body) as Place]));
}

function summaryFrom(row: SummaryRow): ReportSummary {
  return { ...row, place: JSON.parse(row.place) as Place | null, period: JSON.parse(row.period) as Period };
}
