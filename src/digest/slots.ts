import { localDay, momentOf } from "../reports/wall-clock.ts";
import type { Subscription } from "../store/digest-subscriptions.ts";
import { isoWeekOf, shiftDay, weekdayOf, weekKey } from "./iso-week.ts";

/** When a week's summary of one group is due. */
export type Slot = {
  /** `2026-W53`, by the group's own calendar. */
  week: string;
  dueAt: Date;
  /** The summary tells of what was published after this and up to its due time. */
  from: Date;
};

const latestCatchUpMs = 3 * 86_400_000;

/** A slot older than three days is not made up for (reliability.md 2.11, D3). */
export function isTooLate({ dueAt }: Slot, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > latestCatchUpMs;
}

/** Later than this, the summary says that it is late. */
export const punctualMs = 60 * 60_000;

/** The last slot that is due at `now`; null when the subscription is younger than it. */
export function lastSlot(subscription: Subscription, now: Date): Slot | null {
  const day = dayOfWeekOf(subscription, now);
  const last = dueOn(subscription, day) <= now ? day : shiftDay(day, -7);
  return dueOn(subscription, last) > subscription.since ? slotOn(subscription, last) : null;
}

/** The slot after `now`: what the group is told when it subscribes. */
export function nextSlot(subscription: Subscription, now: Date): Slot {
  const day = dayOfWeekOf(subscription, now);
  return slotOn(subscription, dueOn(subscription, day) > now ? day : shiftDay(day, 7));
}

/** The slots before this one, latest first, as far back as the subscription goes and no further than `atMost` weeks. */
export function slotsBefore(subscription: Subscription, { dueAt }: Slot, atMost: number): Slot[] {
  const day = localDay(dueAt, subscription.timeZone);
  return Array.from({ length: atMost }, (_, weeks) => slotOn(subscription, shiftDay(day, -7 * (weeks + 1)))).filter(
    (slot) => slot.dueAt > subscription.since,
  );
}

/** The group's weekday in the week of `now`, by its own calendar. */
function dayOfWeekOf({ timeZone, weekday }: Subscription, now: Date): string {
  const today = localDay(now, timeZone);
  return shiftDay(today, weekday - weekdayOf(today));
}

function dueOn({ chatId, minutes, timeZone }: Subscription, day: string): Date {
  return momentOf(day, minutes + spreadMinutes(chatId), timeZone);
}

function slotOn(subscription: Subscription, day: string): Slot {
  const dueAt = dueOn(subscription, day);
  return { week: weekKey(isoWeekOf(day)), dueAt, from: dueOn(subscription, shiftDay(day, -7)) };
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
