import type { Database } from "../ports.ts";
import { placeLabel, type FilePlace, type Locator } from "../reports/document.ts";

/** A position in a version's text. The version must be one the caller was already given. */
export type TextPosition = { reportId: string; version: number; offset: number };

/**
 * Where in their files positions stand, as a person would say it (第3页, 表“一季度”B5), in the order asked. Null where a
 * file has no such places: plain text, web pages.
 */
export async function placesAt(database: Database, positions: readonly TextPosition[]): Promise<(string | null)[]> {
  if (positions.length === 0) return [];
  const rows = await database.query<{ ordinal: number; place: string | null }>({
    sql: `SELECT asked.key AS ordinal, (
        SELECT l.place FROM version_locators AS l
        WHERE l.version_id = v.id AND l.span_start <= asked.value ->> 'offset'
        ORDER BY l.span_start DESC LIMIT 1) AS place
      FROM json_each(?) AS asked
      JOIN versions AS v ON v.report_id = asked.value ->> 'reportId' AND v.number = asked.value ->> 'version'`,
    params: [JSON.stringify(positions)],
  });
  const labels = new Map(rows.map(({ ordinal, place }) => [ordinal, place === null ? null : labelOf(place)]));
  return positions.map((_, ordinal) => labels.get(ordinal) ?? null);
}

/** All of a version's locators, in order. The version must be one the caller was already given. */
export async function locatorsOf(database: Database, versionId: string): Promise<Locator[]> {
  const rows = await database.query<{ start: number; end: number; place: string }>({
    sql: `SELECT span_start AS "start", span_end AS "end", place FROM version_locators
      WHERE version_id = ? ORDER BY span_start`,
    params: [versionId],
  });
  return rows.map(({ start, end, place }) => ({ span: [start, end], place: JSON.parse(place) as FilePlace }));
}

function labelOf(place: string): string {
  return placeLabel(JSON.parse(place) as FilePlace);
}
