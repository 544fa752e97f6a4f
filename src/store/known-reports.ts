import type { Database } from "../ports.ts";
import type { ReportIdentity } from "../reports/identity.ts";
import { joinText } from "./versions.ts";

/** A report a new file may be a new version of. Not for showing: it ignores the audience. */
export type KnownReport = {
  id: string;
  identity: ReportIdentity;
  audience: readonly string[] | null;
  liveVersionId: string | null;
  /** The live version, or the last one of a report that has none. */
  lastVersionId: string;
};

type Row = Omit<KnownReport, "identity" | "audience"> & { identity: string | null; audience: string | null } & Omit<
    ReportIdentity,
    "kind" | "issue"
  >;

/** A library of one kind of report without places would otherwise be read whole for each file. */
const mostCompared = 500;

const known = `SELECT r.id, coalesce(r.identity, last.identity) AS identity, r.audience,
    r.live_version_id AS liveVersionId, last.id AS lastVersionId, r.file, r.title, r.issuer, r.place_id AS placeId,
    r.period_from AS "from", r.period_to AS "to", r.published_on AS publishedOn
  FROM reports AS r JOIN versions AS last ON last.id = coalesce(r.live_version_id,
    (SELECT id FROM versions WHERE report_id = r.id AND ready_at IS NOT NULL ORDER BY number DESC LIMIT 1))`;

/** The year a report is about, with one place or with none: what an index of ours finds. */
const ofYear = "substr(period_to, 1, 4) IS ?4";

/**
 * Reports that share a file name, a title, or place and year with a new file, the likeliest first: what is compared with
 * it slot by slot. A report from before identities were kept is known by its facts.
 */
export async function reportsLike(database: Database, identity: ReportIdentity): Promise<KnownReport[]> {
  const rows = await database.query<Row>({
    sql: `${known} WHERE r.id IN (
        SELECT id FROM reports WHERE file = ?1
        UNION SELECT id FROM reports WHERE title = ?2
        UNION SELECT id FROM reports WHERE ${ofYear} AND place_id IS ?3
        UNION SELECT id FROM reports WHERE ${ofYear} AND place_id IS NULL
        UNION SELECT id FROM reports WHERE ?3 IS NULL AND ${ofYear})
      ORDER BY r.file <> ?1, r.title <> ?2, r.created_at DESC, r.id LIMIT ?5`,
    params: [identity.file, identity.title, identity.placeId, identity.to?.slice(0, 4) ?? null, mostCompared],
  });
  return rows.map(knownFrom);
}

/** The report whose newest version came from this document; null when none did. */
export async function reportOfSource(database: Database, source: string): Promise<KnownReport | null> {
  const rows = await database.query<Row>({
    sql: `${known} WHERE r.id = (SELECT report_id FROM versions WHERE source = ? AND ready_at IS NOT NULL
      ORDER BY created_at DESC, number DESC LIMIT 1)`,
    params: [source],
  });
  return rows.map(knownFrom)[0] ?? null;
}

function knownFrom({ id, liveVersionId, lastVersionId, identity, audience, ...facts }: Row): KnownReport {
  return {
    id,
    audience: audience === null ? null : (JSON.parse(audience) as string[]),
    liveVersionId,
    lastVersionId,
    identity: identity === null ? { ...facts, kind: null, issue: null } : (JSON.parse(identity) as ReportIdentity),
  };
}

/** A version's text, to compare a new file's sentences with. */
export async function textOfVersion(database: Database, versionId: string): Promise<string> {
  return joinText(database, versionId);
}

/** The number the next version of a report gets; 1 for a new report. */
export async function nextNumber(database: Database, reportId: string): Promise<number> {
  const [row] = await database.query<{ last: number | null }>({
    sql: "SELECT max(number) AS last FROM versions WHERE report_id = ?",
    params: [reportId],
  });
  return (row?.last ?? 0) + 1;
}
