import * as lark from "@larksuiteoapi/node-sdk";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tooFast } from "./answer.ts";
import { botEvent, membersEvent, menuEvent } from "./events.ts";
import { startFakeFeishu, type FakeFeishu, type FakeOptions } from "./start-fake-feishu.ts";
import { addChat, addUser } from "./world.ts";

/** The fake must refuse what the platform refuses, or every test that stands on it proves nothing. */

const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
let fake: FakeFeishu;
let client: lark.Client;

async function start(options: FakeOptions = {}): Promise<void> {
  fake = await startFakeFeishu(options);
  const { appId, appSecret } = fake.world.app;
  client = new lark.Client({ appId, appSecret, domain: fake.url, logger: silent, cache: new lark.DefaultCache() });
  addUser(fake.world, "ou_1", { name: "张三" });
  addChat(fake.world, "oc_1", { name: "疾控科", members: new Set(["ou_1"]) });
}

beforeEach(() => start());
afterEach(() => fake.close());

const text = (words: string) => JSON.stringify({ text: words });

function send(uuid: string, content = text("好"), type = "text") {
  return client.im.v1.message.create({
    params: { receive_id_type: "chat_id" },
    data: { receive_id: "oc_1", msg_type: type, content, uuid },
  });
}

/** The platform's code, whether it came as a value or as a thrown HTTP error. */
async function codeOf(call: Promise<{ code?: number | undefined }>): Promise<number | undefined> {
  return call.then(
    ({ code }) => code,
    (error: { response?: { data?: { code?: number } } }) => error.response?.data?.code,
  );
}

describe("sending", () => {
  test("one uuid makes one message, and is forgotten after an hour of the platform", async () => {
    const first = await send("u1");
    expect((await send("u1")).data?.message_id).toBe(first.data?.message_id);
    fake.world.pass(3_600_000);
    expect((await send("u1")).data?.message_id).not.toBe(first.data?.message_id);
    expect(fake.sentByBot("oc_1")).toHaveLength(2);
  });

  test("the sixth message of a second to one chat is refused", async () => {
    const codes = await Promise.all(Array.from({ length: 7 }, (_, n) => codeOf(send(`u${n}`))));
    expect(codes.filter((code) => code === 0)).toHaveLength(5);
    expect(codes.filter((code) => code === 230020)).toHaveLength(2);
  });

  test.each<[string, () => void, number]>([
    ["a chat the bot was taken out of", () => void addChat(fake.world, "oc_1", { botIn: false }), 230002],
    ["a dissolved chat", () => void addChat(fake.world, "oc_1", { dissolved: true }), 232009],
    ["a token that is worthless", () => fake.expireTokens(), 99991663],
  ])("%s is refused", async (_what, change, code) => {
    await send("before");
    change();
    expect(await codeOf(send("u2"))).toBe(code);
  });

  test.each<[string, string, string, number]>([
    ["a card of version 1", JSON.stringify({ elements: [{ tag: "note" }] }), "interactive", 230099],
    ["a text over 150 KB", text("字".repeat(60_000)), "text", 230025],
    ["content that is not JSON", "好", "text", 230001],
    ["content of another type", text("好"), "post", 230055],
  ])("%s is refused", async (_what, content, type, code) => {
    expect(await codeOf(send("u1", content, type))).toBe(code);
  });

  test("faults come as they were ordered: an answer, a lost connection before or after the effect", async () => {
    await send("warm");
    fake.faults.add({ route: "create", times: 1, fault: { kind: "answer", reply: tooFast(2) } });
    expect(await codeOf(send("u1"))).toBe(99991400);
    fake.faults.add({ route: "create", times: 1, fault: { kind: "drop-before" } });
    await expect(send("u2")).rejects.toThrow();
    fake.faults.add({ route: "create", times: 1, fault: { kind: "drop-after" } });
    await expect(send("u3")).rejects.toThrow();
    expect(fake.sentByBot().map(({ uuid }) => uuid)).toEqual(["warm", "u3"]);
  });
});

