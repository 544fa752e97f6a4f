/** One group's wish for a weekly summary (订阅). */
export type Subscription = {
  chatId: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** Minutes after midnight on the group's own clocks, a whole or half hour. */
  minutes: number;
  timeZone: string;
  /** Only reports about these places (or places in them); all when empty. */
  placeIds: readonly string[];
  /** Metrics to watch, in the group's own words: shown first, with a chart where three periods are known. */
  metrics: readonly string[];
  /** True: nothing is posted in a week without anything new. */
  quiet: boolean;
  /** True: the owner confirms before it is posted (先审后发). */
  review: boolean;
  /** open_id of whoever subscribed: gets drafts to confirm, and is told when a summary cannot be posted. */
  owner: string;
  /** Slots before this moment were never promised. */
  since: Date;
};

/** 周一 09:00, everything, silent when nothing is new. */
export function newSubscription(given: Pick<Subscription, "chatId" | "owner" | "timeZone" | "since">): Subscription {
  return { ...given, weekday: 1, minutes: 9 * 60, placeIds: [], metrics: [], quiet: true, review: false };
}
