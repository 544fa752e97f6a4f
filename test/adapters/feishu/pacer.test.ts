import { describe, expect, test } from "vitest";
import { createPacer } from "../../../src/adapters/feishu/pacer.ts";

/** A clock that moves only while everybody sleeps. */
function createFakeTime() {
  let now = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  return {
    elapsed: () => now,
    sleep: (milliseconds: number) =>
      new Promise<void>((wake) => void sleepers.push({ until: now + Math.max(1, milliseconds), wake })),
    /** Lets time pass until nobody sleeps any more. */
    run: async () => {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const next = sleepers.toSorted((left, right) => left.until - right.until)[0];
        if (next === undefined) return;
        now = Math.max(now, next.until);
        sleepers.splice(sleepers.indexOf(next), 1);
        next.wake();
      }
    },
  };
}

/** How many of these moments lie within any one second, at most. */
function mostInASecond(moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length));
}

describe("the pace of sending", () => {
  test("300 groups at once: 50 a second in all, and every one is sent (D8)", async () => {
    const time = createFakeTime();
    const pacer = createPacer(time);
    const calls: number[] = [];
    const sent = Array.from({ length: 300 }, (_, index) =>
      pacer.run(`oc_${index}`, async () => {
        calls.push(time.elapsed());
        await time.sleep(20 + (index % 80));
        return index;
      }),
    );
    await time.run();
    expect(await Promise.all(sent)).toEqual(Array.from({ length: 300 }, (_, index) => index));
    expect(mostInASecond(calls)).toBeLessThanOrEqual(50);
    expect(mostInASecond(calls)).toBeGreaterThan(40);
  });

  test("one group: five a second, one at a time, in order (D8)", async () => {
    const time = createFakeTime();
    const pacer = createPacer(time);
    const calls: [at: number, index: number][] = [];
    const sent = Array.from({ length: 12 }, (_, index) =>
      pacer.run("oc_1", async () => {
        calls.push([time.elapsed(), index]);
        return index;
      }),
    );
    await time.run();
    await Promise.all(sent);
    expect(mostInASecond(calls.map(([at]) => at))).toBeLessThanOrEqual(5);
    expect(calls.map(([, index]) => index)).toEqual(calls.map((_, index) => index));
  });
});
