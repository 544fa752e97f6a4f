import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

export type Publication = {
  reportId: string;
  versionId: string;
  /** The version the caller saw as live when it decided to publish; null when there was none. */
  expectedLive: string | null;
  /** The old one is not only replaced: it was found wanting. */
  withdraws?: boolean;
  now: Date;
  /** Statements of the same transaction: the audit entry, the corrections it causes. */
  also?: readonly Statement[];
};

/**
 * Makes a draft, or a superseded version (a rollback), the live one and the old one superseded, in one atomic batch.
 * `GUARD_FAILED`, with nothing changed, when another version became live meanwhile, the version is not this report's
 * or not in a state to publish, or not all of its rows were written.
 */
export async function publishVersion(database: Database, publication: Publication): Promise<void> {
  const { reportId, versionId, expectedLive, withdraws = false, now, also = [] } = publication;
  await database.batch([
    guard({
      sql: "SELECT 1 FROM reports WHERE id = ? AND live_version_id IS ?",
      params: [reportId, expectedLive],
    }),
    wholeVersion(reportId, versionId),
    {
      sql: "UPDATE versions SET state = 'superseded', withdrawn = ? WHERE report_id = ? AND state = 'live'",
      params: [withdraws ? 1 : 0, reportId],
    },
    {
      sql: "UPDATE versions SET state = 'live', withdrawn = 0, published_at = ? WHERE id = ?",
      params: [now.toISOString(), versionId],
    },
    copyFacts(versionId),
    ...also,
  ]);
}

function wholeVersion(reportId: string, versionId: string): Statement {
  return guard({
    sql: `SELECT 1 FROM versions AS v
      WHERE v.id = ? AND v.report_id = ? AND v.state IN ('draft', 'superseded')
        AND v.section_count = (SELECT count(*) FROM sections WHERE version_id = v.id)
        AND v.passage_count = (SELECT count(*) FROM passages WHERE version_id = v.id)
        AND v.figure_count = (SELECT count(*) FROM figures WHERE version_id = v.id)
        AND v.text_part_count = (SELECT count(*) FROM version_texts WHERE version_id = v.id)`,
    params: [versionId, reportId],
  });
}

/** The report is listed and identified by what its live version says about itself. */
function copyFacts(versionId: string): Statement {
  return {
    sql: `UPDATE reports SET
        live_version_id = v.id,
        file = v.file,
        identity = v.identity,
        title = v.facts ->> 'title',
        issuer = v.facts ->> 'issuer',
        publisher = v.facts ->> 'publisher',
        place = v.facts -> 'place',
        place_id = v.facts ->> '$.place.id',
        period = v.facts -> 'period',
        period_from = v.facts ->> '$.period.from',
        period_to = v.facts ->> '$.period.to',
        published_on = v.facts ->> 'publishedOn'
      FROM versions AS v
      WHERE v.id = ? AND reports.id = v.report_id`,
    params: [versionId],
  };
}
