import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { OutgoingMessage } from "../../src/ports/chat-platform.ts";
import { messageUuid } from "../../src/store/message-uuid.ts";
import {
  claimOutbox,
  dropReplies,
  knownMessages,
  queueMessage,
  recordOutcome,
  sendState,
  type OutboxRow,
  type Outcome,
} from "../../src/store/outbox.ts";
import { at, start } from "./at.ts";
import { openLibrary } from "./open-library.ts";

let database: NodeDatabase;

beforeEach(async () => {
  database = await openLibrary();
});

afterEach(() => database.close());

const message = (uuid: string, chatId = "oc_1"): OutgoingMessage => ({
  uuid,
  to: { chatId },
  replyTo: { messageId: `om_${uuid}`, inThread: false },
  content: { kind: "text", text: "您好" },
});
const queue = (...messages: OutgoingMessage[]) => database.batch(messages.map((each) => queueMessage(each, start)));
let claims = 0;
const claim = (seconds: number) =>
  claimOutbox(database, {
    limit: 10,
    lease: { holder: `claim${(claims += 1)}`, now: at(seconds), until: at(seconds + 30) },
  });
const record = (row: OutboxRow | undefined, outcome: Outcome, seconds: number) =>
  database.batch(recordOutcome(row!, outcome, at(seconds)));
const later = (seconds: number, certain: boolean): Outcome => ({
  state: "waiting",
  notBefore: at(seconds),
  certain,
  detail: "busy",
});
const uuids = (rows: readonly { uuid: string }[]) => rows.map(({ uuid }) => uuid);

describe("the outbox", () => {
  test("holds a message once by its uuid, with its first content", async () => {
    await queue(message("a"));
    await queue({ ...message("a"), content: { kind: "text", text: "别的" } });
    const rows = await claim(0);
    expect(rows.map(({ sending }) => sending)).toEqual([{ do: "send", message: message("a") }]);
  });

  test("has one message of a chat in flight, in the order they were written", async () => {
    await queue(message("a"), message("b"), message("c", "oc_2"));
    const rows = await claim(0);
    expect(uuids(rows)).toEqual(["a", "c"]);
    expect(uuids(await claim(1))).toEqual([]);
    await record(rows[0], { state: "sent", messageId: "om_sent" }, 2);
    expect(uuids(await claim(3))).toEqual(["b"]);
    expect(await sendState(database, "a")).toEqual({ state: "sent", messageId: "om_sent" });
    expect(await knownMessages(database, ["om_sent", "om_other"])).toEqual(new Set(["om_sent"]));
  });

  test("forgets its doubt only when every try is known to have sent nothing", async () => {
    await queue(message("a"));
    const [first] = await claim(0);
    expect(first).toMatchObject({ unsureBefore: false, unsureSince: at(0) });
    await record(first, later(10, true), 1);
    const [second] = await claim(10);
    expect(second).toMatchObject({ unsureBefore: false, unsureSince: at(10) });
    await record(second, later(20, false), 11);
    const [third] = await claim(20);
    expect(third).toMatchObject({ unsureBefore: true, unsureSince: at(10) });
    await record(third, later(30, true), 21);
    expect((await claim(30))[0]).toMatchObject({ unsureBefore: true, unsureSince: at(10), attempts: 4 });
  });

  test("a try that died is a doubt", async () => {
    await queue(message("a"));
    await claim(0);
    expect((await claim(30))[0]).toMatchObject({ unsureBefore: true, unsureSince: at(0) });
  });

  test("a row taken over cannot be marked by the worker that lost it", async () => {
    await queue(message("a"));
    const [slow] = await claim(0);
    await claim(30);
    await expect(record(slow, { state: "sent", messageId: "om_1" }, 31)).rejects.toMatchObject({
      code: "GUARD_FAILED",
    });
  });

  test("drops replies to a recalled message unless one may be on its way", async () => {
    await queue(message("a"), message("b", "oc_2"));
    await claim(0);
    await queue(message("c", "oc_3"));
    for (const name of ["a", "b", "c"]) await database.batch([dropReplies(`om_${name}`, at(1))]);
    expect((await sendState(database, "a"))?.state).toBe("waiting");
    expect((await sendState(database, "c"))?.state).toBe("dropped");
  });
});

test("a uuid differs with anything it is made of, and fits the platform's limit", () => {
  const made = [messageUuid("reply", "om_1"), messageUuid("reply", "om_2"), messageUuid("re", "plyom_1")];
  expect(new Set(made).size).toBe(3);
  expect(messageUuid("reply", "om_1")).toBe(made[0]);
  expect(Math.max(...made.map((uuid) => uuid.length))).toBeLessThanOrEqual(50);
});
