import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, type FakeMessage } from "../fakes/feishu/world.ts";
import { startFakeModel } from "../fakes/model/server.ts";
import { createBotProcess } from "./bot-process.ts";

/**
 * Test E10 in real time: everybody in one group asks within ten seconds, the platform takes five messages a second in
 * it, and the model that is asked each time takes a second.
 */
export type CrowdOutcome = {
  asked: number;
  answered: number;
  /** Answers that came before the answer to an earlier question of the same asker. */
  outOfOrder: number;
  /** Messages of the bot that are no answer: an apology, or a second reply. */
  other: number;
  modelCalls: number;
  p50Seconds: number;
  p99Seconds: number;
};

const withinMs = 10_000;
const askers = 20;
const longestMs = 240_000;
const question = "永安市2021年18岁以上第一剂接种覆盖率是多少";
const chatId = "oc_crowd";

export async function runCrowd(questions: number): Promise<CrowdOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "jushi-crowd-"));
  const fake = await startFakeFeishu();
  const model = await startFakeModel(() => ({ kind: "say", content: "好的。" }), { delayMs: 1000 });
  const bot = createBotProcess(folder, fake, { settings: { CHAT_MODEL: "fake", OPENAI_BASE_URL: model.url } });
  try {
    await bot.start();
    const asked = await askAll(fake, questions);
    const done = await untilAnswered(fake, asked);
    return { ...count(fake, asked, done), modelCalls: model.requests.length };
  } finally {
    await bot.stop();
    await fake.close();
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAll(fake: FakeFeishu, questions: number): Promise<FakeMessage[]> {
  const people = Array.from({ length: askers }, (_, index) => `ou_asker${index}`);
  for (const openId of people) addUser(fake.world, openId);
  addChat(fake.world, chatId, { members: new Set(people) });
  const asked: FakeMessage[] = [];
  for (let index = 0; index < questions; index += 1) {
    const from = people[index % people.length] ?? "";
    asked.push(fake.say({ chatId, from, mention: ["bot"], text: question }).message);
    await pause(withinMs / questions);
  }
  return asked;
}

/** When each question had its finished answer, by the message's id. */
async function untilAnswered(fake: FakeFeishu, asked: readonly FakeMessage[]): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  const end = Date.now() + longestMs;
  while (done.size < asked.length && Date.now() < end) {
    for (const { parentId, content } of fake.sentByBot(chatId))
      if (parentId !== null && content.includes("92.79%") && !done.has(parentId)) done.set(parentId, Date.now());
    await pause(50);
  }
  return done;
}

function count(fake: FakeFeishu, asked: readonly FakeMessage[], done: ReadonlyMap<string, number>) {
  const waits = asked
    .flatMap(({ messageId, createTime }) => (done.has(messageId) ? [(done.get(messageId) ?? 0) - createTime] : []))
    .toSorted((left, right) => left - right);
  const seconds = (share: number) => Math.round((waits[Math.floor((waits.length - 1) * share)] ?? NaN) / 100) / 10;
  const order = fake
    .sentByBot(chatId)
    .map(({ parentId }) => asked.findIndex(({ messageId }) => messageId === parentId));
  const latest = new Map<number, number>();
  let outOfOrder = 0;
  for (const index of order) {
    if ((latest.get(index % askers) ?? -1) > index) outOfOrder += 1;
    latest.set(index % askers, index);
  }
  return {
    asked: asked.length,
    answered: done.size,
    outOfOrder,
    other: fake.sentByBot(chatId).length - done.size,
    p50Seconds: seconds(0.5),
    p99Seconds: seconds(0.99),
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
