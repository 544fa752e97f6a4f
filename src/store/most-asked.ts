import type { Database } from "../ports.ts";

export type AskedOften = { question: string; times: number };

/** What was asked most between two times, in the askers' own words; a question asked once is left out. */
export async function mostAsked(
  database: Database,
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<AskedOften[]> {
  return database.query<AskedOften>({
    sql: `SELECT question, count(*) AS times FROM answer_records
      WHERE asked_at > ? AND asked_at <= ?
      GROUP BY question HAVING count(*) > 1 ORDER BY times DESC, question LIMIT ?`,
    params: [from.toISOString(), to.toISOString(), limit],
  });
}
