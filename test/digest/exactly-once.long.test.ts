import { describe, expect, test } from "vitest";
import { runDigests, type RunDeps } from "../../src/digest/run-digests.ts";
import { nextSlot } from "../../src/digest/slots.ts";
import type { Subscription } from "../../src/digest/subscription.ts";
import type { Database } from "../../src/ports.ts";
import { openLibrary } from "../answer/library.ts";
import { digestDeps, group, subscribe } from "./group.ts";

/**
 * 60 simulated weeks of many groups: two instances race, the clock fires three times for every slot, and either instance
 * is killed at every step it can be killed at (reliability.md 2.11, D1 and D3).
 */
const weeks = 60;
const hourMs = 3_600_000;
const start = Date.parse("2026-03-02T00:00:00Z");
const zones = ["Asia/Shanghai", "Asia/Kathmandu", "America/New_York", "Europe/London", "Australia/Lord_Howe"];

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

/** A database that dies once, before or after its next batch is done; the caller sees a fault either way. */
function mortal(database: Database, dies: () => "before" | "after" | null): Database {
  return {
    query: (statement) => database.query(statement),
    batch: async (statements) => {
      const death = dies();
      if (death === "before") throw new Error("killed");
      await database.batch(statements);
      if (death === "after") throw new Error("killed");
    },
  };
}

/** The same numbers every run: which step dies is part of the test, not of chance. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The clock of the run: every slot of every group, each fired three times. */
function firings(subscribed: readonly Subscription[]): number[] {
  const slots = subscribed.flatMap((subscription) => {
    let next = nextSlot(subscription, new Date(start));
    return Array.from({ length: weeks }, () => {
      const { dueAt } = next;
      next = nextSlot(subscription, dueAt);
      return dueAt.getTime();
    });
  });
  return slots.toSorted((left, right) => left - right).flatMap((due) => [0, 1, 10].map((late) => due + late * 60_000));
}

/** How often each group's week was posted: `oc_1 2026年第53周` → times. */
async function simulate(count: number, jump: (step: number) => number): Promise<Map<string, number>> {
  const library = await openLibrary({});
  const subscribed = groups(count);
  await subscribe(library.database, ...subscribed);
  const chance = createChance(7);
  const dies = () => (chance() < 0.1 ? (chance() < 0.5 ? "before" : "after") : null);
  const instances: RunDeps[] = [1, 2].map(() => ({
    ...digestDeps(library),
    database: mortal(library.database, dies),
  }));
  for (const [step, moment] of firings(subscribed).entries())
    await Promise.all(instances.map((instance) => runDigests(instance, new Date(moment + jump(step)))));
  const rows = await library.database.query<{ lane: string; body: string }>({ sql: "SELECT lane, body FROM outbox" });
  const posted = new Map<string, number>();
  for (const { lane, body } of rows) {
    const key = `${lane} ${/\d{4}年第\d+周/.exec(body)?.[0] ?? ""}`;
    posted.set(key, (posted.get(key) ?? 0) + 1);
  }
  return posted;
}

describe("60 weeks with kills, races and three firings for every slot", () => {
  test("every slot is posted exactly once", async () => {
    const posted = await simulate(10, () => 0);
    expect(posted.size).toBe(10 * weeks);
    expect([...posted].filter(([, times]) => times !== 1)).toEqual([]);
  });

  test("a clock that jumps an hour back and forth doubles nothing and loses nothing", async () => {
    const posted = await simulate(4, (step) => (step % 5 === 0 ? -hourMs : step % 7 === 0 ? hourMs : 0));
    expect(posted.size).toBe(4 * weeks);
    expect([...posted].filter(([, times]) => times !== 1)).toEqual([]);
  });

  test("a clock that jumps eight days doubles nothing", async () => {
    const days = 24 * hourMs;
    const posted = await simulate(4, (step) => (step % 60 === 0 ? -8 * days : step % 66 === 0 ? 8 * days : 0));
    expect([...posted].filter(([, times]) => times > 1)).toEqual([]);
  });
});
