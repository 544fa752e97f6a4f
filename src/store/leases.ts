import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

/**
 * Leases on the rows of the inbox and the outbox. A worker claims rows for a while; when it dies they are taken over
 * after that. A claim has a name of its own, so that a slow worker whose lease was taken over cannot finish the row.
 */

export type Lease = {
  /** Unique for each claim, not only for each process. */
  holder: string;
  now: Date;
  until: Date;
};

export type LeasedTable = "inbox" | "outbox";

/** What comes first within a lane: questions as they were asked, messages as they were written. */
const order: Record<LeasedTable, string> = { inbox: "happened_at", outbox: "number" };

/**
 * Takes up to `limit` due rows, no more than one of each lane and never one that has an earlier row waiting before it:
 * an asker's questions are answered in order, and a chat has one message in flight. `columns` are given back. With `unsure`
 * the first claim's time is kept as well.
 */
export async function claimRows<Row>(
  database: Database,
  claim: { table: LeasedTable; columns: string; unsure?: true; limit: number; lease: Lease },
): Promise<Row[]> {
  const { table, lease } = claim;
  const at = order[table];
  const unsure = claim.unsure ? ", unsure_since = coalesce(unsure_since, ?3)" : "";
  return database.query<Row>({
    sql: `UPDATE ${table} SET lease_holder = ?1, lease_until = ?2, attempts = attempts + 1${unsure}
      WHERE number IN (
        SELECT due.number FROM ${table} AS due
        WHERE due.state = 'waiting' AND due.not_before <= ?3 AND (due.lease_until IS NULL OR due.lease_until <= ?3)
          AND NOT EXISTS (
            SELECT 1 FROM ${table} AS earlier
            WHERE earlier.state = 'waiting' AND earlier.lane = due.lane
              AND (earlier.${at}, earlier.number) < (due.${at}, due.number))
        ORDER BY due.not_before, due.number LIMIT ?4)
      RETURNING ${claim.columns}`,
    params: [lease.holder, lease.until.toISOString(), lease.now.toISOString(), claim.limit],
  });
}

/** Undoes its batch unless this claim still holds the row. Put it first. */
export function stillHeld(table: LeasedTable, number: number, holder: string): Statement {
  return guard({
    sql: `SELECT 1 FROM ${table} WHERE number = ? AND lease_holder = ? AND state = 'waiting'`,
    params: [number, holder],
  });
}

/** Frees every lease at once: for the one process that owns the database, when it starts. */
export function releaseLeases(table: LeasedTable): Statement {
  return { sql: `UPDATE ${table} SET lease_until = NULL WHERE state = 'waiting' AND lease_until IS NOT NULL` };
}
