import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { startClock } from "../../../src/hosts/node/clock.ts";

const everySecond = "* * * * * *";

describe("the clock", () => {
  test("ticks with the time, goes on after a tick that failed, and says which", async () => {
    const logged: string[] = [];
    const ticks: Date[] = [];
    const twice = new Promise<void>((resolve) => {
      const clock = startClock(
        async (now) => {
          ticks.push(now);
          if (ticks.length === 1) throw new Error("the database is away");
          clock.stop();
          resolve();
        },
        (event, fields) => void logged.push(`${event} ${String(fields?.["error"])}`),
        everySecond,
      );
    });
    await twice;
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^clock\.failed Error: the database is away/);
    expect(Math.abs(Date.now() - (ticks.at(-1)?.getTime() ?? 0))).toBeLessThan(1000);
  });

  test("does not start a tick while the one before still runs, and stops when told", async () => {
    let [running, most, count] = [0, 0, 0];
    const clock = startClock(
      async () => {
        count += 1;
        running += 1;
        most = Math.max(most, running);
        await pause(1500);
        running -= 1;
      },
      () => {},
      everySecond,
    );
    await pause(3200);
    clock.stop();
    const counted = count;
    await pause(1600);
    expect([most, count]).toEqual([1, counted]);
    expect(counted).toBeGreaterThan(0);
  });
});
