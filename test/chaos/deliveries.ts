import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom, pick, shuffled, type Random } from "../../bench/random.ts";
import { failure, tooFast } from "../fakes/feishu/answer.ts";
import type { PushResult } from "../fakes/feishu/deliver.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, directChat, type FakeMessage } from "../fakes/feishu/world.ts";
import { createBotProcess, type BotProcess } from "./bot-process.ts";

/**
 * Test E1 of delivery: many questions, some of them pushed again, out of order, to a bot that is killed again and again
 * while the platform refuses, limits and drops its calls. Every question that was acknowledged has to have exactly one
 * finished answer in the end.
 */
export type DeliveryRun = {
  seed: number;
  questions: number;
  kills: number;
  /** The share of questions that are pushed a second time, under another event id. */
  duplicates: number;
  /** The share of sends refused for their rate, and the share whose answer is lost on the way. */
  limited: number;
  ambiguous: number;
  /** The platform forgets uuids at once: the negative control. */
  forgetsUuids?: boolean;
  /** How long answers are waited for in the end, in milliseconds; a control that loses questions need not wait. */
  patience?: number;
  /** Another bot than the program: the other negative control. */
  makeBot?: (folder: string, fake: FakeFeishu) => BotProcess;
  say?: (line: string) => void;
};

export type DeliveryOutcome = {
  asked: number;
  acknowledged: number;
  /** Acknowledged and without a finished answer. */
  lost: number;
  /** Asked and without a finished answer, acknowledged or not. */
  missed: number;
  /** With more than one answer; `extra` counts the answers too many. */
  doubled: number;
  extra: number;
  kills: number;
  /** Kills after which the database was not whole. */
  damaged: number;
  seconds: number;
};

/** Questions that are on their way at once: while the bot is down they pile up, as they do on the platform. */
const atATime = 300;

/**
 * The platform tries again after 15 seconds, 5 minutes, 1 and 6 hours. Here a question that is not acknowledged is pushed
 * again every few seconds instead: its clock runs as the bot's does, so that times, uuids and signatures mean the same.
 * Each try waits longer than the one before, or a machine that is short of time would do nothing but push.
 */
const tryAgainMs = 3000;
const longestPauseMs = 30_000;
const mostTries = 100;

const texts = [
  "永安市2021年18岁以上第一剂接种覆盖率是多少",
  "永安市2021年12-17岁第二剂接种覆盖率是多少",
  "玉环市2020年行政复议案件多少件",
  "永安市2030年接种覆盖率是多少",
  "今天天气怎么样",
];

export async function runDeliveries(run: DeliveryRun): Promise<DeliveryOutcome> {
  const random = createRandom(run.seed);
  const begun = performance.now();
  const say = run.say ?? (() => {});
  const folder = mkdtempSync(join(tmpdir(), "jushi-chaos-"));
  const fake = await startFakeFeishu({ rates: "none", random });
  const bot = (run.makeBot ?? createBotProcess)(folder, fake);
  try {
    await bot.start();
    addFaults(fake, run);
    const places = makePlaces(fake, run.questions);
    const killing = killNowAndThen(bot, { run, random, database: join(folder, "data", "jushi.sqlite") });
    const asked = await askAll(fake, { run, places, random, between: killing.between });
    await killing.done;
    say(`asked after ${seconds(begun)} s`);
    await until(() => unanswered(fake, asked.all).length === 0, run.patience ?? 300_000);
    await Promise.race([asked.pushed, pause(2 * longestPauseMs)]);
    fake.setWebhook(null);
    await until(() => unanswered(fake, asked.acknowledged).length === 0, run.patience ?? 120_000);
    say(`answered after ${seconds(begun)} s`);
    await settle(fake);
    if (process.env["CHAOS_LOG"]) writeFileSync(process.env["CHAOS_LOG"], bot.output());
    return { ...count(fake, asked), kills: run.kills, damaged: killing.damaged, seconds: seconds(begun) };
  } finally {
    await bot.stop();
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const seconds = (begun: number) => Math.round((performance.now() - begun) / 100) / 10;

function addFaults(fake: FakeFeishu, { limited, ambiguous, forgetsUuids }: DeliveryRun): void {
  for (const route of ["reply", "patch"]) {
    fake.faults.add({ route, chance: limited / 2, fault: { kind: "answer", reply: tooFast(1) } });
    fake.faults.add({ route, chance: limited / 2, fault: { kind: "answer", reply: failure(230020, "frequency") } });
    fake.faults.add({ route, chance: ambiguous, fault: { kind: "drop-after" } });
  }
  if (forgetsUuids === true) fake.world.uuids.set = () => fake.world.uuids;
}

type Place = { chatId: string; from: string; mention: readonly string[] };

/** Direct chats and groups, enough of them that five messages a second in each are no limit. */
function makePlaces(fake: FakeFeishu, questions: number): Place[] {
  const people = Math.max(40, Math.round(questions / 4));
  return Array.from({ length: people }, (_, index): Place => {
    const from = `ou_person${index}`;
    addUser(fake.world, from);
    if (index % 4 === 0) return { chatId: directChat(fake.world, from).chatId, from, mention: [] };
    const chatId = `oc_group${Math.floor(index / 8)}`;
    const group = fake.world.chats.get(chatId) ?? addChat(fake.world, chatId);
    group.members.add(from);
    return { chatId, from, mention: ["bot"] };
  });
}

type Asking = { run: DeliveryRun; places: readonly Place[]; random: Random; between: (share: number) => Promise<void> };

type AllAsked = { all: FakeMessage[]; acknowledged: FakeMessage[]; pushed: Promise<unknown> };

/** Says everything. What is not acknowledged is pushed again in the background. */
async function askAll(fake: FakeFeishu, { run, places, random, between }: Asking): Promise<AllAsked> {
  const [all, acknowledged]: [FakeMessage[], FakeMessage[]] = [[], []];
  const pending = new Set<Promise<void>>();
  const track = async (work: Promise<void>) => {
    const tracked = work.finally(() => pending.delete(tracked));
    pending.add(tracked);
    if (pending.size >= atATime) await Promise.race([...pending, pause(500)]);
  };
  const order = shuffled(
    Array.from({ length: run.questions }, (_, index) => index),
    random,
  );
  for (const [done, index] of order.entries()) {
    await between(done / run.questions);
    const { message, pushed } = fake.say({ ...pick(places, random), text: texts[index % texts.length] ?? "" });
    all.push(message);
    const again = random() < run.duplicates;
    const work = async () => {
      const pushes = [pushed, ...(again ? [fake.repeat(message)] : [])];
      if (await isAcknowledged(fake, message, pushes)) acknowledged.push(message);
    };
    await track(work());
  }
  return { all, acknowledged, pushed: Promise.all(pending) };
}

async function isAcknowledged(fake: FakeFeishu, message: FakeMessage, pushes: Promise<PushResult>[]): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answers = pushes.map(async (pushed) => (await pushed).acknowledged);
    if (await Promise.race([...answers, pause(pauseBefore(tries)).then(() => false)])) return true;
    pushes.push(fake.repeat(message));
  }
  return false;
}

