import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChatDeps } from "../../src/chat/chat-deps.ts";
import { forgetOld } from "../../src/chat/forget.ts";
import type { Database } from "../../src/ports.ts";
import { claimInbox, finishInbox, recordEvents } from "../../src/store/inbox.ts";
import { claimOutbox, queueMessage, recordOutcome } from "../../src/store/outbox.ts";

/** A migrated database of any adapter. */
export type RetentionPeer = { database: Database; close: () => Promise<void> };

const start = new Date("2026-03-01T02:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 24 * 3_600_000);

/** What was said is forgotten after its days and known by its key for ever; run against every database adapter. */
export function describeRetentionContract(name: string, open: () => Promise<RetentionPeer>): void {
  describe(`${name}: what was said`, () => {
    let peer: RetentionPeer;

    beforeAll(async () => {
      peer = await open();
    });
    afterAll(() => peer.close());

    const hear = async (count: number) =>
      peer.database.batch([
        recordEvents(
          Array.from({ length: count }, (_, index) => ({
            id: `message:om_${index}`,
            lane: `lane_${index}`,
            asker: "ou_wang",
            chatId: "oc_1",
            happenedAt: start.toISOString(),
            event: { kind: "members-changed" as const, eventId: `e${index}`, chatId: "oc_1", openIds: [] },
          })),
          start,
        ),
      ]);
    const lease = { holder: "test", now: start, until: days(1) };
    const finishAll = async (limit: number) => {
      const jobs = await claimInbox(peer.database, { limit, lease });
      for (const job of jobs) await peer.database.batch(finishInbox(job, "answered", start));
      return jobs.length;
    };
    const forgetAt = (now: Date) => {
      const deps = { database: peer.database, clock: () => now, settings: { keepDays: 30 }, log: () => {} };
      return forgetOld(deps as unknown as ChatDeps);
    };
    const rowsWith = async (table: string, condition: string) => {
      const [row] = await peer.database.query<{ count: number }>({
        sql: `SELECT count(*) AS count FROM ${table} WHERE ${condition}`,
      });
      return row?.count;
    };

    test("stays for its days, then goes, more rows than one step takes, and its keys stay", async () => {
      await hear(450);
      expect(await finishAll(450)).toBe(450);
      const message = { uuid: "u1", to: { chatId: "oc_1" }, replyTo: { messageId: "om_1", inThread: false } };
      await peer.database.batch([queueMessage({ ...message, content: { kind: "text", text: "92.79%" } }, start)]);
      const [row] = await claimOutbox(peer.database, { limit: 1, lease });
      await peer.database.batch(recordOutcome(row!, { state: "sent", messageId: "om_reply" }, start));

      expect(await forgetAt(days(29))).toBe(0);
      expect(await rowsWith("inbox", "body <> '{}'")).toBe(450);
      expect(await forgetAt(days(31))).toBe(451);
      expect(await rowsWith("inbox", "body = '{}' AND asker IS NULL AND chat_id IS NULL AND lane = ''")).toBe(450);
      expect(await rowsWith("outbox", "body = '{}' AND reply_to IS NULL AND message_id = 'om_reply'")).toBe(1);

      await hear(450);
      await peer.database.batch([queueMessage({ ...message, content: { kind: "text", text: "92.79%" } }, start)]);
      expect(await rowsWith("inbox", "state = 'waiting'")).toBe(0);
      expect(await rowsWith("outbox", "state = 'waiting'")).toBe(0);
      expect(await forgetAt(days(32))).toBe(0);
    });

    test("that still waits for its turn is not forgotten", async () => {
      const event = { kind: "members-changed", eventId: "waits", chatId: "oc_1", openIds: [] } as const;
      const row = { id: "event:waits", lane: "w", asker: null, chatId: null, happenedAt: start.toISOString(), event };
      await peer.database.batch([recordEvents([row], start)]);
      await forgetAt(days(400));
      expect(await rowsWith("inbox", "state = 'waiting' AND body <> '{}'")).toBe(1);
    });
  });
}
