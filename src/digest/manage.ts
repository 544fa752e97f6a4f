import type { OutgoingMessage } from "../ports/chat-platform.ts";
import type { Statement } from "../ports.ts";
import { endSubscription, saveSubscription, subscriptionOf, type Subscription } from "../store/digest-subscriptions.ts";
import { findChat } from "../store/chats.ts";
import { digestsOfWeek, moveDigest, type DigestRow } from "../store/digests.ts";
import { guardsHeld } from "../store/guards.ts";
import { dropWaiting, queueThread, sendStates } from "../store/outbox.ts";
import type { DigestPage } from "../cards/digest-card.ts";
import { composeDigest, type ComposeDeps } from "./compose-digest.ts";
import { isoWeekOf, weekKey } from "./iso-week.ts";
import { pagesOf } from "./pages.ts";
import { partsOf, postDigest, tellOwner, type Posted } from "./post-digest.ts";
import { lastSlot, nextSlot, type Slot } from "./slots.ts";
import { newSubscription } from "./subscription.ts";
import { digestTexts } from "./texts.ts";
import { localClock, localDay } from "../reports/wall-clock.ts";

/** What people do with their group's summary, from the chat, the command line or the API. Texts are for a person. */

type Group = { chatId: string; now: Date };

/** 订阅周报: begins with the default settings, or says what is set already. */
export async function subscribe(
  { database }: Pick<ComposeDeps, "database">,
  { chatId, now, owner, timeZone }: Group & { owner: string; timeZone: string },
): Promise<{ text: string; statements: Statement[] }> {
  const known = await subscriptionOf(database, chatId);
  if (known !== null) return { text: digestTexts.alreadySubscribed(whenOf(known, now)), statements: [] };
  const subscription = newSubscription({ chatId, owner, timeZone, since: now });
  return {
    text: digestTexts.subscribed(whenOf(subscription, now)),
    statements: [saveSubscription(subscription)],
  };
}

/** 取消订阅. */
export async function unsubscribe(
  { database }: Pick<ComposeDeps, "database">,
  { chatId, now }: Group,
): Promise<{ text: string; statements: Statement[] }> {
  const known = await subscriptionOf(database, chatId);
  if (known === null) return { text: digestTexts.notSubscribed, statements: [] };
  return { text: digestTexts.unsubscribed, statements: [endSubscription(chatId, now)] };
}

/** Whether a summary can be posted there: from outside a chat its id is typed, and mistyped. */
export async function isOwnGroup({ database }: Pick<ComposeDeps, "database">, chatId: string): Promise<boolean> {
  const chat = await findChat(database, chatId);
  return chat?.kind === "group" || (await subscriptionOf(database, chatId)) !== null;
}

/** 预览周报: this week's summary as it would be posted now; nothing is kept. */
export async function preview(
  deps: ComposeDeps,
  { chatId, now, timeZone }: Group & { timeZone: string },
): Promise<DigestPage[]> {
  const subscription = await subscriptionOrDefault(deps, { chatId, now, timeZone });
  const { digest } = await composeDigest(deps, subscription, slotNow(subscription, now), now);
  return pagesOf(digest, deps.citationUrl);
}

/** `already`: it was posted, or its draft waits to be confirmed; nothing was sent. */
export type SentNow = Posted | { state: "already"; waits: boolean };

/**
 * 立即发送: posts this week's summary now, and the clock will not post it again. Where the week has one already, nothing is
 * sent unless `again` says that this is meant. One that was taken back, dropped or left out is no summary.
 */
export async function sendNow(
  deps: ComposeDeps,
  { chatId, now, timeZone, by, again }: Group & { timeZone: string; by: string; again: boolean },
): Promise<SentNow> {
  const subscription = await subscriptionOrDefault(deps, { chatId, now, timeZone });
  const slot = slotNow(subscription, now);
  const rows = await digestsOfWeek(deps.database, chatId, slot.week);
  const draft = rows.find(({ state }) => state === "awaiting");
  if ((draft !== undefined || rows.some(({ state }) => state === "queued")) && !again)
    return { state: "already", waits: draft !== undefined };
  const loud = { ...subscription, quiet: false };
  const posted = await postDigest(deps, { subscription: loud, slot, now, extra: rows.length, by });
  // Sent without waiting for the draft, it is not to be confirmed as well.
  if (draft !== undefined && posted.state === "queued")
    await guardsHeld(deps.database.batch(moveDigest(draft, { from: "awaiting", to: "unsent", by })));
  return posted;
}

