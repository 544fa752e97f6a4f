import { describe, expect, test } from "vitest";
import { simulate, type Simulation } from "./simulation.ts";

/**
 * A smaller run of what `npm run chaos -- digest` does with 200 groups: 60 weeks, which hold ISO week 53 of 2026 and every
 * change of the clocks, kills at every step, two instances, three firings for each slot.
 */
const run: Simulation = { chats: 16, weeks: 60, seed: 7, deaths: 0.1 };
const hour = 3_600_000;
const day = 24 * hour;

describe("60 weeks with kills, races and three firings for every slot", () => {
  test("every slot is posted exactly once (D1)", async () => {
    const { kills, lookedUp, ...posted } = await simulate(run);
    expect(posted).toEqual({ slots: 16 * 60, missing: 0, doubled: 0, skipped: 0 });
    expect(Math.min(kills.read, kills.write, kills.send)).toBeGreaterThan(50);
    expect(lookedUp).toBeGreaterThan(0);
  });

  test("a platform that is asked under changing uuids is asked twice: the test can fail", async () => {
    let sends = 0;
    const { doubled } = await simulate({ ...run, chats: 6, uuid: (uuid) => `${uuid.slice(0, 30)}${(sends += 1)}` });
    expect(doubled).toBeGreaterThan(0);
  });

  test.each<[string, NonNullable<Simulation["skew"]>]>([
    ["jumps an hour back and forth", (firing) => (firing % 5 === 0 ? -hour : firing % 7 === 0 ? hour : 0)],
    ["is set by some seconds now and then", (firing) => ((firing % 11) - 5) * 7000],
    ["differs by ten minutes between two instances", (_, instance) => (instance === 2 ? 600_000 : 0)],
  ])("a clock that %s doubles nothing and loses nothing (D3)", async (_, skew) => {
    const { missing, doubled } = await simulate({ ...run, chats: 6, skew });
    expect({ missing, doubled }).toEqual({ missing: 0, doubled: 0 });
  });

  test("a clock that jumps eight days doubles nothing (D3)", async () => {
    const skew = (firing: number) => (firing % 60 === 0 ? -8 * day : firing % 66 === 0 ? 8 * day : 0);
    expect(await simulate({ ...run, chats: 6, skew })).toMatchObject({ doubled: 0 });
  });
});
