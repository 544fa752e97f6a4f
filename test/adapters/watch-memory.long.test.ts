import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { memoryProbeFor, taskListBytes, type MemoryProbe } from "../../src/adapters/parser-process/resident-memory.ts";
import { watchMemory } from "../../src/adapters/parser-process/watch-memory.ts";

const mebibyte = 1024 * 1024;

/** A process that fills so many megabytes and waits. */
function hold(megabytes: number) {
  const program = `globalThis.kept = Buffer.alloc(${megabytes} * 1024 * 1024, 1); setTimeout(() => {}, 60_000);`;
  return spawn(process.execPath, ["-e", program], { stdio: "ignore" });
}

test.each<NodeJS.Platform>(["linux", "darwin"])(
  "as on %s, a process above the limit is found and one below is not",
  async (platform) => {
    const probe: MemoryProbe = memoryProbeFor(platform);
    const [large, small] = [hold(300), hold(1)];
    try {
      const found = await new Promise<string>((resolve) => {
        watchMemory(small.pid, 250 * mebibyte, () => resolve("small"), probe);
        watchMemory(large.pid, 250 * mebibyte, () => resolve("large"), probe);
      });
      expect(found).toBe("large");
      const bytes = await probe.residentBytes(small.pid ?? 0);
      expect(bytes).toBeGreaterThan(10 * mebibyte);
      expect(bytes).toBeLessThan(200 * mebibyte);
    } finally {
      for (const child of [large, small]) child.kill("SIGKILL");
    }
    expect(await probe.residentBytes(2 ** 30)).toBe(0);
  },
);

test("a watch that was ended finds nothing any more", async () => {
  let found = 0;
  const probe = { everyMilliseconds: 5, residentBytes: async () => mebibyte };
  watchMemory(1, 2, () => (found += 1), probe)();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(found).toBe(0);
});

test.each([
  ['"node.exe","4711","Console","1","123,456 K"\r\n', 123_456 * 1024],
  ['"node.exe","4711","Services","0","1.234.567 K"', 1_234_567 * 1024],
  ["信息: 没有运行的任务匹配指定标准。\r\n", 0],
  ["", 0],
])("what tasklist prints: %j", (printed, bytes) => {
  expect(taskListBytes(printed)).toBe(bytes);
});