const pauseBefore = (tries: number) => Math.min(longestPauseMs, tryAgainMs * 1.5 ** tries);

/** Kills the bot at drawn points of the run, and starts it again each time. */
function killNowAndThen(
  bot: BotProcess,
  { run, random, database }: { run: DeliveryRun; random: Random; database: string },
) {
  const moments = Array.from({ length: run.kills }, () => 0.02 + random() * 0.95).toSorted((a, b) => a - b);
  let restarting: Promise<void> = Promise.resolve();
  let busy = false;
  let damaged = 0;
  const restart = async () => {
    busy = true;
    await pause(random() * 300);
    await bot.kill();
    if (!isWhole(database)) damaged += 1;
    await bot.start();
    busy = false;
    run.say?.(`killed, ${moments.length} to come`);
  };
  return {
    /** Called with the share of questions asked so far. Waits while the one before is still starting. */
    between: async (share: number) => {
      if (moments[0] === undefined || share < moments[0]) return;
      if (busy) await restarting;
      moments.shift();
      restarting = restart();
    },
    get done() {
      return restarting;
    },
    get damaged() {
      return damaged;
    },
  };
}

/** F4: what a kill leaves behind can be read whole. A bot without a database has nothing to lose. */
function isWhole(file: string): boolean {
  if (!existsSync(file)) return true;
  const database = new DatabaseSync(file);
  try {
    return database.prepare("PRAGMA integrity_check").get()?.["integrity_check"] === "ok";
  } finally {
    database.close();
  }
}

const isFinished = (message: FakeMessage) => !message.content.includes("正在查") && !message.content.includes("还在查");

function repliesByParent(fake: FakeFeishu): Map<string, FakeMessage[]> {
  const replies = new Map<string, FakeMessage[]>();
  for (const message of fake.sentByBot()) {
    if (message.parentId === null) continue;
    replies.set(message.parentId, [...(replies.get(message.parentId) ?? []), message]);
  }
  return replies;
}

function unanswered(fake: FakeFeishu, asked: readonly FakeMessage[]): FakeMessage[] {
  const replies = repliesByParent(fake);
  return asked.filter(({ messageId }) => !(replies.get(messageId) ?? []).some(isFinished));
}

function count(fake: FakeFeishu, { all, acknowledged }: AllAsked) {
  const counts = [...repliesByParent(fake).values()].map(({ length }) => length).filter((length) => length > 1);
  return {
    asked: all.length,
    acknowledged: acknowledged.length,
    lost: unanswered(fake, acknowledged).length,
    missed: unanswered(fake, all).length,
    doubled: counts.length,
    extra: counts.reduce((sum, length) => sum + length - 1, 0),
  };
}

async function until(holds: () => boolean, longestMs: number): Promise<void> {
  const end = performance.now() + longestMs;
  while (!holds() && performance.now() < end) await pause(200);
}

/** Waits until nothing has been sent for a while: a doubled answer may come late. */
async function settle(fake: FakeFeishu): Promise<void> {
  let before = -1;
  while (before !== fake.world.messages.size) {
    before = fake.world.messages.size;
    await pause(2500);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