/** 确认发送 or 不发送 of a draft. The draft's messages go out as they were shown to the owner. */
export async function decideDraft(
  { database }: Pick<ComposeDeps, "database">,
  { chatId, now, week, send, by }: Group & { week: string; send: boolean; by: string },
): Promise<{ text: string; statements: Statement[] }> {
  const row = (await digestsOfWeek(database, chatId, week)).find(({ state }) => state === "awaiting");
  if (row === undefined) return { text: digestTexts.draftDecided, statements: [] };
  const subscription = await subscriptionOf(database, chatId);
  const tell = subscription === null ? undefined : await tellOwner({ database }, subscription, week);
  const messages: readonly OutgoingMessage[] = send ? (row.cards ?? []) : [];
  return {
    text: send ? digestTexts.draftSent : digestTexts.draftDropped,
    statements: [
      ...moveDigest(row, { from: "awaiting", to: send ? "queued" : "unsent", by }),
      ...queueThread(messages, now, tell),
    ],
  };
}

/**
 * 撤回: the messages to take back, last part first, and the statements that say so; what nobody has begun to send is not
 * sent. `busy` while a part may be under way: taking back what cannot be found yet would leave it there.
 */
export async function recallOf(
  { database }: Pick<ComposeDeps, "database">,
  { chatId, week, by, now }: Group & { week: string; by: string },
): Promise<{ messageIds: string[]; statements: Statement[] } | "nothing" | "busy"> {
  const row = (await digestsOfWeek(database, chatId, week)).findLast(({ state }) => state === "queued");
  if (row === undefined) return "nothing";
  const uuids = partsOf(row);
  await database.batch([dropWaiting(uuids, now)]);
  const states = await sendStates(database, uuids);
  if ([...states.values()].some(({ state }) => state === "waiting")) return "busy";
  return {
    messageIds: uuids.flatMap((uuid) => states.get(uuid)?.messageId ?? []).toReversed(),
    statements: moveDigest(row, { from: "queued", to: "recalled", by }),
  };
}

/** Past summaries with how many of their messages stand in the group; a refused or dropped one does not. */
export async function withDelivery(
  { database }: Pick<ComposeDeps, "database">,
  rows: readonly DigestRow[],
): Promise<(DigestRow & { delivered: number })[]> {
  const states = await sendStates(database, rows.flatMap(partsOf));
  return rows.map((row) => {
    const delivered = partsOf(row).filter((uuid) => states.get(uuid)?.state === "sent").length;
    return { ...row, delivered };
  });
}

/** The week of now, from the last regular slot on: what a summary made by hand tells of. */
export function slotNow(subscription: Subscription, now: Date): Slot {
  const from = lastSlot({ ...subscription, since: new Date(0) }, now)?.dueAt ?? now;
  const week = weekKey(isoWeekOf(localDay(now, subscription.timeZone)));
  return {
    week,
    from: now.getTime() - from.getTime() < weekMs / 7 ? new Date(from.getTime() - weekMs) : from,
    dueAt: now,
  };
}

const weekMs = 7 * 86_400_000;

async function subscriptionOrDefault(
  { database }: Pick<ComposeDeps, "database">,
  { chatId, now, timeZone }: Group & { timeZone: string },
): Promise<Subscription> {
  return (await subscriptionOf(database, chatId)) ?? newSubscription({ chatId, owner: "", timeZone, since: now });
}

/** 周一 09:17（Asia/Shanghai）, with the group's own minute. */
export function whenOf(subscription: Subscription, now: Date): string {
  const { dueAt } = nextSlot(subscription, now);
  const time = localClock(dueAt, subscription.timeZone);
  return `${digestTexts.weekdays[subscription.weekday - 1] ?? ""} ${time}（${subscription.timeZone}）`;
}
