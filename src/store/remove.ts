import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

/**
 * Takes a report out of every answer, list, link and citation in one batch: it has no live version any more and all its
 * versions are `removed`, for good. `GUARD_FAILED` when there is nothing to remove.
 */
export async function removeReport(
  database: Database,
  { reportId, also }: { reportId: string; also: readonly Statement[] },
): Promise<void> {
  await database.batch([
    guard({
      sql: "SELECT 1 FROM versions WHERE report_id = ? AND state <> 'removed'",
      params: [reportId],
    }),
    { sql: "UPDATE reports SET live_version_id = NULL WHERE id = ?", params: [reportId] },
    { sql: "UPDATE versions SET state = 'removed' WHERE report_id = ?", params: [reportId] },
    ...also,
  ]);
}
