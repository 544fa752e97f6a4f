import type { Database } from "../ports.ts";

/** The threads of a chat in which the bot answered since a time, the latest first. */
export async function threadsAnsweredIn(
  database: Database,
  chatId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<string[]> {
  const begin = `${chatId}#`;
  const rows = await database.query<{ conversation: string }>({
    // `$` comes right after `#`: the conversations of the chat's threads are a stretch of the index.
    sql: `SELECT conversation, max(asked_at) AS latest FROM answer_records
      WHERE conversation >= ? AND conversation < ? AND asked_at >= ?
      GROUP BY conversation ORDER BY latest DESC LIMIT ?`,
    params: [begin, `${chatId}$`, since.toISOString(), limit],
  });
  return rows.map(({ conversation }) => conversation.slice(begin.length));
}

/** Whether a conversation was ever begun anew. */
export async function wasReset(database: Database, conversation: string): Promise<boolean> {
  const rows = await database.query({
    sql: "SELECT 1 FROM conversation_resets WHERE conversation = ?",
    params: [conversation],
  });
  return rows.length > 0;
}
