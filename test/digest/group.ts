import { newSubscription } from "../../src/digest/subscription.ts";
import type { Subscription } from "../../src/store/digest-subscriptions.ts";
import type { Database } from "../../src/ports.ts";
import type { RunDeps } from "../../src/digest/run-digests.ts";
import type { Sending } from "../../src/store/outbox.ts";
import { saveSubscription } from "../../src/store/digest-subscriptions.ts";
import { ingestFiles } from "../../ingest/ingest-files.ts";
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

/** A year's report, whose last number a correction changes. */
export const report = (deaths: string) => `云川市卫生健康委员会2023年工作总结
发布时间：2024-01-10
2023年，全市出生率5.4‰，比上年下降0.3个千分点。孕产妇系统管理率96.52%。
全市65岁以上老年人健康管理率71.2%。全市婴儿死亡率${deaths}‰。`;

/** Reads the report in again, as another version. */
export async function correct(library: TestLibrary, text: string, at: string): Promise<void> {
  const file = { name: "a.txt", read: () => Promise.resolve(new TextEncoder().encode(text)) };
  const deps = { ...library, clock: () => new Date(at) };
  await ingestFiles(deps, [file], { draft: false, progress: () => undefined });
}
