import { describe, expect, test } from "vitest";
import type { Delivery } from "../../src/ports/chat-platform.ts";
import { queueMessage, sendState } from "../../src/store/outbox.ts";
import { openChat, type OpenChat } from "./open-chat.ts";

const minute = 60_000;
const unknown: Delivery = { kind: "unknown", detail: "timeout" };
const later: Delivery = { kind: "later", afterMs: 3000, detail: "230020" };
const refused: Delivery = { kind: "refused", code: 230002, gone: true, detail: "not in the chat" };

async function queueOne(chat: OpenChat): Promise<void> {
  const message = {
    uuid: "u1",
    to: { chatId: "oc_group" },
    replyTo: { messageId: "om_asked", inThread: false },
    content: { kind: "text", text: "您好" },
  } as const;
  await chat.deps.database.batch([queueMessage(message, chat.now())]);
}

/** Lets time pass and works, until the row has its end or `minutes` are over. */
async function workFor(chat: OpenChat, minutes: number): Promise<void> {
  for (let step = 0; step < minutes * 2; step += 1) {
    await chat.work();
    chat.pass(minute / 2);
  }
}

const state = async (chat: OpenChat) => (await sendState(chat.deps.database, "u1"))?.state;

describe("sending", () => {
  test("waits as long as the platform says and no longer", async () => {
    const chat = await openChat();
    await queueOne(chat);
    chat.platform.fates.push({ happens: false, told: later });
    await chat.work();
    chat.pass(2999);
    await chat.work();
    expect(chat.platform.calls).toHaveLength(1);
    chat.pass(1);
    await chat.work();
    expect(chat.platform.calls).toHaveLength(2);
    expect(await state(chat)).toBe("sent");
  });

  test.each([
    ["happened", true],
    ["did not happen", false],
  ])("in doubt that %s is repeated under its uuid while that is remembered: one message", async (_, happens) => {
    const chat = await openChat();
    await queueOne(chat);
    chat.platform.fates.push({ happens, told: unknown }, { happens: false, told: later }, { happens, told: unknown });
    await workFor(chat, 5);
    expect(chat.platform.sent).toHaveLength(1);
    expect(await state(chat)).toBe("sent");
    expect(new Set(chat.platform.calls)).toEqual(new Set(["send u1"]));
  });

  test("in doubt for longer than a uuid lives is looked up in the history: there, so not sent again", async () => {
    const chat = await openChat();
    await queueOne(chat);
    chat.platform.fates.push({ happens: true, told: unknown });
    await chat.work();
    chat.pass(70 * minute);
    await workFor(chat, 3);
    expect(chat.platform.sent).toHaveLength(1);
    expect(await sendState(chat.deps.database, "u1")).toEqual({ state: "sent", messageId: "om_bot1" });
  });

  test("in doubt for longer and not in the history is sent, once", async () => {
    const chat = await openChat();
    await queueOne(chat);
    chat.platform.fates.push({ happens: false, told: unknown });
    await chat.work();
    chat.pass(70 * minute);
    chat.platform.fates.push({ happens: true, told: unknown });
    await workFor(chat, 3);
    expect(chat.platform.sent).toHaveLength(1);
    expect(await state(chat)).toBe("sent");
  });

  test("in doubt with a history nobody may read is never repeated, and the admins are told once", async () => {
    const chat = await openChat({ settings: { adminChat: "oc_admins" } });
    await queueOne(chat);
    chat.platform.fates.push({ happens: true, told: unknown });
    chat.platform.historyReadable = false;
    await chat.work();
    chat.pass(70 * minute);
    await workFor(chat, 20);
    expect(await state(chat)).toBe("unknown");
    const where = chat.platform.sent.map(({ message }) => ("chatId" in message.to ? message.to.chatId : ""));
    expect(where).toEqual(["oc_group", "oc_admins"]);
  });

  test("in doubt through hours of standstill, a history that fails once is asked again", async () => {
    const chat = await openChat();
    await queueOne(chat);
    chat.platform.fates.push({ happens: false, told: unknown });
    await chat.work();
    chat.pass(300 * minute);
    chat.platform.historyReadable = false;
    await chat.work();
    expect(await state(chat)).toBe("waiting");
    chat.platform.historyReadable = true;
    await workFor(chat, 3);
    expect(chat.platform.sent).toHaveLength(1);
    expect(await state(chat)).toBe("sent");
  });

  test("a crash between sending and marking is a doubt: seventy minutes later nothing is doubled", async () => {
    const chat = await openChat();
    await queueOne(chat);
    const send = chat.platform.send;
    chat.platform.send = async (message) => {
      await send(message);
      throw new Error("the process dies here");
    };
    const { batch } = chat.deps.database;
    chat.deps.database.batch = async () => {
      throw new Error("and writes nothing any more");
    };
    await chat.work().catch(() => {});
    Object.assign(chat.platform, { send });
    Object.assign(chat.deps.database, { batch });
    chat.pass(70 * minute);
    await workFor(chat, 2);
    expect(chat.platform.sent).toHaveLength(1);
    expect(await state(chat)).toBe("sent");
  });

  test("what is refused is not tried again, and the admins hear of it once an hour", async () => {
    const chat = await openChat({ settings: { adminChat: "oc_admins" } });
    await queueOne(chat);
    chat.platform.fates.push({ happens: false, told: refused });
    await workFor(chat, 3);
    expect(await state(chat)).toBe("refused");
    expect(chat.platform.calls.filter((call) => call === "send u1")).toHaveLength(1);
    expect(chat.platform.sent).toHaveLength(1);
  });

  test("a platform that is away for days is given up on in the end", async () => {
    const chat = await openChat();
    await queueOne(chat);
    chat.platform.fates.push(...Array.from({ length: 5000 }, () => ({ happens: false, told: later })));
    for (let hour = 0; hour < 75; hour += 1) {
      await chat.work();
      chat.pass(60 * minute);
    }
    expect(await state(chat)).toBe("refused");
  });
});
