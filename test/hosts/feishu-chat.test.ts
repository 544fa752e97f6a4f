import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createHostApp } from "../../src/hosts/host.ts";
import { startFeishu, type RunningFeishu } from "../../src/hosts/node/feishu.ts";
import { buildNodeHost, type NodeHost } from "../../src/hosts/node.ts";
import { sourceFilesAt } from "../../src/hosts/source-files.ts";
import { startServer, type RunningServer } from "../../src/hosts/serve.ts";
import { failure, tooFast } from "../fakes/feishu/answer.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { addMessage } from "../fakes/feishu/say.ts";
import { startFakeFeishu, type FakeFeishu, type FakeOptions } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, directChat, type FakeMessage } from "../fakes/feishu/world.ts";
import { samples } from "./run-jushi.ts";

/** The bot as Feishu meets it: the real SDK, a server, the fake platform; only the process is the test's own. */

const question = "永安市2021年18岁以上第一剂接种覆盖率是多少";
let folder: string;
let fake: FakeFeishu;
let host: NodeHost | null = null;
let feishu: RunningFeishu | null = null;
let server: RunningServer | null = null;

async function startPlatform(options: FakeOptions = {}): Promise<void> {
  fake = await startFakeFeishu({ rates: "none", ...options });
  addUser(fake.world, "ou_wang");
  addChat(fake.world, "oc_group").members.add("ou_wang");
}

async function startBot(settings: Record<string, string> = {}): Promise<void> {
  const config = readConfig({
    JUSHI_DATA_DIR: join(folder, "data"),
    ...settingsFor(fake),
    JUSHI_QUESTIONS_PER_MINUTE: "1000",
    JUSHI_CHAT_QUESTIONS_PER_MINUTE: "1000",
    ...settings,
  });
  host = await buildNodeHost(config);
  await host.ingest(await sourceFilesAt([samples]), { draft: false, progress: () => {} });
  feishu = await startFeishu(host, config, () => {});
  server = await startServer(
    createHostApp(host, () => {}, { receiveEvent: feishu?.receiveEvent ?? null, callerOf: () => "" }),
    { hostname: "127.0.0.1", port: 0 },
  );
  fake.setWebhook(`http://127.0.0.1:${server.port}/feishu/events`);
}

async function stopBot(): Promise<void> {
  await server?.stop();
  await feishu?.stop();
  host?.close();
  [server, feishu, host] = [null, null, null];
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jushi-feishu-"));
});

afterEach(async () => {
  await stopBot();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const direct = () => ({ chatId: directChat(fake.world, "ou_wang").chatId, from: "ou_wang" });
const inGroup = () => ({ chatId: "oc_group", from: "ou_wang", mention: ["bot"] });
const repliesTo = ({ messageId }: FakeMessage) => fake.sentByBot().filter(({ parentId }) => parentId === messageId);

async function answered(message: FakeMessage, seconds = 30): Promise<FakeMessage> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const reply = repliesTo(message).find(({ content }) => !content.includes("正在查"));
    if (reply !== undefined) return reply;
    if (performance.now() > end) throw new Error("not answered");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500));

