import { describe, expect, test } from "vitest";
import { drain, runDue, type Timed } from "../src/jobs.ts";

describe("runDue", () => {
  const runOf = (ran: string[], name: string, everyMinutes: number, run = async () => {}): Timed => ({
    name,
    everyMinutes,
    run: async () => {
      ran.push(name);
      await run();
    },
  });

  test.each([
    ["2026-11-22T08:00:30Z", ["minute", "quarter", "hour"]],
    ["2026-11-22T08:15:00Z", ["minute", "quarter"]],
    ["2026-11-22T08:16:59Z", ["minute"]],
  ])("at %s runs %j", async (now, expected) => {
    const ran: string[] = [];
    const timed = [runOf(ran, "minute", 1), runOf(ran, "quarter", 15), runOf(ran, "hour", 60)];
    await runDue(timed, new Date(now), () => {});
    expect(ran).toEqual(expected);
  });

  test("one that fails is logged by its name and stops no other", async () => {
    const ran: string[] = [];
    const logged: unknown[] = [];
    const fails = runOf(ran, "digest", 1, async () => {
      throw new Error("no database");
    });
    await runDue([fails, runOf(ran, "sweep", 1)], new Date(), (event, fields) => void logged.push([event, fields]));
    expect(ran).toEqual(["digest", "sweep"]);
    expect(logged).toEqual([["clock.failed", { name: "digest", error: expect.stringContaining("no database") }]]);
  });
});

test("drain works until nothing is due, some at a time", async () => {
  const due = ["a", "b", "c", "d", "e"];
  const done: string[] = [];
  const asked: number[] = [];
  const count = await drain(async (limit) => {
    asked.push(limit);
    return due.splice(0, limit).map((name) => async () => void done.push(name));
  }, 2);
  expect(count).toBe(5);
  expect(done).toEqual(["a", "b", "c", "d", "e"]);
  expect(asked).toEqual([2, 2, 2, 2]);
});
