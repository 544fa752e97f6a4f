import type { Database, Statement } from "../ports.ts";
import type { Outgoing, OutgoingMessage } from "../ports/chat-platform.ts";
import { claimRows, stillHeld, type Lease } from "./leases.ts";

/**
 * The durable outbox: what is to be sent is a row in the same batch as the state it tells of, under a uuid made from
 * what it answers, so that the same state never sends it twice.
 */

/** A message that is there already: one with a known id, or one that an earlier row of the outbox sent. */
export type Shown = { messageId: string } | { sentAs: string };

export type Sending =
  | {
      do: "send";
      message: OutgoingMessage;
      /** In a thread below what an earlier row of the same lane sent. */
      under?: { sentAs: string };
      /** Who else is told, once for each `uuid`, when it is refused or its fate stays unknown. */
      tell?: TellIfFailed;
    }
  /** Replaces a card of ours. When that card was never shown, or may not be changed, `instead` is sent. */
  | { do: "patch"; shown: Shown; content: Outgoing; instead: OutgoingMessage | null }
  | { do: "suggest"; shown: Shown; questions: readonly string[] };

/** `about` names in plain words what could not be sent. */
export type TellIfFailed = { openId: string; uuid: string; about: string };

export type OutboxRow = {
  number: number;
  uuid: string;
  holder: string;
  attempts: number;
  /** When the first try began whose outcome is not known, this one included. */
  unsureSince: Date;
  /** False when this try is the first that may have sent something. */
  unsureBefore: boolean;
  createdAt: Date;
  sending: Sending;
};

export type Queued = {
  uuid: string;
  /** The chat or the person: rows of one lane go out in order, one at a time. */
  lane: string;
  sending: Sending;
};

/** Writes a row; one with this uuid that is already there stays as it is. */
export function queueSending({ uuid, lane, sending }: Queued, now: Date): Statement {
  const replyTo = sending.do === "send" ? (sending.message.replyTo?.messageId ?? null) : null;
  return {
    sql: `INSERT INTO outbox (uuid, lane, reply_to, body, state, not_before, created_at)
      VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?5) ON CONFLICT (uuid) DO NOTHING`,
    params: [uuid, lane, replyTo, JSON.stringify(sending), now.toISOString()],
  };
}

/** The statement that queues one message: put it in the batch that makes it true. Its uuid decides whether it is new. */
export function queueMessage(message: OutgoingMessage, now: Date): Statement {
  return queueSending({ uuid: message.uuid, lane: laneOf(message), sending: { do: "send", message } }, now);
}

/** One message and those that go on, in a thread below it; each is sent once, in this order. */
export function queueThread(messages: readonly OutgoingMessage[], now: Date, tell?: TellIfFailed): Statement[] {
  const sentAs = messages[0]?.uuid ?? "";
  return messages.map((message, index) => {
    const under = index === 0 ? {} : { under: { sentAs } };
    const sending: Sending = { do: "send", message, ...under, ...(tell === undefined ? {} : { tell }) };
    return queueSending({ uuid: message.uuid, lane: laneOf(message), sending }, now);
  });
}

export function laneOf({ to }: Pick<OutgoingMessage, "to">): string {
  return "chatId" in to ? to.chatId : to.openId;
}

type Row = { number: number; uuid: string; attempts: number; unsureSince: string; createdAt: string; body: string };

/** Claims rows that are due. From here on the outcome of a row is unsure until `recordOutcome` says otherwise. */
export async function claimOutbox(database: Database, claim: { limit: number; lease: Lease }): Promise<OutboxRow[]> {
  const now = claim.lease.now.toISOString();
  const rows = await claimRows<Row>(database, {
    table: "outbox",
    columns: "number, uuid, attempts, unsure_since AS unsureSince, created_at AS createdAt, body",
    unsure: true,
    ...claim,
  });
  return rows.map(({ body, unsureSince, createdAt, ...row }) => ({
    ...row,
    holder: claim.lease.holder,
    unsureSince: new Date(unsureSince),
    unsureBefore: unsureSince !== now,
    createdAt: new Date(createdAt),
    sending: JSON.parse(body) as Sending,
  }));
}

