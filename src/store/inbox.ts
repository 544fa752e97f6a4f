import type { Database, Statement } from "../ports.ts";
import type { ChatEvent } from "../ports/chat-platform.ts";
import { claimRows, stillHeld, type Lease } from "./leases.ts";

/** The durable inbox: an event is acknowledged after its row is committed, and its key is kept for ever. */

export type NewInboxRow = {
  /** `message:om_…` for a message, however it arrived; `event:…` for anything else. */
  id: string;
  lane: string;
  asker: string | null;
  chatId: string | null;
  happenedAt: string;
  event: ChatEvent;
};

export type InboxJob = {
  number: number;
  id: string;
  holder: string;
  /** 1 at the first try. */
  attempts: number;
  receivedAt: string;
  event: ChatEvent;
};

/** Keeps events; one that is already there, finished or not, changes nothing. */
export function recordEvents(rows: readonly NewInboxRow[], now: Date): Statement {
  return {
    sql: `INSERT INTO inbox (id, lane, asker, chat_id, happened_at, body, state, not_before, received_at)
      SELECT value ->> 'id', value ->> 'lane', value ->> 'asker', value ->> 'chatId', value ->> 'happenedAt',
        value -> 'event', 'waiting', ?1, ?1
      FROM json_each(?2) WHERE true
      ON CONFLICT (id) DO NOTHING`,
    params: [now.toISOString(), JSON.stringify(rows)],
  };
}

/** Of these rows, the ones that are already there. */
export async function keptEvents(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ id: string }>({
    sql: "SELECT id FROM inbox WHERE id IN (SELECT value FROM json_each(?))",
    params: [JSON.stringify(ids)],
  });
  return new Set(rows.map(({ id }) => id));
}

type InboxRow = Omit<InboxJob, "holder" | "event"> & { body: string };

/** Claims jobs that are due; see `claimRows` for the order. */
export async function claimInbox(database: Database, claim: { limit: number; lease: Lease }): Promise<InboxJob[]> {
  const rows = await claimRows<InboxRow>(database, {
    table: "inbox",
    columns: "number, id, attempts, received_at AS receivedAt, body",
    ...claim,
  });
  return rows.map(({ body, ...row }) => ({
    ...row,
    holder: claim.lease.holder,
    event: JSON.parse(body) as ChatEvent,
  }));
}

/** Ends a job. First in a batch with all that came of it, so that it counts once: the batch is undone otherwise. */
export function finishInbox(job: Pick<InboxJob, "number" | "holder">, outcome: string, now: Date): Statement[] {
  return [
    stillHeld("inbox", job.number, job.holder),
    {
      sql: "UPDATE inbox SET state = 'done', outcome = ?, finished_at = ?, lease_until = NULL WHERE number = ?",
      params: [outcome, now.toISOString(), job.number],
    },
  ];
}

/** Gives a job back, to be tried again at `notBefore`. */
export function postponeInbox(job: Pick<InboxJob, "number" | "holder">, notBefore: Date): Statement {
  return {
    sql: "UPDATE inbox SET not_before = ?, lease_until = NULL WHERE number = ? AND lease_holder = ? AND state = 'waiting'",
    params: [notBefore.toISOString(), job.number, job.holder],
  };
}

/** A message that was taken back: not worked on if it still waits, and ignored should it be delivered later. */
export function dropMessage(message: { messageId: string; chatId: string }, now: Date): Statement {
  return {
    sql: `INSERT INTO inbox (id, lane, happened_at, body, state, outcome, not_before, received_at, finished_at)
      VALUES ('message:' || ?1, ?2, ?3, '{}', 'done', 'recalled', ?3, ?3, ?3)
      ON CONFLICT (id) DO UPDATE SET state = 'done', outcome = 'recalled', finished_at = ?3 WHERE state = 'waiting'`,
    params: [message.messageId, message.chatId, now.toISOString()],
  };
}

/** How many questions of this asker, or in this chat, were answered that were sent in the time before this one. */
export async function countAnswered(
  database: Database,
  by: { asker: string } | { chatId: string },
  { from, to }: { from: Date; to: Date },
): Promise<number> {
  const [column, value] = "asker" in by ? ["asker", by.asker] : ["chat_id", by.chatId];
  const [row] = await database.query<{ count: number }>({
    sql: `SELECT count(*) AS count FROM inbox
      WHERE ${column} = ? AND happened_at > ? AND happened_at <= ? AND outcome = 'answered'`,
    params: [value, from.toISOString(), to.toISOString()],
  });
  return row?.count ?? 0;
}
