import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addChat, addUser, directChat, type FakeMessage } from "../fakes/feishu/world.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { makeHome, runJushi, samples, serverAddress, startJushi, type Home } from "./run-jushi.ts";

/** The program as an operator starts it, and Feishu as a person meets it, over both ways events can come in. */

let home: Home;
let fake: FakeFeishu;
let server: ReturnType<typeof startJushi> | null;

beforeEach(async () => {
  [home, fake, server] = [makeHome(), await startFakeFeishu(), null];
  await runJushi(home, ["ingest", samples]);
  addUser(fake.world, "ou_1", { name: "张三" });
  addChat(fake.world, "oc_1", { name: "疾控科", members: new Set(["ou_1"]) });
});
afterEach(async () => {
  server?.child.kill("SIGTERM");
  await server?.ended;
  await fake.close();
  home.remove();
});

const soon = { timeout: 20_000, interval: 100 };
const question = "永安市2021年12-17岁第二剂接种覆盖率多少";

async function serve(more: Record<string, string>): Promise<string> {
  const env = { ...settingsFor(fake), JUSHI_BASE_URL: "https://jushi.example.gov.cn", ...more };
  server = startJushi(home, ["serve"], { env });
  return (await server.waitFor(more["JUSHI_BASE_URL"] === "" ? serverAddress : /据实已启动/))[1] ?? "";
}

/** The texts of a card, as they are read. */
function read({ content }: FakeMessage): string {
  return content.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe.each(["webhook", "websocket"] as const)("over the %s", (events) => {
  async function connect(): Promise<void> {
    const address = await serve({ FEISHU_EVENTS: events, JUSHI_BASE_URL: "" });
    if (events === "webhook") fake.setWebhook(`${address}/feishu/events`);
    else await expect.poll(() => fake.longConnection.connections(), soon).toBe(1);
  }

  async function ask(text: string): Promise<void> {
    const chat = directChat(fake.world, "ou_1");
    const said = { chatId: chat.chatId, from: "ou_1", text };
    if (events === "webhook") expect(await fake.say(said).pushed).toMatchObject({ acknowledged: true });
    else expect(await fake.sayOverConnection(said)).toMatchObject({ code: 200 });
  }

  test("a question is answered once, on a card, with the figure and its sentence", async () => {
    await connect();
    await ask(question);
    await expect.poll(() => fake.sentByBot().length, soon).toBe(1);
    const [answer] = fake.sentByBot();
    expect(answer?.type).toBe("interactive");
    expect(answer === undefined ? "" : read(answer)).toContain("**107.64%**");
    expect(answer === undefined ? "" : read(answer)).toContain("永安市 · 2021年 · 12-17岁 · 第二剂");
    await ask("帮助");
    await expect.poll(() => fake.sentByBot().length, soon).toBe(2);
  });
});

test("with no key and no long connection the program does not start", async () => {
  const { appId, appSecret } = fake.world.app;
  const run = await runJushi(home, ["serve"], { env: { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } });
  expect(run.code).toBe(1);
  expect(run.err).toContain("FEISHU_ENCRYPT_KEY");
  expect(run.err).toContain("FEISHU_VERIFICATION_TOKEN");
});

test("F9: told to stop while it works it stops within ten seconds, and what it had taken is answered after the next start", async () => {
  const address = await serve({ JUSHI_BASE_URL: "" });
  fake.setWebhook(`${address}/feishu/events`);
  fake.faults.add({ route: "create", fault: { kind: "hang" } });
  fake.faults.add({ route: "reply", fault: { kind: "hang" } });
  const { chatId } = directChat(fake.world, "ou_1");
  expect(await fake.say({ chatId, from: "ou_1", text: question }).pushed).toMatchObject({ acknowledged: true });
  const begun = performance.now();
  server?.child.kill("SIGTERM");
  expect(await server?.ended).toMatchObject({ code: 0 });
  expect(performance.now() - begun).toBeLessThan(15_000);
  fake.faults.clear();
  await serve({ JUSHI_BASE_URL: "" });
  await expect.poll(() => fake.sentByBot().length, { timeout: 60_000, interval: 200 }).toBe(1);
});
