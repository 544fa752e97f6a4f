import { digestMessage } from "../cards/digest-card.ts";
import type { Database } from "../ports.ts";
import type { OutgoingMessage } from "../ports/chat-platform.ts";
import { recordDigest, stillLive, type DigestRow } from "../store/digests.ts";
import { findChat } from "../store/chats.ts";
import { guardsHeld } from "../store/guards.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage, queueThread, type TellIfFailed } from "../store/outbox.ts";
import type { Subscription } from "../store/digest-subscriptions.ts";
import { composeDigest, type ComposeDeps } from "./compose-digest.ts";
import { pagesOf } from "./pages.ts";
import type { Slot } from "./slots.ts";
import { digestTexts } from "./texts.ts";

/** `raced`: somebody else made this week's row meanwhile; nothing is to be done. */
export type Posted = { state: DigestRow["state"]; parts: number } | { state: "raced" };

export type Posting = {
  subscription: Subscription;
  slot: Slot;
  now: Date;
  /** 0 for the week's own summary; above for one sent again by hand. */
  extra: number;
  /** Who pressed the button; null when the clock did. */
  by: string | null;
};

/** A publication in the middle of composing asks for another try; more of them in a row are no accident. */
const tries = 3;

/**
 * Composes the week's summary and, in one batch, writes its row and the messages that post it. The batch is undone when
 * the row is already there or a version it tells of is no longer live; so a week is posted once, and of one state.
 */
export async function postDigest(deps: ComposeDeps, posting: Posting): Promise<Posted> {
  for (let left = tries; left > 0; left -= 1) {
    const posted = await tryToPost(deps, posting);
    if (posted !== null) return posted;
  }
  return { state: "raced" };
}

async function tryToPost(deps: ComposeDeps, posting: Posting): Promise<Posted | null> {
  const { subscription, slot, now, extra, by } = posting;
  const { digest, live } = await composeDigest(deps, subscription, slot, now);
  const empty = digest.added + digest.revised === 0;
  const messages = empty && subscription.quiet ? [] : messagesOf(deps, posting, digest);
  const state = messages.length === 0 ? "quiet" : subscription.review && by === null ? "awaiting" : "queued";
  const waits = state === "awaiting";
  const row: DigestRow = {
    chatId: subscription.chatId,
    week: slot.week,
    extra,
    state,
    dueAt: slot.dueAt,
    from: slot.from,
    parts: messages.length,
    cards: waits ? messages : null,
  };
  const outgoing = waits
    ? draftsFor(deps, posting, digest).map((message) => queueMessage(message, now))
    : queueThread(messages, now, await tellOwner(deps, subscription, slot.week));
  const posted = deps.database.batch([stillLive(live), ...recordDigest(row, now, by), ...outgoing]);
  return (await guardsHeld(posted)) ? { state, parts: messages.length } : null;
}

/** Who hears of it when the platform does not take the summary; undefined where nobody subscribed. */
export async function tellOwner(
  { database }: Pick<ComposeDeps, "database">,
  { chatId, owner }: Pick<Subscription, "chatId" | "owner">,
  week: string,
): Promise<TellIfFailed | undefined> {
  if (owner === "") return undefined;
  const about = digestTexts.summaryOf(await groupName(database, chatId), week);
  return { openId: owner, uuid: messageUuid("digest-refused", chatId, week), about };
}

export async function groupName(database: Database, chatId: string): Promise<string> {
  return (await findChat(database, chatId))?.name ?? "";
}

type Composed = Awaited<ReturnType<typeof composeDigest>>["digest"];

function messagesOf(
  { citationUrl }: ComposeDeps,
  { subscription, slot, extra }: Posting,
  digest: Composed,
): OutgoingMessage[] {
  return pagesOf(digest, citationUrl).map((page, part) => ({
    uuid: partUuid({ chatId: subscription.chatId, week: slot.week, extra }, part),
    to: { chatId: subscription.chatId },
    replyTo: null,
    content: digestMessage(page),
  }));
}

type DigestKey = Pick<DigestRow, "chatId" | "week" | "extra">;

/** Made from what the message is, so that the same part of the same week is sent once. */
function partUuid({ chatId, week, extra }: DigestKey, part: number): string {
  return messageUuid("digest", chatId, week, `${extra}`, `${part}`);
}

/** The uuids a posted summary was sent under, in the order of its parts. */
export function partsOf(row: DigestKey & Pick<DigestRow, "parts">): string[] {
  return Array.from({ length: row.parts }, (_, part) => partUuid(row, part));
}

/** The owner's copy of a draft: the last part holds the buttons. */
function draftsFor({ citationUrl }: ComposeDeps, { subscription, slot }: Posting, digest: Composed): OutgoingMessage[] {
  const pages = pagesOf(digest, citationUrl);
  const decide = { do: "digest-draft", chat: subscription.chatId, week: slot.week } as const;
  return pages.map((page, part) => ({
    uuid: messageUuid("digest-draft", subscription.chatId, slot.week, `${part}`),
    to: { openId: subscription.owner },
    replyTo: null,
    content: digestMessage({
      ...page,
      confirm: part < pages.length - 1 ? null : { send: { ...decide, send: true }, drop: { ...decide, send: false } },
    }),
  }));
}
