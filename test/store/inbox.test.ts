import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import {
  claimInbox,
  countAnswered,
  dropMessage,
  finishInbox,
  postponeInbox,
  recordEvents,
  type NewInboxRow,
} from "../../src/store/inbox.ts";
import { releaseLeases } from "../../src/store/leases.ts";
import { at, start } from "./at.ts";
import { openLibrary } from "./open-library.ts";

let database: NodeDatabase;

beforeEach(async () => {
  database = await openLibrary();
});

afterEach(() => database.close());

const row = (name: string, lane = name, seconds = 0): NewInboxRow => ({
  id: `event:${name}`,
  lane,
  asker: `ou_${lane}`,
  chatId: "oc_1",
  happenedAt: at(seconds).toISOString(),
  event: { kind: "members-changed", eventId: name, chatId: "oc_1", openIds: [] },
});

const keep = (...rows: NewInboxRow[]) => database.batch([recordEvents(rows, start)]);
let claims = 0;
const claim = (seconds: number, limit = 10) =>
  claimInbox(database, {
    limit,
    lease: { holder: `claim${(claims += 1)}`, now: at(seconds), until: at(seconds + 60) },
  });
const ids = (jobs: readonly { id: string }[]) => jobs.map(({ id }) => id);

describe("the inbox", () => {
  test("keeps an event once, however often it is delivered, also after it was worked on", async () => {
    await keep(row("a"), row("a"));
    const [job] = await claim(0);
    expect(job?.event).toEqual({ kind: "members-changed", eventId: "a", chatId: "oc_1", openIds: [] });
    await database.batch(finishInbox(job!, "answered", at(1)));
    await keep(row("a"));
    expect(await claim(1000)).toEqual([]);
  });

  test("gives a job to one worker, and to another only when the lease is over", async () => {
    await keep(row("a"));
    const [slow] = await claim(0);
    expect(await claim(59)).toEqual([]);
    const [quick] = await claim(60);
    expect(quick).toMatchObject({ id: "event:a", attempts: 2 });
    await expect(database.batch(finishInbox(slow!, "answered", at(61)))).rejects.toMatchObject({
      code: "GUARD_FAILED",
    });
    await database.batch(finishInbox(quick!, "answered", at(61)));
    expect(await claim(200)).toEqual([]);
  });

  test("works on a lane in the order things happened, and on other lanes meanwhile", async () => {
    await keep(row("late", "one", 5), row("early", "one", 1), row("other", "two", 9));
    const first = await claim(10);
    expect(ids(first).toSorted()).toEqual(["event:early", "event:other"]);
    expect(await claim(11)).toEqual([]);
    await database.batch(
      finishInbox(
        first.find(({ id }) => id === "event:early")!,
        "answered",
        at(12),
      ),
    );
    expect(ids(await claim(12))).toEqual(["event:late"]);
  });

  test("a postponed job comes back at its time, and its lane waits with it", async () => {
    await keep(row("a", "one", 0), row("b", "one", 1));
    const [job] = await claim(0);
    await database.batch([postponeInbox(job!, at(30))]);
    expect(await claim(29)).toEqual([]);
    expect(ids(await claim(30))).toEqual(["event:a"]);
  });

  test("a restarted process has the leases of its predecessor at once", async () => {
    await keep(row("a"));
    await claim(0);
    await database.batch([releaseLeases("inbox")]);
    expect(ids(await claim(1))).toEqual(["event:a"]);
  });

  test.each([
    ["before it arrives", false],
    ["while it waits", true],
  ])("a message recalled %s is not worked on", async (_, first) => {
    const message = { ...row("m"), id: "message:om_1" };
    if (first) await keep(message);
    await database.batch([dropMessage({ messageId: "om_1", chatId: "oc_1" }, at(1))]);
    await keep(message);
    expect(await claim(2)).toEqual([]);
  });

  test("counts what was answered of an asker, and in a chat, in a time", async () => {
    await keep(row("a", "one", 0), row("b", "one", 30), row("c", "two", 40));
    for (const seconds of [50, 51]) {
      for (const job of await claim(seconds)) await database.batch(finishInbox(job, "answered", at(seconds)));
    }
    const minute = { from: at(-10), to: at(50) };
    expect(await countAnswered(database, { asker: "ou_one" }, minute)).toBe(2);
    expect(await countAnswered(database, { asker: "ou_one" }, { from: at(0), to: at(50) })).toBe(1);
    expect(await countAnswered(database, { chatId: "oc_1" }, minute)).toBe(3);
  });
});
