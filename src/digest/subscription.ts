import type { Subscription } from "../store/digest-subscriptions.ts";

/** 周一 09:00, everything, silent when nothing is new. */
export function newSubscription(given: Pick<Subscription, "chatId" | "owner" | "timeZone" | "since">): Subscription {
  return { ...given, weekday: 1, minutes: 9 * 60, placeIds: [], titles: [], metrics: [], quiet: true, review: false };
}
