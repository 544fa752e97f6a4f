import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createEventReceiver } from "../../src/adapters/feishu/event-receiver.ts";
import { createFeishuPlatform } from "../../src/adapters/feishu/feishu-platform.ts";
import { createUnprovedBudget } from "../../src/adapters/feishu/unproved-budget.ts";
import { readConfig } from "../../src/config.ts";
import { feishuAppOf } from "../../src/hosts/feishu-app.ts";
import { createHostApp } from "../../src/hosts/host.ts";
import { startChat } from "../../src/hosts/node/chat.ts";
import { buildNodeHost } from "../../src/hosts/node.ts";
import { startServer } from "../../src/hosts/serve.ts";
import { sourceFilesAt } from "../../src/hosts/source-files.ts";
import { platformRates } from "../fakes/feishu/rates.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, type FakeMessage } from "../fakes/feishu/world.ts";
import { samples } from "./run-jushi.ts";

/**
 * E10 with every clock ten times as fast: 200 questions of twenty people in one group within ten seconds of the
 * platform's time, which takes five messages a second there. `npm run chaos -- crowd` is the same in real time, with a
 * model that takes a second each time.
 */
const scale = 10;
const [questions, askers] = [200, 20];

test("two hundred questions in one chat are answered once each, in order, and none is told of a limit (E10)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jushi-crowd-"));
  const rates = { ...platformRates, windowMs: platformRates.windowMs / scale };
  const fake = await startFakeFeishu({ rates, timeScale: scale });
  const { now } = fake.world;
  const config = readConfig({
    JUSHI_DATA_DIR: join(folder, "data"),
    ...settingsFor(fake),
    JUSHI_QUESTIONS_PER_MINUTE: "1000",
    JUSHI_CHAT_QUESTIONS_PER_MINUTE: "1000",
  });
  const built = await buildNodeHost(config);
  await built.ingest(await sourceFilesAt([samples]), { draft: false, progress: () => {} });
  const clock = () => new Date(now());
  const host = { ...built, deps: { ...built.deps, clock } };
  const configured = feishuAppOf(config, () => {});
  const platform = createFeishuPlatform({
    app: configured!.app,
    log: () => {},
    elapsed: () => performance.now() * scale,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / scale)),
  });
  const chat = await startChat({ host, config, platform, log: () => {} });
  const budget = createUnprovedBudget(clock);
  const receiveEvent = createEventReceiver({ keys: configured!.keys, take: chat.take, budget, clock, log: () => {} });
  const routes = createHostApp(host, () => {}, { receiveEvent, callerOf: () => "" });
  const server = await startServer(routes, { hostname: "127.0.0.1", port: 0 });
  fake.setWebhook(`http://127.0.0.1:${server.port}/feishu/events`);
  try {
    const people = Array.from({ length: askers }, (_, index) => `ou_asker${index}`);
    for (const openId of people) addUser(fake.world, openId);
    addChat(fake.world, "oc_crowd", { members: new Set(people) });
    const asked: FakeMessage[] = [];
    for (let index = 0; index < questions; index += 1) {
      const text = "永安市2021年18岁以上第一剂接种覆盖率是多少";
      const from = people[index % askers] ?? "";
      asked.push(fake.say({ chatId: "oc_crowd", from, mention: ["bot"], text }).message);
      await new Promise((resolve) => setTimeout(resolve, 10_000 / scale / questions));
    }
    const finished = () => fake.sentByBot("oc_crowd").filter(({ content }) => content.includes("92.79%"));
    await expect.poll(() => finished().length, { timeout: 60_000, interval: 50 }).toBe(questions);

    const replies = fake.sentByBot("oc_crowd");
    expect(replies).toHaveLength(questions);
    for (const person of people) {
      const theirs = asked.filter(({ from }) => from === person).map(({ messageId }) => messageId);
      const parents = replies.flatMap(({ parentId }) =>
        parentId !== null && theirs.includes(parentId) ? [parentId] : [],
      );
      expect(parents).toEqual(theirs);
    }
    const seconds = finished().map(({ createTime, parentId }) => {
      const question = asked.find(({ messageId }) => messageId === parentId);
      return (createTime - (question?.createTime ?? 0)) / 1000;
    });
    expect(seconds.toSorted((left, right) => left - right)[Math.floor(questions * 0.99)]).toBeLessThanOrEqual(90);
    expect(fake.requests.filter(({ status }) => status === 429)).toEqual([]);
  } finally {
    await server.stop();
    await chat.stop();
    built.close();
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
