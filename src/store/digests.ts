import type { Database, Statement } from "../ports.ts";
import type { OutgoingMessage } from "../ports/chat-platform.ts";
import { guard } from "./guards.ts";

export type DigestState = "queued" | "awaiting" | "quiet" | "skipped" | "unsent" | "recalled";

/** What became of one group's week. `extra` is 0 for the week's own and counts those sent again by hand. */
export type DigestRow = {
  chatId: string;
  week: string;
  extra: number;
  state: DigestState;
  dueAt: Date;
  from: Date;
  /** How many messages it is made of. */
  parts: number;
  /** The messages of a draft that waits to be confirmed. */
  cards: readonly OutgoingMessage[] | null;
};

type Stored = Omit<DigestRow, "dueAt" | "from" | "cards"> & { dueAt: string; fromAt: string; cards: string | null };

const columns = "chat_id AS chatId, week, extra, state, due_at AS dueAt, from_at AS fromAt, parts, cards";

/** All rows of one group's week; none means that it is still to be made. */
export async function digestsOfWeek(database: Database, chatId: string, week: string): Promise<DigestRow[]> {
  const rows = await database.query<Stored>({
    sql: `SELECT ${columns} FROM digests WHERE chat_id = ? AND week = ? ORDER BY extra`,
    params: [chatId, week],
  });
  return rows.map(fromStored);
}

/** What became of these weeks, by `chat week`; a group whose summary is still to be made is not among them. */
export async function madeDigests(database: Database, weeks: readonly string[]): Promise<Map<string, DigestState>> {
  const rows = await database.query<{ made: string; state: DigestState }>({
    sql: `SELECT chat_id || ' ' || week AS made, state FROM digests
      WHERE extra = 0 AND week IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify(weeks)],
  });
  return new Map(rows.map(({ made, state }) => [made, state]));
}

/**
 * Until when a group was told last, in this subscription and before this slot: what was published afterwards is news,
 * whatever its weekday was then. A slot that was skipped told of nothing.
 */
export async function toldUntil(
  database: Database,
  { chatId, since, before }: { chatId: string; since: Date; before: Date },
): Promise<Date | null> {
  const [row] = await database.query<{ until: string | null }>({
    sql: `SELECT max(due_at) AS until FROM digests
      WHERE chat_id = ? AND state <> 'skipped' AND due_at > ? AND due_at < ?`,
    params: [chatId, since.toISOString(), before.toISOString()],
  });
  const until = row?.until ?? null;
  return until === null ? null : new Date(until);
}

/** Newest first. */
export async function listDigests(database: Database, limit: number): Promise<DigestRow[]> {
  const rows = await database.query<Stored>({
    sql: `SELECT ${columns} FROM digests ORDER BY due_at DESC, chat_id, extra DESC LIMIT ?`,
    params: [limit],
  });
  return rows.map(fromStored);
}

/** Drafts nobody confirmed that were due before `before`. */
export async function unconfirmedDigests(database: Database, before: Date): Promise<DigestRow[]> {
  const rows = await database.query<Stored>({
    sql: `SELECT ${columns} FROM digests WHERE state = 'awaiting' AND due_at < ? ORDER BY due_at`,
    params: [before.toISOString()],
  });
  return rows.map(fromStored);
}

/**
 * Writes the row of a week. Two instances that race write it once: the second one's whole batch is undone. A week that was
 * skipped may still be told, if the clock that skipped it was wrong.
 */
export function recordDigest(row: DigestRow, now: Date, by: string | null): Statement[] {
  const unmade = guard({
    sql: `SELECT 1 WHERE NOT EXISTS (
      SELECT 1 FROM digests WHERE chat_id = ? AND week = ? AND extra = ? AND (state <> 'skipped' OR ? = 'skipped'))`,
    params: [row.chatId, row.week, row.extra, row.state],
  });
  return [unmade, insertDigest(row, now, by)];
}

function insertDigest(row: DigestRow, now: Date, by: string | null): Statement {
  return {
    sql: `INSERT OR REPLACE INTO digests (chat_id, week, extra, state, due_at, from_at, parts, cards, made_at, changed_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [
      row.chatId,
      row.week,
      row.extra,
      row.state,
      row.dueAt.toISOString(),
      row.from.toISOString(),
      row.parts,
      row.cards === null ? null : JSON.stringify(row.cards),
      now.toISOString(),
      by,
    ],
  };
}

/** Moves a row from one state to the next, or undoes the batch when it is in another (pressed twice, taken over). */
export function moveDigest(
  { chatId, week, extra }: Pick<DigestRow, "chatId" | "week" | "extra">,
  change: { from: DigestState; to: DigestState; by: string | null },
): Statement[] {
  return [
    guard({
      sql: "SELECT 1 FROM digests WHERE chat_id = ? AND week = ? AND extra = ? AND state = ?",
      params: [chatId, week, extra, change.from],
    }),
    {
      sql: "UPDATE digests SET state = ?, cards = NULL, changed_by = ? WHERE chat_id = ? AND week = ? AND extra = ?",
      params: [change.to, change.by, chatId, week, extra],
    },
  ];
}

/** Undoes the batch unless these versions are still the live ones: what was read is what is told (D7). */
export function stillLive(versionIds: readonly string[]): Statement {
  return guard({
    sql: `SELECT 1 WHERE (SELECT count(*) FROM reports WHERE live_version_id IN (SELECT value FROM json_each(?))) = ?`,
    params: [JSON.stringify(versionIds), versionIds.length],
  });
}

function fromStored({ dueAt, fromAt, cards, ...row }: Stored): DigestRow {
  return {
    ...row,
    dueAt: new Date(dueAt),
    from: new Date(fromAt),
    cards: cards === null ? null : (JSON.parse(cards) as OutgoingMessage[]),
  };
}
