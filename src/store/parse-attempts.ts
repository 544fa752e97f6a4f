import type { Database } from "../ports.ts";

/** How often reading a file with these bytes was begun and not ended; counted by `beginAttempt`. */
export async function attemptsOf(database: Database, hash: string): Promise<number> {
  const [row] = await database.query<{ attempts: number }>({
    sql: "SELECT attempts FROM parse_attempts WHERE hash = ?",
    params: [hash],
  });
  return row?.attempts ?? 0;
}

export async function beginAttempt(database: Database, { hash, now }: { hash: string; now: Date }): Promise<void> {
  await database.batch([
    {
      sql: `INSERT INTO parse_attempts (hash, attempts, last_at) VALUES (?, 1, ?)
        ON CONFLICT (hash) DO UPDATE SET attempts = attempts + 1, last_at = excluded.last_at`,
      params: [hash, now.toISOString()],
    },
  ]);
}

/** The reading came to an end, whatever it found. */
export async function endAttempt(database: Database, hash: string): Promise<void> {
  await database.batch([{ sql: "DELETE FROM parse_attempts WHERE hash = ?", params: [hash] }]);
}
