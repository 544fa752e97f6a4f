import type { Database, Statement } from "../ports.ts";

export type Verdict = "useful" | "wrong-figure" | "wrong-source";

export type Feedback = { answerId: string; asker: string; verdict: Verdict; saidAt: Date };

/** One verdict of each person on an answer; a later one replaces it. */
export function keepFeedback({ answerId, asker, verdict, saidAt }: Feedback): Statement {
  return {
    sql: `INSERT INTO feedback (answer_id, asker, verdict, said_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (answer_id, asker) DO UPDATE SET verdict = excluded.verdict, said_at = excluded.said_at`,
    params: [answerId, asker, verdict, saidAt.toISOString()],
  };
}

export async function feedbackOn(database: Database, answerId: string): Promise<Feedback[]> {
  const rows = await database.query<Omit<Feedback, "saidAt"> & { saidAt: string }>({
    sql: `SELECT answer_id AS answerId, asker, verdict, said_at AS saidAt FROM feedback
      WHERE answer_id = ? ORDER BY said_at, asker`,
    params: [answerId],
  });
  return rows.map((row) => ({ ...row, saidAt: new Date(row.saidAt) }));
}
