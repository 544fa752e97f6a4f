import { newSubscription } from "../../src/digest/subscription.ts";
import type { Subscription } from "../../src/store/digest-subscriptions.ts";
import type { Database } from "../../src/ports.ts";
import type { RunDeps } from "../../src/digest/run-digests.ts";
import type { Sending } from "../../src/store/outbox.ts";
import { saveSubscription } from "../../src/store/digest-subscriptions.ts";
import type { TestLibrary } from "../answer/library.ts";

/** A group that wants its summary on Mondays at nine in Shanghai, since long ago. */
export function group(changes: Partial<Subscription> = {}): Subscription {
  const since = new Date("2023-01-01T00:00:00Z");
  const plain = newSubscription({ chatId: "oc_group", owner: "ou_owner", timeZone: "Asia/Shanghai", since });
  return { ...plain, ...changes };
}

export async function subscribe(database: Database, ...groups: Subscription[]): Promise<void> {
  await database.batch(groups.map((each) => saveSubscription(each)));
}

export type Said = { uuid: string; lane: string; text: string };

/** What waits to be sent, as plain text, in the order it was written. */
export async function outboxTexts(database: Database): Promise<Said[]> {
  const rows = await database.query<{ uuid: string; lane: string; body: string }>({
    sql: "SELECT uuid, lane, body FROM outbox ORDER BY number",
  });
  return rows.map(({ uuid, lane, body }) => {
    const sending = JSON.parse(body) as Sending;
    if (sending.do !== "send") return { uuid, lane, text: "" };
    const { content } = sending.message;
    return { uuid, lane, text: content.kind === "card" ? content.fallback : content.text };
  });
}

export type Logged = { event: string; fields: Readonly<Record<string, unknown>> };

export function digestDeps(library: TestLibrary, logged: Logged[] = []): RunDeps {
  return { ...library, adminChat: "oc_admins", log: (event, fields = {}) => void logged.push({ event, fields }) };
}

/** The Monday after the library of the tests was read in, some time after nine in Shanghai. */
export const monday = new Date("2024-01-22T02:00:00Z");
