import type { Database, Statement } from "../ports.ts";

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
  /** Only reports with one of these words in their title; all when empty. */
  titles: readonly string[];
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

type Stored = Omit<Subscription, "placeIds" | "titles" | "metrics" | "quiet" | "review" | "since"> & {
  placeIds: string;
  titles: string;
  metrics: string;
  quiet: number;
  review: number;
  since: string;
};

const columns = `chat_id AS chatId, weekday, minutes, time_zone AS timeZone, place_ids AS placeIds, titles, metrics, quiet,
  review, owner, since`;

/** Every group that wants a summary now, in the order of their ids. */
export async function activeSubscriptions(database: Database): Promise<Subscription[]> {
  const rows = await database.query<Stored>({
    sql: `SELECT ${columns} FROM digest_subscriptions WHERE ended_at IS NULL ORDER BY chat_id`,
  });
  return rows.map(fromStored);
}

/** The group's subscription, or null when it has none or ended it. */
export async function subscriptionOf(database: Database, chatId: string): Promise<Subscription | null> {
  const [row] = await database.query<Stored>({
    sql: `SELECT ${columns} FROM digest_subscriptions WHERE chat_id = ? AND ended_at IS NULL`,
    params: [chatId],
  });
  return row === undefined ? null : fromStored(row);
}

/** Begins, changes or takes up again a subscription. */
export function saveSubscription(row: Subscription): Statement {
  return {
    sql: `INSERT OR REPLACE INTO digest_subscriptions
      (chat_id, weekday, minutes, time_zone, place_ids, titles, metrics, quiet, review, owner, since, ended_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
    params: [
      row.chatId,
      row.weekday,
      row.minutes,
      row.timeZone,
      JSON.stringify(row.placeIds),
      JSON.stringify(row.titles),
      JSON.stringify(row.metrics),
      Number(row.quiet),
      Number(row.review),
      row.owner,
      row.since.toISOString(),
    ],
  };
}

export function endSubscription(chatId: string, now: Date): Statement {
  return {
    sql: "UPDATE digest_subscriptions SET ended_at = ? WHERE chat_id = ? AND ended_at IS NULL",
    params: [now.toISOString(), chatId],
  };
}

function fromStored(row: Stored): Subscription {
  return {
    chatId: row.chatId,
    weekday: row.weekday,
    minutes: row.minutes,
    timeZone: row.timeZone,
    placeIds: listIn(row.placeIds),
    titles: listIn(row.titles),
    metrics: listIn(row.metrics),
    quiet: row.quiet === 1,
    review: row.review === 1,
    owner: row.owner,
    since: new Date(row.since),
  };
}

/** Read for every group each minute, and mostly empty. */
function listIn(json: string): string[] {
  return json === "[]" ? [] : (JSON.parse(json) as string[]);
}
