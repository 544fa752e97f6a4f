import type { Audience, Database } from "../ports.ts";
import { isLiveAndVisible, readersOf } from "./visibility.ts";

/** A report whose live version was published within a stretch of time. */
export type NewsRow = {
  reportId: string;
  versionId: string;
  version: number;
  title: string;
  issuer: string | null;
  placeId: string | null;
  /** Ids of the places the report's place lies in: JSON array inside the place. */
  place: string;
  /** What the report is about, as its label: 2023年. */
  period: string;
  publishedAt: string;
  figures: number;
  /** The version that answered before, whose figures may have been corrected; null for a new report. */
  formerVersionId: string | null;
};

/**
 * Live reports published after `from` and not after `to`, that the readers may see: corrected ones first, because their
 * old figures were used, then what is about the latest time, larger places before smaller ones.
 */
export async function publishedBetween(
  database: Database,
  { from, to, audience }: { from: Date; to: Date; audience: Audience },
): Promise<NewsRow[]> {
  return database.query<NewsRow>({
    sql: `SELECT r.id AS reportId, v.id AS versionId, v.number AS version, r.title, r.issuer, r.place_id AS placeId,
        r.place, r.period ->> '$.label' AS period, v.published_at AS publishedAt, v.figure_count AS figures,
        (SELECT old.id FROM versions AS old WHERE old.report_id = r.id AND old.number < v.number
          AND old.state = 'superseded' ORDER BY old.number DESC LIMIT 1) AS formerVersionId
      FROM reports AS r JOIN versions AS v ON v.id = r.live_version_id
      WHERE v.published_at > ? AND v.published_at <= ? AND ${isLiveAndVisible}
      ORDER BY formerVersionId IS NULL, r.period_to DESC, r.place_id, r.title, r.id`,
    params: [from.toISOString(), to.toISOString(), readersOf(audience)],
  });
}

/** Of these versions, the ones that hold a figure of one of the concepts. */
export async function versionsWithConcepts(
  database: Database,
  versionIds: readonly string[],
  concepts: readonly string[],
): Promise<Set<string>> {
  const rows = await database.query<{ id: string }>({
    sql: `SELECT DISTINCT version_id AS id FROM figures
      WHERE concept IN (SELECT value FROM json_each(?)) AND version_id IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify(concepts), JSON.stringify(versionIds)],
  });
  return new Set(rows.map(({ id }) => id));
}