export type Outcome =
  | { state: "sent"; messageId: string | null }
  | { state: "unknown"; detail: string }
  | { state: "dropped"; detail: string }
  /** `code` is the platform's; null when it was given up after trying for long. */
  | { state: "refused"; detail: string; code: number | null }
  /** To be tried again. `certain`: this try sent nothing. */
  | { state: "waiting"; notBefore: Date; certain: boolean; detail: string };

/** Says what became of a claimed row. Undoes its batch when another worker took the row over. */
export function recordOutcome(row: OutboxRow, outcome: Outcome, now: Date): Statement[] {
  const held = stillHeld("outbox", row.number, row.holder);
  if (outcome.state === "waiting") {
    const unsureSince = outcome.certain && !row.unsureBefore ? null : row.unsureSince.toISOString();
    return [
      held,
      {
        sql: "UPDATE outbox SET not_before = ?, unsure_since = ?, detail = ?, lease_until = NULL WHERE number = ?",
        params: [outcome.notBefore.toISOString(), unsureSince, outcome.detail, row.number],
      },
    ];
  }
  const [messageId, detail] = outcome.state === "sent" ? [outcome.messageId, null] : [null, outcome.detail];
  return [
    held,
    {
      sql: `UPDATE outbox SET state = ?, message_id = ?, detail = ?, finished_at = ?, lease_until = NULL WHERE number = ?`,
      params: [outcome.state, messageId, detail, now.toISOString(), row.number],
    },
  ];
}

export type SendState = { state: "waiting" | "sent" | "refused" | "unknown" | "dropped"; messageId: string | null };

/** What became of the row with this uuid; null when there is none. */
export async function sendState(database: Database, uuid: string): Promise<SendState | null> {
  const [row] = await database.query<SendState>({
    sql: "SELECT state, message_id AS messageId FROM outbox WHERE uuid = ?",
    params: [uuid],
  });
  return row ?? null;
}

/** Whom or which chat a message of ours went to; null for a message the outbox does not know. */
export async function sentTo(database: Database, messageId: string): Promise<string | null> {
  const [row] = await database.query<{ lane: string }>({
    sql: "SELECT lane FROM outbox WHERE message_id = ?",
    params: [messageId],
  });
  return row?.lane ?? null;
}

/** What became of several rows, by uuid; one that is not there is left out. */
export async function sendStates(database: Database, uuids: readonly string[]): Promise<Map<string, SendState>> {
  const rows = await database.query<SendState & { uuid: string }>({
    sql: `SELECT uuid, state, message_id AS messageId FROM outbox WHERE uuid IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify(uuids)],
  });
  return new Map(rows.map(({ uuid, ...state }) => [uuid, state]));
}

/** Takes rows back that nobody has begun to send; one that may be under way stays as it is. */
export function dropWaiting(uuids: readonly string[], now: Date): Statement {
  return {
    sql: `UPDATE outbox SET state = 'dropped', detail = 'recalled', finished_at = ?
      WHERE uuid IN (SELECT value FROM json_each(?)) AND state = 'waiting' AND unsure_since IS NULL`,
    params: [now.toISOString(), JSON.stringify(uuids)],
  };
}

/** Of these messages, the ones that rows of the outbox are known to have sent. */
export async function knownMessages(database: Database, messageIds: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ messageId: string }>({
    sql: "SELECT message_id AS messageId FROM outbox WHERE message_id IN (SELECT value FROM json_each(?))",
    params: [JSON.stringify(messageIds)],
  });
  return new Set(rows.map(({ messageId }) => messageId));
}

/** Replies to a message that was taken back and that nobody has begun to send are not sent. */
export function dropReplies(messageId: string, now: Date): Statement {
  return {
    sql: `UPDATE outbox SET state = 'dropped', detail = 'recalled', finished_at = ?
      WHERE reply_to = ? AND state = 'waiting' AND unsure_since IS NULL`,
    params: [now.toISOString(), messageId],
  };
}

/** Changes of a card that a newer one makes pointless: what nobody is sending right now is not sent any more. */
export function dropOvertaken(uuids: readonly string[], now: Date): Statement {
  return {
    sql: `UPDATE outbox SET state = 'dropped', detail = 'overtaken', finished_at = ?1
      WHERE uuid IN (SELECT value FROM json_each(?2)) AND state = 'waiting' AND unsure_since IS NULL
        AND (lease_until IS NULL OR lease_until <= ?1)`,
    params: [now.toISOString(), JSON.stringify(uuids)],
  };
}