describe("over the webhook", () => {
  test("a question is answered with a card, and a button replies with the source", async () => {
    await startPlatform();
    await startBot();
    const { message } = fake.say({ ...direct(), text: question });
    const card = await answered(message);
    expect(card.content).toContain("92.79%");
    const value = /\{"do":"show-source"[^}]*\}/.exec(card.content)?.[0] ?? "null";
    const { chatId } = direct();
    const press = { openId: "ou_wang", messageId: card.messageId, chatId, value: JSON.parse(value) as unknown };
    const pressed = await fake.press(press);
    expect(JSON.parse(pressed.attempts[0]?.body ?? "")).toMatchObject({ toast: { content: expect.any(String) } });
    expect((await answered(card)).content).toContain("92.79");
  });

  test("an event delivered at 15 s, 5 min and 1 h while the bot was down is answered once (E4)", async () => {
    await startPlatform({ timeScale: 600 });
    await startBot();
    await stopBot();
    fake.setWebhook("http://127.0.0.1:9/feishu/events");
    const { message, pushed } = fake.say({ ...inGroup(), text: question });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await startBot();
    expect((await pushed).acknowledged).toBe(true);
    await answered(message);
    await quiet();
    expect(repliesTo(message)).toHaveLength(1);
  });

  test("a question Feishu gave up delivering is found in the history at the start (E5)", async () => {
    await startPlatform();
    await startBot();
    await stopBot();
    fake.setWebhook(null);
    const { message } = fake.say({ ...inGroup(), text: question });
    await startBot();
    await answered(message);
    expect(repliesTo(message)).toHaveLength(1);
  });

  test("the same message under another event id, and one taken back, are answered once and not at all (E7)", async () => {
    await startPlatform();
    await startBot();
    const { message } = fake.say({ ...direct(), text: question });
    await fake.repeat(message);
    await answered(message);
    await fake.repeat(message);
    const back = fake.say({ ...inGroup(), text: question }).message;
    await fake.takeBack(back);
    await quiet();
    expect(repliesTo(message)).toHaveLength(1);
    expect(repliesTo(back).length).toBeLessThanOrEqual(1);
  });

  test("talk, @all and fifty messages of another bot that names ours get nothing (E12)", async () => {
    await startPlatform();
    await startBot();
    await fake.say({ chatId: "oc_group", from: "ou_wang", mention: ["all"], text: question }).pushed;
    await fake.say({ chatId: "oc_group", from: "ou_wang", text: question }).pushed;
    for (let round = 0; round < 50; round += 1) {
      const message = addMessage(fake.world, { ...inGroup(), from: "ou_other_bot", text: question });
      message.senderType = "app";
      await fake.repeat(message);
      fake.world.messages.delete(message.messageId);
    }
    await quiet();
    expect(fake.sentByBot()).toEqual([]);
  });

  test("when four sends in ten are refused for their rate, none is lost or doubled (E13)", async () => {
    let draws = 0;
    await startPlatform({ random: () => ((draws += 1) * 0.37) % 1 });
    await startBot();
    for (const reply of [tooFast(1), failure(230020, "frequency limit")])
      fake.faults.add({ route: "reply", chance: 0.2, fault: { kind: "answer", reply } });
    const asked = Array.from({ length: 20 }, () => fake.say({ ...inGroup(), text: question }).message);
    for (const message of asked) await answered(message, 60);
    await quiet();
    expect(asked.map((message) => repliesTo(message).length)).toEqual(asked.map(() => 1));
  });

  test("a card the platform refuses becomes plain text, once (E14)", async () => {
    await startPlatform();
    await startBot();
    const refused = failure(
      230099,
      "Failed to create card content, ext=ErrCode: 11310; ErrMsg: table number over limit",
    );
    fake.faults.add({ route: "reply", times: 1, fault: { kind: "answer", reply: refused } });
    const { message } = fake.say({ ...direct(), text: question });
    const reply = await answered(message);
    expect(reply.type).not.toBe("interactive");
    expect(reply.content).toContain("92.79%");
    expect(repliesTo(message)).toHaveLength(1);
  });

  test("an expired token and a call whose answer was lost change nothing for the asker", async () => {
    await startPlatform();
    await startBot();
    fake.expireTokens();
    fake.faults.add({ route: "reply", times: 1, fault: { kind: "drop-after" } });
    const { message } = fake.say({ ...direct(), text: question });
    await answered(message);
    await quiet();
    expect(repliesTo(message)).toHaveLength(1);
  });
});

test("over the long connection a question is answered without a public address", async () => {
  await startPlatform();
  await startBot({ FEISHU_EVENTS: "websocket" });
  expect((await fetch(`http://127.0.0.1:${server?.port}/feishu/events`, { method: "POST" })).status).toBe(404);
  fake.setWebhook(null);
  const message = fake.say({ ...direct(), text: question }).message;
  const { messageEvent } = await import("../fakes/feishu/events.ts");
  await expect.poll(() => fake.longConnection.connections(), { timeout: 10_000 }).toBe(1);
  await fake.longConnection.push(messageEvent(fake.world, message, directChat(fake.world, "ou_wang")));
  expect((await answered(message)).content).toContain("92.79%");
});
