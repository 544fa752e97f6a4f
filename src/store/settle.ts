import type { Database, Statement } from "../ports.ts";
import { moveCorrections } from "./figure-corrections.ts";
import { guard } from "./guards.ts";

/** A draft that might have been a new version of another report is a report of its own. */
export async function settleAsNew(database: Database, versionId: string): Promise<void> {
  await database.batch([
    { sql: "UPDATE versions SET candidates = NULL WHERE id = ? AND state = 'draft'", params: [versionId] },
  ]);
}

/** Makes a draft the next version of another report; its own report goes when nothing else is in it. */
export async function moveDraft(
  database: Database,
  { versionId, from, to }: { versionId: string; from: string; to: string },
): Promise<void> {
  await database.batch([
    guard({
      sql: "SELECT 1 FROM versions WHERE id = ? AND report_id = ? AND state = 'draft'",
      params: [versionId, from],
    }),
    {
      sql: `UPDATE versions SET report_id = ?, candidates = NULL,
          number = (SELECT coalesce(max(number), 0) + 1 FROM versions WHERE report_id = ?)
        WHERE id = ?`,
      params: [to, to, versionId],
    },
    moveCorrections(from, to),
    {
      sql: "DELETE FROM reports WHERE id = ? AND NOT EXISTS (SELECT 1 FROM versions WHERE report_id = reports.id)",
      params: [from],
    },
  ]);
}

/** Says who may see a report: null for everyone. Takes effect in every query at once. */
export function setAudience(reportId: string, audience: readonly string[] | null): Statement {
  return {
    sql: "UPDATE reports SET audience = ? WHERE id = ?",
    params: [audience === null ? null : JSON.stringify(audience), reportId],
  };
}
