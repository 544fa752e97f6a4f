import type { Database, Statement } from "../ports.ts";

export type ReportLease = { name: string; holder: string };

/**
 * Takes a lease for so many seconds, or renews one's own. Null when it is now held by `holder`; otherwise the one who
 * holds it. A lease that ran out is free.
 */
export async function takeReportLease(
  database: Database,
  lease: ReportLease & { now: Date; seconds: number },
): Promise<string | null> {
  const { name, holder, now, seconds } = lease;
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  const rows = await database.query<{ holder: string }>({
    sql: `INSERT INTO report_leases (name, holder, expires_at) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET
        holder = CASE WHEN report_leases.holder = excluded.holder OR report_leases.expires_at <= ? THEN excluded.holder
          ELSE report_leases.holder END,
        expires_at = CASE WHEN report_leases.holder = excluded.holder OR report_leases.expires_at <= ? THEN excluded.expires_at
          ELSE report_leases.expires_at END
      RETURNING holder`,
    params: [name, holder, until, now.toISOString(), now.toISOString()],
    isFleeting: true,
  });
  const held = rows[0]?.holder ?? holder;
  return held === holder ? null : held;
}

export function releaseReportLease({ name, holder }: ReportLease): Statement {
  return { sql: "DELETE FROM report_leases WHERE name = ? AND holder = ?", params: [name, holder] };
}
