import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createHostApp } from "../../src/hosts/host.ts";
import { startFeishu, type RunningFeishu } from "../../src/hosts/node/feishu.ts";
import { buildNodeHost, type NodeHost } from "../../src/hosts/node.ts";
import { startServer, type RunningServer } from "../../src/hosts/serve.ts";
import { changeAudience } from "../../ingest/lifecycle/set-audience.ts";
import { botEvent, membersEvent } from "../fakes/feishu/events.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, directChat, type FakeMessage } from "../fakes/feishu/world.ts";

/** Who sees a report, from an event of the platform to what is said, with the real SDK asking the platform who is who. */

const text =
  "浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为92.40%。\n浦江县卫生健康局";
const question = "浦江县2021年12-17岁第二剂接种覆盖率是多少";
const folder = mkdtempSync(join(tmpdir(), "jushi-audiences-"));
let fake: FakeFeishu;
let host: NodeHost;
let feishu: RunningFeishu | null;
let server: RunningServer;
let reportId: string;

beforeAll(async () => {
  fake = await startFakeFeishu({ rates: "none" });
  const { departments } = fake.world;
  for (const [id, parent] of [
    ["od-bureau", null],
    ["od-cdc", "od-bureau"],
    ["od-vaccine", "od-cdc"],
  ] as const)
    departments.set(id, { id, name: id, parent });
  addUser(fake.world, "ou_vaccine", { departments: ["od-vaccine"] });
  addUser(fake.world, "ou_bureau", { departments: ["od-bureau"] });
  addUser(fake.world, "ou_hidden", { departments: ["od-cdc"], inScope: false });
  addChat(fake.world, "oc_1", { members: new Set(["ou_vaccine", "ou_bureau"]) });
  const config = readConfig({
    JUSHI_DATA_DIR: join(folder, "data"),
    ...settingsFor(fake),
    JUSHI_QUESTIONS_PER_MINUTE: "1000",
    JUSHI_CHAT_QUESTIONS_PER_MINUTE: "1000",
  });
  host = await buildNodeHost(config);
  const file = { name: "总结.txt", read: async () => new TextEncoder().encode(text) };
  const [read] = await host.ingest([file], { draft: false, progress: () => {} });
  reportId = read?.reportId ?? "";
  feishu = await startFeishu(host, config, () => {});
  const routes = createHostApp(host, () => {}, { receiveEvent: feishu?.receiveEvent ?? null, callerOf: () => "" });
  server = await startServer(routes, { hostname: "127.0.0.1", port: 0 });
  fake.setWebhook(`http://127.0.0.1:${server.port}/feishu/events`);
});

afterAll(async () => {
  await server.stop();
  await feishu?.stop();
  host.close();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => host.deps.database.batch([{ sql: "DELETE FROM asker_readers" }]));

const shareWith = (...audience: string[]) => changeAudience(host.deps, { reportId, audience, actor: "cli" });

/** Five minutes on, what is known of a person is asked again. */
const fiveMinutesLater = () =>
  host.deps.database.batch([{ sql: "UPDATE asker_readers SET checked_at = '2020-01-01T00:00:00.000Z'" }]);

async function reply({ messageId }: FakeMessage): Promise<string> {
  const found = () =>
    fake.sentByBot().find(({ parentId, content }) => parentId === messageId && !content.includes("正在查"));
  await expect.poll(found, { timeout: 20_000, interval: 20 }).toBeDefined();
  return found()?.content ?? "";
}

const sees = async (from: string, chatId = directChat(fake.world, from).chatId, mention: string[] = []) =>
  (await reply(fake.say({ chatId, from, mention, text: question }).message)).includes("92.40%");
const seesInGroup = (from: string) => sees(from, "oc_1", ["bot"]);

describe("a report for a department", () => {
  test("is for everybody in it and below it, alone with the bot, and in no group", async () => {
    await shareWith("department:od-cdc");
    expect(await sees("ou_vaccine")).toBe(true);
    expect(await sees("ou_bureau")).toBe(false);
    expect(await seesInGroup("ou_vaccine")).toBe(false);
  });

  test("is not for whom the platform says nothing about", async () => {
    await shareWith("department:od-cdc");
    expect(await sees("ou_hidden")).toBe(false);
  });

  test("goes with whoever moves to another, within five minutes", async () => {
    await shareWith("department:od-cdc");
    expect(await sees("ou_vaccine")).toBe(true);
    addUser(fake.world, "ou_vaccine", { departments: ["od-bureau"] });
    await fiveMinutesLater();
    expect(await sees("ou_vaccine")).toBe(false);
    addUser(fake.world, "ou_vaccine", { departments: ["od-vaccine"] });
  });
});

describe("a report for one person", () => {
  test("is for them alone, and not for the group they ask in", async () => {
    await shareWith("user:ou_bureau");
    expect(await sees("ou_bureau")).toBe(true);
    expect(await sees("ou_vaccine")).toBe(false);
    expect(await seesInGroup("ou_bureau")).toBe(false);
  });
});

describe("a report for a group", () => {
  test("is for the group and its members, and comes and goes with them at once", async () => {
    await shareWith("chat:oc_1");
    addUser(fake.world, "ou_new");
    expect(await seesInGroup("ou_bureau")).toBe(true);
    expect(await sees("ou_bureau")).toBe(true);
    expect(await sees("ou_new")).toBe(false);

    const group = fake.world.chats.get("oc_1")!;
    group.members.add("ou_new");
    await fake.push(membersEvent(fake.world, "added", group, ["ou_new"]));
    await expect.poll(() => sees("ou_new"), { timeout: 5000 }).toBe(true);

    group.members.delete("ou_new");
    await fake.push(membersEvent(fake.world, "deleted", group, ["ou_new"]));
    await expect.poll(() => sees("ou_new"), { timeout: 5000 }).toBe(false);
  });

  test("is for nobody by way of a group the bot was put out of", async () => {
    await shareWith("chat:oc_1");
    expect(await sees("ou_bureau")).toBe(true);
    const group = fake.world.chats.get("oc_1")!;
    group.botIn = false;
    await fake.push(botEvent(fake.world, "deleted", group, "ou_bureau"));
    await expect.poll(() => sees("ou_bureau"), { timeout: 5000 }).toBe(false);
    group.botIn = true;
    await fake.push(botEvent(fake.world, "added", group, "ou_bureau"));
  });
});

test("a report given back to everyone is seen in every chat, and the audit has each change", async () => {
  await changeAudience(host.deps, { reportId, audience: null, actor: "cli" });
  expect(await seesInGroup("ou_bureau")).toBe(true);
  const [last] = await host.deps.database.query<{ details: string }>({
    sql: "SELECT details FROM audit WHERE action = 'audience' ORDER BY at DESC, rowid DESC LIMIT 1",
  });
  expect(JSON.parse(last?.details ?? "")).toEqual({ from: ["chat:oc_1"], to: null });
});
