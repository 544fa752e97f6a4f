import type { Database } from "../../src/ports.ts";

/** Makes an empty version the live one of its report; `audience` null is everyone. */
export async function makeLive(
  database: Database,
  version: { reportId: string; versionId: string; audience?: readonly string[] | null },
): Promise<void> {
  const { reportId, versionId, audience = null } = version;
  await database.batch([
    {
      sql: `INSERT INTO reports (id, file, title, place, period, audience, created_at)
        VALUES (?, 'a.txt', '', 'null', '{}', ?, '') ON CONFLICT DO NOTHING`,
      params: [reportId, audience === null ? null : JSON.stringify(audience)],
    },
    {
      sql: `INSERT INTO versions (id, report_id, number, state, file, content_hash, reader_version, section_count,
          passage_count, figure_count, masked_count, text_part_count, created_at, facts, excluded, unaccounted)
        SELECT ?, ?, 1 + count(*), 'live', 'a.txt', '', '', 0, 0, 0, 0, 0, '', '{}', '[]', '[]'
        FROM versions WHERE report_id = ?`,
      params: [versionId, reportId, reportId],
    },
    { sql: "UPDATE reports SET live_version_id = ? WHERE id = ?", params: [versionId, reportId] },
  ]);
}
