import { claimSends, type SendDeps } from "../../src/chat/send-outbox.ts";
import { runDigests, type RunDeps } from "../../src/digest/run-digests.ts";
import { nextSlot } from "../../src/digest/slots.ts";
import type { Subscription } from "../../src/store/digest-subscriptions.ts";
import type { Database } from "../../src/ports.ts";
import type { ChatPlatform } from "../../src/ports/chat-platform.ts";
import { openLibrary } from "../answer/library.ts";
import { createInProcessPlatform, textOf, type Sent } from "../chat/in-process-platform.ts";
import { digestDeps, group, subscribe } from "./group.ts";

/**
 * Weeks of many groups in simulated time: two instances race, the clock fires three times for every slot, and either
 * instance is killed at every step it can be killed at, from reading its subscriptions to noting down what the platform
 * took (reliability.md 2.11, D1). What counts is what stands in the chats in the end.
 */
export type Simulation = {
  chats: number;
  weeks: number;
  seed: number;
  /** How likely either instance dies at a step. */
  deaths: number;
  /** What is added to the clock of a firing, in milliseconds; instance 1 or 2. */
  skew?: (firing: number, instance: number) => number;
  /** For the negative control: what the platform is told instead of a message's own uuid. */
  uuid?: (uuid: string) => string;
};

export type Outcome = {
  slots: number;
  missing: number;
  doubled: number;
  /** Slots the program says it skipped. */
  skipped: number;
  kills: Record<"read" | "write" | "send", number>;
  /** Sends whose fate was looked up in the history of the chat. */
  lookedUp: number;
};

const minute = 60_000;
const start = Date.parse("2026-03-02T00:00:00Z");
const zones = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "Asia/Kathmandu",
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
];

export async function simulate(simulation: Simulation): Promise<Outcome> {
  const { chats, weeks, seed, deaths, skew = () => 0, uuid = (same) => same } = simulation;
  const library = await openLibrary({});
  const subscribed = groups(chats);
  await subscribe(library.database, ...subscribed);
  const chance = createChance(seed);
  const kills = { read: 0, write: 0, send: 0 };
  let [now, ids, lookedUp] = [start, 0, 0];
  const platform = createInProcessPlatform(() => new Date(now));
  const history: ChatPlatform["history"] = (range) => {
    lookedUp += 1;
    return platform.history(range);
  };
  const dies = (step: keyof typeof kills) => {
    // Sends are few beside reads, and what matters most happens there.
    if (chance() >= (step === "send" ? 3 * deaths : deaths)) return null;
    kills[step] += 1;
    return chance() < 0.5 ? ("before" as const) : ("after" as const);
  };
  const skips: unknown[] = [];
  const digest: RunDeps = {
    ...digestDeps(library),
    log: (event) => void (event === "digest-skipped" && skips.push(event)),
  };
  const sending: SendDeps = {
    database: library.database,
    platform: { ...platform, history, send: (message) => platform.send({ ...message, uuid: uuid(message.uuid) }) },
    clock: () => new Date(now),
    newId: () => `n${(ids += 1)}`,
    log: () => undefined,
    settings: sendSettings,
    wake: async () => undefined,
  };
  const due = slotsOf(subscribed, weeks);
  const fired = firings(due);
  for (const [index, moment] of fired.entries()) {
    now = moment;
    const lives = [1, 2].map(async (instance) => {
      const at = new Date(moment + skew(index, instance));
      await live(mortal(digest, sending, dies), at);
    });
    await Promise.all(lives);
  }
  // The last cards: nobody dies any more, and time passes until what was in doubt is looked up.
  await runDigests(digest, new Date(now));
  for (let calm = 0; calm < 40; calm += 1) {
    now += 5 * minute;
    await send(sending);
  }
  return { ...countPosts(platform.sent, due, skips.length), kills, lookedUp };
}

/** One instance at one firing of the clock: summaries that are due, then what waits to be sent. It may die anywhere. */
async function live({ digest, sending }: Instance, now: Date): Promise<void> {
  await runDigests(digest, now).catch(() => undefined);
  await send(sending).catch(() => undefined);
}

async function send(deps: SendDeps): Promise<void> {
  const claimed = await claimSends(deps, 20);
  for (const each of claimed) await each();
}

const sendSettings: SendDeps["settings"] = {
  timeZone: "Asia/Shanghai",
  externalChats: [],
  adminChat: null,
  questionsPerMinute: { asker: 1, chat: 1 },
  keepDays: 3650,
  model: null,
};

function groups(count: number): Subscription[] {
  return Array.from({ length: count }, (_, index) =>
    group({
      chatId: `oc_${index}`,
      timeZone: zones[index % zones.length] ?? "Asia/Shanghai",
      weekday: 1 + (index % 7),
      minutes: 30 * (index % 48),
      quiet: false,
      since: new Date(start),
    }),
  );
}

type Due = { chatId: string; week: string; at: number };

function slotsOf(subscribed: readonly Subscription[], weeks: number): Due[] {
  return subscribed.flatMap((subscription) => {
    let next = nextSlot(subscription, new Date(start));
    return Array.from({ length: weeks }, () => {
      const { dueAt, week } = next;
      next = nextSlot(subscription, dueAt);
      return { chatId: subscription.chatId, week, at: dueAt.getTime() };
    });
  });
}

/** The clock of the run: every slot of every group, each fired three times. */
function firings(due: readonly Due[]): number[] {
  return due.flatMap(({ at }) => [0, 1, 10].map((late) => at + late * minute)).toSorted((left, right) => left - right);
}

/** How a step dies: before it did anything, or after it did and before anybody noted it down. */
type Dies = (step: "read" | "write" | "send") => "before" | "after" | null;

type Instance = { digest: RunDeps; sending: SendDeps };

/** One life of an instance: once dead, it reads, writes and sends nothing any more, whatever its program still tries. */
function mortal(digest: RunDeps, sending: SendDeps, dies: Dies): Instance {
  let dead = false;
  const step = async <Result>(kind: Parameters<Dies>[0], act: () => Promise<Result>): Promise<Result> => {
    if (dead) throw new Error("dead");
    const death = dies(kind);
    dead = death !== null;
    if (death === "before") throw new Error("killed");
    const result = await act();
    if (death === "after") throw new Error("killed");
    return result;
  };
  const { database, platform } = sending;
  const under: Database = {
    query: (statement) => step("read", () => database.query(statement)),
    batch: (statements) => step("write", () => database.batch(statements)),
  };
  return {
    digest: { ...digest, database: under },
    sending: {
      ...sending,
      database: under,
      platform: { ...platform, send: (message) => step("send", () => platform.send(message)) },
    },
  };
}

/** What stands in the groups; what was told to people is something else. */
function countPosts(sent: readonly Sent[], due: readonly Due[], skipped: number): Omit<Outcome, "kills" | "lookedUp"> {
  const inGroups = sent.flatMap(({ message: { to }, shows }) => {
    const [, year, week = ""] = /(\d{4})年第(\d+)周/.exec(textOf(shows)) ?? [];
    return "chatId" in to ? [`${to.chatId} ${year}-W${week.padStart(2, "0")}`] : [];
  });
  const times = Map.groupBy(inGroups, (key) => key);
  const absent = due.filter(({ chatId, week }) => !times.has(`${chatId} ${week}`)).length;
  const doubled = [...times.values()].filter(({ length }) => length > 1).length;
  return { slots: due.length, missing: absent - skipped, doubled, skipped };
}

/** The same numbers every run: which step dies is part of the test, not of chance. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