describe("reading", () => {
  test("the history has what people and the bot said, in order, page by page", async () => {
    for (let n = 0; n < 25; n++) fake.say({ chatId: "oc_1", from: "ou_1", text: `第${n}句` });
    await send("u1");
    const params = { container_id_type: "chat", container_id: "oc_1", sort_type: "ByCreateTimeAsc" as const };
    const first = await client.im.v1.message.list({ params: { ...params, page_size: 20 } });
    const token = first.data?.page_token ?? "";
    const second = await client.im.v1.message.list({ params: { ...params, page_size: 20, page_token: token } });
    const items = [...(first.data?.items ?? []), ...(second.data?.items ?? [])];
    expect(items).toHaveLength(26);
    expect(items.at(-1)?.sender?.sender_type).toBe("app");
  });

  test("a scope that was not granted is named in the refusal", async () => {
    fake.world.app.scopes.delete("im:message.group_msg");
    const params = { container_id_type: "chat", container_id: "oc_1" };
    expect(await codeOf(client.im.v1.message.list({ params }))).toBe(230027);
  });
});

describe("pushing", () => {
  async function listen(
    answer: (count: number) => number,
  ): Promise<{ url: string; bodies: string[]; end: () => void }> {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(answer(bodies.length)).end("{}");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, end: () => server.close() };
  }

  test("an event is encrypted, and comes again until it is answered with 200, five times at most", async () => {
    await fake.close();
    await start({ timeScale: 1_000_000 });
    const receiver = await listen((count) => (count < 3 ? 500 : 200));
    fake.setWebhook(receiver.url);
    const { message, pushed } = fake.say({ chatId: "oc_1", from: "ou_1", mention: ["bot"], text: "覆盖率多少" });
    expect(await pushed).toMatchObject({
      acknowledged: true,
      attempts: [{ status: 500 }, { status: 500 }, { status: 200 }],
    });
    expect(receiver.bodies.every((body) => Object.keys(JSON.parse(body) as object).join() === "encrypt")).toBe(true);
    const [first, second] = [await fake.repeat(message), await fake.repeat(message)];
    expect(first.event.header["event_id"]).not.toBe(second.event.header["event_id"]);
    receiver.end();
    fake.setWebhook("http://127.0.0.1:9");
    const lost = await fake.say({ chatId: "oc_1", from: "ou_1", text: "还在吗" }).pushed;
    expect([lost.acknowledged, lost.attempts.length]).toEqual([false, 5]);
  });

  test("a press on a card comes once, answered or not", async () => {
    const press = { openId: "ou_1", chatId: "oc_1", messageId: "om_x", value: { do: "ask", question: "帮助" } };
    expect((await fake.press(press)).attempts).toHaveLength(1);
  });

  test.each([
    ["added", "im.chat.member.bot.added_v1"],
    ["deleted", "im.chat.member.bot.deleted_v1"],
  ] as const)("the bot %s", (what, type) => {
    const chat = addChat(fake.world, "oc_2");
    expect(botEvent(fake.world, what, chat, "ou_1").header["event_type"]).toBe(type);
    expect(membersEvent(fake.world, what, chat).header["event_type"]).toBe(`im.chat.member.user.${what}_v1`);
    expect(menuEvent(fake.world, "ou_1", "reports").event["event_key"]).toBe("reports");
  });
});

describe("the long connection", () => {
  test("pushes whole or in parts, and hears the acknowledgement", async () => {
    const { appId, appSecret } = fake.world.app;
    const got: string[] = [];
    const socket = new lark.WSClient({ appId, appSecret, domain: fake.url, logger: silent });
    const dispatcher = new lark.EventDispatcher({ logger: silent });
    dispatcher.register({
      "im.chat.member.bot.added_v1": (event) => {
        got.push(event.chat_id ?? "");
      },
    });
    await socket.start({ eventDispatcher: dispatcher });
    await expect.poll(() => fake.longConnection.connections(), { timeout: 5000 }).toBe(1);
    const event = botEvent(fake.world, "added", addChat(fake.world, "oc_3"), "ou_1");
    expect(await fake.longConnection.push(event)).toEqual({ code: 200, data: null });
    expect(await fake.longConnection.push(event, 4)).toEqual({ code: 200, data: null });
    expect(got).toEqual(["oc_3", "oc_3"]);
    socket.close({ force: true });
  });

  test("a secret that is wrong gets no token", async () => {
    const { appId } = fake.world.app;
    const wrong = new lark.Client({
      appId,
      appSecret: "no",
      domain: fake.url,
      logger: silent,
      cache: new lark.DefaultCache(),
    });
    await expect(wrong.im.v1.chat.list()).rejects.toThrow("10014");
  });
});
