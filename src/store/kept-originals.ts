import type { Database } from "../ports.ts";

/** Whether any version that was not removed came from these bytes. */
export async function isOriginalUsed(database: Database, hash: string): Promise<boolean> {
  const rows = await database.query({
    sql: "SELECT 1 FROM versions WHERE original = ? AND state <> 'removed' LIMIT 1",
    params: [hash],
  });
  return rows.length > 0;
}

/** Hashes of the bytes a report's versions came from. */
export async function originalsOf(database: Database, reportId: string): Promise<string[]> {
  const rows = await database.query<{ original: string }>({
    sql: "SELECT DISTINCT original FROM versions WHERE report_id = ? AND original IS NOT NULL",
    params: [reportId],
  });
  return rows.map(({ original }) => original);
}
