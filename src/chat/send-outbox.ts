import type { Database } from "../ports.ts";
import type { Delivery, OutgoingMessage } from "../ports/chat-platform.ts";
import { guardsHeld } from "../store/guards.ts";
import {
  claimOutbox,
  recordOutcome,
  sendState,
  type Outcome,
  type OutboxRow,
  type Sending,
  type Shown,
} from "../store/outbox.ts";
import { faultCode } from "../errors.ts";
import { failedSend } from "./failed-send.ts";
import type { ChatDeps } from "./chat-deps.ts";
import { chatLimits, pauseAfter } from "./chat-limits.ts";
import { findInHistory } from "./find-in-history.ts";
import type { Claimed } from "./claimed.ts";

export type SendDeps = Pick<ChatDeps, "database" | "platform" | "clock" | "newId" | "log" | "settings" | "wake">;

/** Claims messages that are due, at most one of each chat; each is then sent by calling it. */
export async function claimSends(deps: SendDeps, limit: number): Promise<Claimed[]> {
  const now = deps.clock();
  const lease = { holder: deps.newId(), now, until: new Date(now.getTime() + chatLimits.outboxLease) };
  const rows = await claimOutbox(deps.database, { limit, lease });
  return rows.map((row) => () => sendRow(deps, row));
}

async function sendRow(deps: SendDeps, row: OutboxRow): Promise<void> {
  const outcome = await perform(deps, row).catch((fault: unknown): Outcome =>
    later(deps, row, {
      certain: false,
      afterMs: pauseAfter(row.attempts),
      detail: faultCode(fault),
    }),
  );
  const now = deps.clock();
  const told = outcome.state === "refused" || outcome.state === "unknown" ? failedSend(deps, row, outcome) : [];
  const fields = { uuid: row.uuid, state: outcome.state, attempts: row.attempts };
  deps.log("chat.send", "detail" in outcome ? { ...fields, detail: outcome.detail } : fields);
  // Where another worker took the row over while the platform was slow, nothing is written; the uuid keeps it one message.
  await guardsHeld(deps.database.batch([...recordOutcome(row, outcome, now), ...told]));
  await deps.wake({ kind: "outbox", id: row.uuid });
}

async function perform(deps: SendDeps, row: OutboxRow): Promise<Outcome> {
  const { sending } = row;
  switch (sending.do) {
    case "send": {
      const message = await placed(deps.database, sending);
      if (message === null) return { state: "dropped", detail: "what it belongs under was not sent" };
      return sendMessage(deps, row, message);
    }
    case "patch": {
      const messageId = await shownAs(deps.database, sending.shown);
      const delivery = messageId === null ? null : await deps.platform.patch(messageId, sending.content);
      if (delivery !== null && delivery.kind !== "refused") return outcomeOf(deps, row, delivery, messageId);
      if (sending.instead !== null) return sendMessage(deps, row, sending.instead);
      return { state: "dropped", detail: delivery === null ? "nothing to change" : delivery.detail };
    }
    case "suggest": {
      const messageId = await shownAs(deps.database, sending.shown);
      if (messageId === null) return { state: "dropped", detail: "nothing to suggest under" };
      const delivery = await deps.platform.suggest(messageId, sending.questions);
      if (delivery.kind === "sent") return { state: "sent", messageId: null };
      // A nicety with ten minutes to live: one more try at most.
      if (delivery.kind === "refused" || row.attempts > 1) return { state: "dropped", detail: delivery.detail };
      return outcomeOf(deps, row, delivery, null);
    }
  }
}

/** A message whose fate is unknown is sent again under its uuid while the platform remembers that; then looked up. */
async function sendMessage(deps: SendDeps, row: OutboxRow, message: OutgoingMessage): Promise<Outcome> {
  const doubtfulFor = deps.clock().getTime() - row.unsureSince.getTime();
  if (row.unsureBefore && doubtfulFor > chatLimits.uuidTrusted) return resolve(deps, row, message);
  return outcomeOf(deps, row, await deps.platform.send(message), null);
}

async function resolve(deps: SendDeps, row: OutboxRow, message: OutgoingMessage): Promise<Outcome> {
  const found = await findInHistory(deps, { message, since: row.unsureSince }).catch((fault: unknown) => {
    deps.log("chat.look-up-failed", { uuid: row.uuid, detail: faultCode(fault) });
    return "unreadable" as const;
  });
  if (found === "unreadable") {
    const doubtfulFor = deps.clock().getTime() - row.unsureSince.getTime();
    // After hours of standstill the first look-up is late already, and is not to be the last.
    const isLate = doubtfulFor > chatLimits.uuidTrusted + chatLimits.lookUps * chatLimits.longestPause;
    const enough = isLate && row.attempts > chatLimits.lookUps;
    if (enough) return { state: "unknown", detail: "the chat's history cannot be read" };
    return later(deps, row, { certain: false, afterMs: chatLimits.longestPause, detail: "history unreadable" });
  }
  if (found !== null) return { state: "sent", messageId: found };
  // It is not there, so it was never sent: an hour later the same uuid is as good as a new one.
  return outcomeOf(deps, row, await deps.platform.send(message), null);
}

/**
 * Where a message of a thread goes, told by what became of the thread's first, which has its end before this one is
 * claimed: rows of a lane go in order. Where nobody knows the first one's id, it follows in the chat.
 */
async function placed(
  database: Database,
  { message, under }: Extract<Sending, { do: "send" }>,
): Promise<OutgoingMessage | null> {
  if (under === undefined) return message;
  const first = await sendState(database, under.sentAs);
  if (first?.state === "refused" || first?.state === "dropped") return null;
  const messageId = first?.messageId ?? "";
  return { ...message, replyTo: messageId === "" ? null : { messageId, inThread: true } };
}

async function shownAs(database: Database, shown: Shown): Promise<string | null> {
  if ("messageId" in shown) return shown.messageId;
  return (await sendState(database, shown.sentAs))?.messageId ?? null;
}

function outcomeOf(deps: SendDeps, row: OutboxRow, delivery: Delivery, patched: string | null): Outcome {
  switch (delivery.kind) {
    case "sent":
      return { state: "sent", messageId: patched ?? delivery.messageId };
    case "later":
      return later(deps, row, { certain: true, ...delivery });
    case "unknown":
      return later(deps, row, { certain: false, afterMs: pauseAfter(row.attempts), detail: delivery.detail });
    case "refused":
      return { state: "refused", detail: `${delivery.code} ${delivery.detail}`, code: delivery.code };
  }
}

type Later = { certain: boolean; afterMs: number; detail: string };

function later(deps: SendDeps, row: OutboxRow, { certain, afterMs, detail }: Later): Outcome {
  const now = deps.clock().getTime();
  if (now - row.createdAt.getTime() > chatLimits.sendFor)
    return certain ? { state: "refused", detail, code: null } : { state: "unknown", detail };
  return { state: "waiting", notBefore: new Date(now + Math.max(0, afterMs)), certain, detail };
}
