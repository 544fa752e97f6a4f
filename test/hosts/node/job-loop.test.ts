import { describe, expect, test } from "vitest";
import { startJobLoop } from "../../../src/hosts/node/job-loop.ts";

/** A source of named jobs; each runs until it is let go. */
function makeSource() {
  const waiting: string[] = [];
  const running = new Map<string, () => void>();
  const most = { atOnce: 0 };
  let looks = 0;
  const source = async (limit: number) => {
    looks += 1;
    return waiting.splice(0, limit).map((name) => async () => {
      const held = new Promise<void>((resolve) => running.set(name, resolve));
      most.atOnce = Math.max(most.atOnce, running.size);
      await held;
      running.delete(name);
      if (name === "faulty") throw new Error("a job's fault");
    });
  };
  return { waiting, running, most, source, looks: () => looks };
}

const later = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
const options = { width: 2, pollMs: 60_000, onFault: () => {} };

describe("the loop", () => {
  test("works on no more jobs at once than it may, and takes the next when one ends", async () => {
    const { waiting, running, most, source } = makeSource();
    waiting.push("a", "b", "c");
    const loop = startJobLoop(source, options);
    await later();
    expect([...running.keys()]).toEqual(["a", "b"]);
    running.get("a")?.();
    await later();
    expect([...running.keys()]).toEqual(["b", "c"]);
    for (const end of running.values()) end();
    await loop.stop();
    expect(most.atOnce).toBe(2);
  });

  test("looks at once when it is woken, and by itself after a while", async () => {
    const { waiting, running, source } = makeSource();
    const loop = startJobLoop(source, options);
    await later();
    waiting.push("a");
    await later();
    expect(running.size).toBe(0);
    loop.wake();
    await later();
    running.get("a")?.();
    await loop.stop();
    const polled = makeSource();
    const polling = startJobLoop(polled.source, { ...options, pollMs: 5 });
    await later(100);
    expect(polled.looks()).toBeGreaterThan(3);
    await polling.stop();
  });

  test("stops after what runs, and takes nothing new meanwhile", async () => {
    const { waiting, running, source } = makeSource();
    waiting.push("a");
    const loop = startJobLoop(source, options);
    await later();
    waiting.push("b");
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    loop.wake();
    await later();
    expect(stopped).toBe(false);
    running.get("a")?.();
    await stopping;
    expect(waiting).toEqual(["b"]);
  });

  test("tells a fault of a job or of the source and goes on", async () => {
    const { waiting, running, source } = makeSource();
    const faults: unknown[] = [];
    let broken = true;
    const flaky = async (limit: number) => {
      if (!broken) return source(limit);
      broken = false;
      throw new Error("the source's fault");
    };
    const loop = startJobLoop(flaky, { ...options, onFault: (fault) => faults.push(fault) });
    await later();
    waiting.push("faulty");
    loop.wake();
    await later();
    running.get("faulty")?.();
    await later();
    waiting.push("a");
    loop.wake();
    await later();
    running.get("a")?.();
    await loop.stop();
    expect(faults).toHaveLength(2);
  });
});
