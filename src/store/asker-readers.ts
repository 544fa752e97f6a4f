import type { Database, Statement } from "../ports.ts";

/** What people may read in a direct chat, as last asked of the platform. */

/** The readers a person counts as, when that was looked up since `since`; null when it has to be asked again. */
export async function storedReaders(database: Database, openId: string, since: Date): Promise<string[] | null> {
  const [row] = await database.query<{ readers: string }>({
    sql: "SELECT readers FROM asker_readers WHERE open_id = ? AND checked_at >= ?",
    params: [openId, since.toISOString()],
  });
  return row === undefined ? null : (JSON.parse(row.readers) as string[]);
}

export function keepReaders(openId: string, readers: readonly string[], now: Date): Statement {
  return {
    sql: `INSERT INTO asker_readers (open_id, readers, checked_at) VALUES (?, ?, ?)
      ON CONFLICT (open_id) DO UPDATE SET readers = excluded.readers, checked_at = excluded.checked_at`,
    params: [openId, JSON.stringify(readers), now.toISOString()],
  };
}

/** The members of a chat changed: whoever could read what it may is asked for again. */
export function forgetReaders(reader: string): Statement {
  return {
    sql: `DELETE FROM asker_readers
      WHERE EXISTS (SELECT 1 FROM json_each(asker_readers.readers) AS named WHERE named.value = ?)`,
    params: [reader],
  };
}

/** These people came or went somewhere: what they may read is asked for again. */
export function forgetReadersOf(openIds: readonly string[]): Statement {
  return {
    sql: "DELETE FROM asker_readers WHERE open_id IN (SELECT value FROM json_each(?))",
    params: [JSON.stringify(openIds)],
  };
}

/** The chats that some live report names as its readers. */
export async function chatsThatRead(database: Database): Promise<string[]> {
  const rows = await database.query<{ reader: string }>({
    sql: "SELECT DISTINCT reader FROM live_readers WHERE reader LIKE 'chat:%' ORDER BY reader",
  });
  return rows.map(({ reader }) => reader.slice("chat:".length));
}
