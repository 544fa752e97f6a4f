import type { Database } from "../ports.ts";

/**
 * Forgetting what was said: the content goes, the keys stay. An event that comes again years later is still known by
 * its id, and a message that was sent is still known by its uuid.
 */

/** One step of a kind: forgets at most `limit` rows that ended before a time, and gives how many there were. */
export type Forget = (database: Database, before: Date, limit: number) => Promise<number>;

/** Who said what in which chat. The id, what became of it and when it came are kept. */
export const forgetEvents: Forget = async (database, before, limit) => {
  const rows = await database.query({
    sql: `UPDATE inbox SET body = '{}', lane = '', asker = NULL, chat_id = NULL
      WHERE number IN (
        SELECT number FROM inbox WHERE state = 'done' AND body <> '{}' AND finished_at < ? ORDER BY finished_at LIMIT ?)
      RETURNING number`,
    params: [before.toISOString(), limit],
  });
  return rows.length;
};

/** What was sent to whom. The uuid, the platform's id of the message and what became of it are kept. */
export const forgetMessages: Forget = async (database, before, limit) => {
  const rows = await database.query({
    sql: `UPDATE outbox SET body = '{}', lane = '', reply_to = NULL, detail = NULL
      WHERE number IN (
        SELECT number FROM outbox WHERE state <> 'waiting' AND body <> '{}' AND finished_at < ?
        ORDER BY finished_at LIMIT ?)
      RETURNING number`,
    params: [before.toISOString(), limit],
  });
  return rows.length;
};

/** Answers with what hangs on them. One whose correction is still to be told stays until it is. */
export const forgetAnswers: Forget = async (database, before, limit) => {
  const rows = await database.query<{ id: string }>({
    sql: `SELECT id FROM answer_records AS r
      WHERE asked_at < ?
        AND NOT EXISTS (SELECT 1 FROM corrections AS c WHERE c.answer_id = r.id AND c.state = 'waiting')
      ORDER BY asked_at LIMIT ?`,
    params: [before.toISOString(), limit],
  });
  if (rows.length === 0) return 0;
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const named = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;
  await database.batch([
    { sql: `DELETE FROM corrections WHERE ${named("answer_id")}`, params: [ids] },
    { sql: `DELETE FROM feedback WHERE ${named("answer_id")}`, params: [ids] },
    { sql: `DELETE FROM answer_figures WHERE ${named("answer_id")}`, params: [ids] },
    { sql: `DELETE FROM answer_records WHERE ${named("id")}`, params: [ids] },
  ]);
  return rows.length;
};

/** Where conversations were begun anew, and what people were last found to be allowed to read. */
export const forgetTraces: Forget = async (database, before) => {
  const params = [before.toISOString()];
  await database.batch([
    { sql: "DELETE FROM conversation_resets WHERE reset_at < ?", params },
    { sql: "DELETE FROM asker_readers WHERE checked_at < ?", params },
  ]);
  return 0;
};
