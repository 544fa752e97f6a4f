import { isoWeekOf, shiftDay, weekdayOf, weekKey } from "./iso-week.ts";
import type { Subscription } from "./subscription.ts";
import { localDay, momentOf } from "../reports/wall-clock.ts";

/** When a week's summary of one group is due. */
export type Slot = {
  /** `2026-W53`, by the group's own calendar. */
  week: string;
  dueAt: Date;
  /** The summary tells of what was published after this and up to its due time. */
  from: Date;
};

/** A slot older than this is not made up for (reliability.md 2.11, D3). */
export const latestCatchUpMs = 3 * 86_400_000;

/** Later than this, the summary says that it is late. */
export const punctualMs = 60 * 60_000;

/** The last slot that is due at `now`; null when the subscription is younger than it. */
export function lastSlot(subscription: Subscription, now: Date): Slot | null {
  const today = localDay(now, subscription.timeZone);
  const thisWeek = slotAfter(subscription, shiftDay(today, subscription.weekday - weekdayOf(today)));
  const slot = thisWeek.dueAt <= now ? thisWeek : slotAfter(subscription, shiftDay(dayOf(thisWeek, subscription), -7));
  return slot.dueAt > subscription.since ? slot : null;
}

/** The slot after `now`: what the group is told when it subscribes. */
export function nextSlot(subscription: Subscription, now: Date): Slot {
  const today = localDay(now, subscription.timeZone);
  const thisWeek = slotAfter(subscription, shiftDay(today, subscription.weekday - weekdayOf(today)));
  return thisWeek.dueAt > now ? thisWeek : slotAfter(subscription, shiftDay(dayOf(thisWeek, subscription), 7));
}

function slotAfter(subscription: Subscription, day: string): Slot {
  const { chatId, minutes, timeZone } = subscription;
  const at = minutes + spreadMinutes(chatId);
  return {
    week: weekKey(isoWeekOf(day)),
    dueAt: momentOf(day, at, timeZone),
    from: momentOf(shiftDay(day, -7), at, timeZone),
  };
}

function dayOf({ dueAt }: Slot, { timeZone }: Subscription): string {
  return localDay(dueAt, timeZone);
}

/**
 * 1 to 29 minutes after the chosen whole or half hour, the same for a group every week: hundreds of groups choose Monday
 * at nine, and the platform asks that nothing be sent at :00 or :30 (feishu.md, error 11232).
 */
export function spreadMinutes(chatId: string): number {
  let hash = 0;
  for (const character of chatId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return 1 + (hash % 29);
}
