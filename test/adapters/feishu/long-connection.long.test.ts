import { afterEach, beforeEach, expect, test } from "vitest";
import { openLongConnection, type LongConnection } from "../../../src/adapters/feishu/long-connection.ts";
import type { TakeEvent } from "../../../src/adapters/feishu/event-dispatcher.ts";
import type { ChatEvent } from "../../../src/ports/chat-platform.ts";
import { messageEvent, pressEvent } from "../../fakes/feishu/events.ts";
import { addMessage } from "../../fakes/feishu/say.ts";
import { startFakeFeishu, type FakeFeishu } from "../../fakes/feishu/start-fake-feishu.ts";
import { addChat } from "../../fakes/feishu/world.ts";

let fake: FakeFeishu;
let connection: LongConnection | null;
let taken: ChatEvent[];
let logged: unknown[];

beforeEach(async () => {
  fake = await startFakeFeishu();
  [connection, taken, logged] = [null, [], []];
});
afterEach(async () => {
  connection?.close();
  await fake.close();
});

const soon = { timeout: 10_000 };

async function open(take: TakeEvent = async (event) => void taken.push(event), appSecret = fake.world.app.appSecret) {
  connection = openLongConnection({
    app: { appId: fake.world.app.appId, appSecret, domain: fake.url },
    take,
    log: (event, fields) => logged.push([event, fields]),
    pingTimeoutSeconds: 1,
    restartMs: 200,
  });
  return connection;
}

function question() {
  const chat = addChat(fake.world, "oc_1");
  return messageEvent(fake.world, addMessage(fake.world, { chatId: "oc_1", from: "ou_1", text: "覆盖率" }), chat);
}

test("an event is acknowledged once it is kept, whole or in parts", async () => {
  const opened = await open();
  await expect.poll(opened.isOpen, soon).toBe(true);
  expect(await fake.longConnection.push(question())).toMatchObject({ code: 200 });
  expect(await fake.longConnection.push(question(), 3)).toMatchObject({ code: 200 });
  expect(taken).toMatchObject([{ kind: "message", message: { chatId: "oc_1" } }, { kind: "message" }]);
});

test("an event that could not be kept is not acknowledged, so that it comes again", async () => {
  const opened = await open(() => Promise.reject(new Error("disk full")));
  await expect.poll(opened.isOpen, soon).toBe(true);
  expect(await fake.longConnection.push(question())).toMatchObject({ code: 500 });
});

test("a press on a card comes the same way, and what is said to the person goes back", async () => {
  const toast = { type: "success" as const, content: "已记录" };
  const opened = await open(async () => ({ toast }));
  await expect.poll(opened.isOpen, soon).toBe(true);
  const press = { openId: "ou_1", chatId: "oc_1", messageId: "om_1", value: { do: "ask", question: "帮助" } };
  expect(await fake.longConnection.push(pressEvent(fake.world, press))).toEqual({ code: 200, data: { toast } });
});

test("a broken connection is made anew", { timeout: 15_000 }, async () => {
  const opened = await open();
  await expect.poll(opened.isOpen, soon).toBe(true);
  fake.longConnection.drop();
  await expect.poll(() => fake.requests.filter(({ route }) => route === "connect").length, soon).toBe(2);
  await expect.poll(opened.isOpen, soon).toBe(true);
  expect(await fake.longConnection.push(question())).toMatchObject({ code: 200 });
});

test("a peer that has fallen silent without closing is found out and left", { timeout: 20_000 }, async () => {
  const opened = await open();
  await expect.poll(opened.isOpen, soon).toBe(true);
  fake.longConnection.silence(true);
  await expect.poll(() => fake.requests.filter(({ route }) => route === "connect").length, soon).toBeGreaterThan(1);
  fake.longConnection.silence(false);
  await expect.poll(() => fake.longConnection.push(question()), soon).toMatchObject({ code: 200 });
});

test(
  "a refused secret is tried again, and works once it is put right in the console",
  { timeout: 15_000 },
  async () => {
    const opened = await open(undefined, "new-secret");
    await expect.poll(() => logged.length, soon).toBeGreaterThan(0);
    fake.world.app.appSecret = "new-secret";
    await expect.poll(opened.isOpen, soon).toBe(true);
  },
);

test("an app id the SDK would not start with is refused at once", () => {
  const app = { appId: "cli_short", appSecret: "s", domain: fake.url };
  expect(() => openLongConnection({ app, take: async () => {}, log: () => {} })).toThrow("cli_ 后面是 16 位");
});
