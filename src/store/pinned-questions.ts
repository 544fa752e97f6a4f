import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

/** A figure a pinned question was answered with: found again in a later version by its key (`diffFigure`). */
export type PinnedFigure = { reportId: string; key: string; display: string };

/** A question whose answer must not get lost with a new version. */
export type PinnedQuestion = {
  id: string;
  question: string;
  /** The day it is asked as of, ISO time. */
  askedAt: string;
  expected: readonly PinnedFigure[];
  pinnedBy: string;
  pinnedAt: string;
};

type Row = Omit<PinnedQuestion, "expected"> & { expected: string };

/** Pins a question, or again with what it is answered with now. */
export function pinQuestion({ id, question, askedAt, expected, pinnedBy, pinnedAt }: PinnedQuestion): Statement {
  return {
    sql: `INSERT INTO pinned_questions (id, question, asked_at, expected, pinned_by, pinned_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (question) DO UPDATE SET asked_at = excluded.asked_at, expected = excluded.expected,
        pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at`,
    params: [id, question, askedAt, JSON.stringify(expected), pinnedBy, pinnedAt],
  };
}

/** `GUARD_FAILED` when no such question is pinned. */
export function unpinQuestion(id: string): Statement[] {
  return [
    guard({ sql: "SELECT 1 FROM pinned_questions WHERE id = ?", params: [id] }),
    { sql: "DELETE FROM pinned_questions WHERE id = ?", params: [id] },
  ];
}

export async function pinnedQuestions(database: Database): Promise<PinnedQuestion[]> {
  const rows = await database.query<Row>({
    sql: `SELECT id, question, asked_at AS askedAt, expected, pinned_by AS pinnedBy, pinned_at AS pinnedAt
      FROM pinned_questions ORDER BY pinned_at, id`,
  });
  return rows.map((row) => ({ ...row, expected: JSON.parse(row.expected) as PinnedFigure[] }));
}
