import type { Clock, Database } from "../ports.ts";
import type { ChatEvent } from "../ports/chat-platform.ts";
import type { WakeUp } from "../ports/job-queue.ts";
import { recordEvents, type NewInboxRow } from "../store/inbox.ts";
import { conversationOf } from "./conversation.ts";

/** Keeps an event; when the promise resolves its row is on disk and the event may be acknowledged. */
export type Intake = (event: ChatEvent) => Promise<void>;

/**
 * The only thing done before an event is acknowledged. Events that come while a batch is being written share the next
 * one: a burst costs one commit, not one each.
 */
export function createIntake(deps: { database: Database; clock: Clock; wake: WakeUp }): Intake {
  let gathering: { rows: NewInboxRow[]; written: Promise<void> } | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async (rows: readonly NewInboxRow[]) => {
    await deps.database.batch([recordEvents(rows, deps.clock())]);
    // The rows are safe: a wake-up that fails only means that they are found a little later.
    await deps.wake({ kind: "inbox", id: rows[0]?.id ?? "" }).catch(() => {});
  };
  return (event) => {
    const row = inboxRow(event, deps.clock());
    if (gathering !== null) {
      gathering.rows.push(row);
      return gathering.written;
    }
    const rows = [row];
    const written = writing.then(() => {
      gathering = null;
      return write(rows);
    });
    gathering = { rows, written };
    writing = written.catch(() => {});
    return written;
  };
}

/** The row of an event: its key, what it has to wait behind, and who is behind it. */
export function inboxRow(event: ChatEvent, now: Date): NewInboxRow {
  const base = { id: `event:${event.eventId}`, asker: null, chatId: null, happenedAt: now.toISOString(), event };
  switch (event.kind) {
    case "message": {
      const { message } = event;
      const { openId } = message.sender;
      return {
        ...base,
        id: `message:${message.messageId}`,
        lane: conversationOf(message, openId),
        asker: openId,
        chatId: message.chatId,
        happenedAt: message.sentAt,
      };
    }
    case "action":
      return {
        ...base,
        lane: `${event.chatId}/${event.actor.openId}`,
        asker: event.actor.openId,
        chatId: event.chatId,
      };
    case "menu":
      return { ...base, lane: `menu/${event.actor.openId}`, asker: event.actor.openId };
    case "recalled":
      return { ...base, lane: `recalled/${event.messageId}`, chatId: event.chatId };
    case "bot-added":
    case "bot-removed":
    case "members-changed":
      return { ...base, lane: `members/${event.chatId}`, chatId: event.chatId };
  }
}
