import { claimSends, type SendDeps } from "../../src/chat/send-outbox.ts";
import { runDigests, type RunDeps } from "../../src/digest/run-digests.ts";
import { nextSlot } from "../../src/digest/slots.ts";
import type { Subscription } from "../../src/store/digest-subscriptions.ts";
import type { Database } from "../../src/ports.ts";
import type { ChatPlatform } from "../../src/ports/chat-platform.ts";
import { openLibrary } from "../answer/library.ts";
import { createInProcessPlatform, textOf } from "../chat/in-process-platform.ts";
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
  const database = mortal(library.database, dies);
  const skips: unknown[] = [];
  const digest: RunDeps = {
    ...digestDeps(library),
    database,
    log: (event) => void (event === "digest-skipped" && skips.push(event)),
  };
  const sending: SendDeps = {
    database,
    platform: {
      ...platform,
      history,
      send: mortalSend((message) => platform.send({ ...message, uuid: uuid(message.uuid) }), dies),
    },
    clock: () => new Date(now),
    newId: () => `n${(ids += 1)}`,
    log: () => undefined,
    settings: sendSettings,
    wake: async () => undefined,
  };
  const fired = firings(subscribed, weeks);
  for (const [index, moment] of fired.entries()) {
    now = moment;
    await Promise.all([1, 2].map((instance) => live(digest, sending, new Date(moment + skew(index, instance)))));
  }
  // The last cards: nobody dies any more, and time passes until what was in doubt is looked up.
  for (let calm = 0; calm < 40; calm += 1) {
    now += 5 * minute;
    await send({ ...sending, database: library.database, platform: { ...platform, history } });
  }
  return { ...countPosts(platform.sent, { chats, weeks, skipped: skips.length }), kills, lookedUp };
}

/** One instance at one firing of the clock: summaries that are due, then what waits to be sent. It may die anywhere. */
async function live(digest: RunDeps, sending: SendDeps, now: Date): Promise<void> {
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

/** The clock of the run: every slot of every group, each fired three times. */
function firings(subscribed: readonly Subscription[], weeks: number): number[] {
  const slots = subscribed.flatMap((subscription) => {
    let next = nextSlot(subscription, new Date(start));
    return Array.from({ length: weeks }, () => {
      const { dueAt } = next;
      next = nextSlot(subscription, dueAt);
      return dueAt.getTime();
    });
  });
  return slots.flatMap((due) => [0, 1, 10].map((late) => due + late * minute)).toSorted((left, right) => left - right);
}

/** How a step dies: before it did anything, or after it did and before anybody noted it down. */
type Dies = (step: "read" | "write" | "send") => "before" | "after" | null;

function mortal(database: Database, dies: Dies): Database {
  return {
    query: async (statement) => {
      const death = dies("read");
      if (death === "before") throw new Error("killed");
      const rows = await database.query(statement);
      if (death === "after") throw new Error("killed");
      return rows as never;
    },
    batch: async (statements) => {
      const death = dies("write");
      if (death === "before") throw new Error("killed");
      await database.batch(statements);
      if (death === "after") throw new Error("killed");
    },
  };
}

function mortalSend(sends: ChatPlatform["send"], dies: Dies): ChatPlatform["send"] {
  return async (message) => {
    const death = dies("send");
    if (death === "before") throw new Error("killed");
    const delivery = await sends(message);
    if (death === "after") throw new Error("killed");
    return delivery;
  };
}

type Posts = Parameters<typeof textOf>[0][];

function countPosts(
  sent: readonly { message: { to: object }; shows: Posts[number] }[],
  { chats, weeks, skipped }: { chats: number; weeks: number; skipped: number },
): Omit<Outcome, "kills" | "lookedUp"> {
  const posted = new Map<string, number>();
  for (const { message, shows } of sent) {
    const key = `${JSON.stringify(message.to)} ${/\d{4}年第\d+周/.exec(textOf(shows))?.[0] ?? "?"}`;
    posted.set(key, (posted.get(key) ?? 0) + 1);
  }
  const slots = chats * weeks;
  const doubled = [...posted.values()].filter((times) => times > 1).length;
  return { slots, missing: Math.max(0, slots - skipped - posted.size), doubled, skipped };
}

/** The same numbers every run: which step dies is part of the test, not of chance. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
