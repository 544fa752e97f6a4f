import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { createThread, type Thread } from "../../../src/hosts/node/thread.ts";
import type { oddWork } from "./odd-work.ts";

let thread: Thread<typeof oddWork>;
let logged: string[];

beforeEach(() => {
  logged = [];
  thread = createThread(new URL("./odd-thread.ts", import.meta.url), null, (event) => void logged.push(event));
});

afterEach(async () => thread.close());

const faultOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (fault: unknown) => fault,
  );

describe("a thread", () => {
  test("takes dates and bytes, and gives dates back", async () => {
    const result = await thread.run("add", new Date("2022-01-05T00:00:00Z"), 2, new Uint8Array([1, 2]));
    expect(result).toEqual({ day: new Date("2022-01-07T00:00:00Z"), sum: 3 });
  });

  test("gives an AppError as an AppError, with what the user may read", async () => {
    const fault = await faultOf(thread.run("refuse"));
    expect(fault).toBeInstanceOf(AppError);
    expect(fault).toMatchObject({
      code: "BAD_REQUEST",
      message: "没有这份报告。",
      userVisible: true,
      remedy: "换一份。",
    });
  });

  test("gives any other error with its stack inside the thread", async () => {
    const fault = await faultOf(thread.run("break"));
    expect(fault).not.toBeInstanceOf(AppError);
    expect(fault).toMatchObject({ message: "x is not a function", stack: expect.stringContaining("odd-work.ts") });
  });

  test("that is blocked does not hold up the process", async () => {
    const until = new Int32Array(new SharedArrayBuffer(4));
    const blocked = thread.run("block", until);
    await new Promise((resolve) => setTimeout(resolve, 50));
    Atomics.store(until, 0, 1);
    Atomics.notify(until, 0);
    expect(await blocked).toBe("woken");
  });

  test("that dies fails the calls it had, and the next call has a new one", async () => {
    const lost = faultOf(thread.run("never"));
    const fatal = faultOf(thread.run("die"));
    expect(await lost).toMatchObject({ code: "INTERNAL", userVisible: false });
    expect(await fatal).toMatchObject({ code: "INTERNAL" });
    expect(logged).toEqual(["thread.died"]);
    expect(await thread.run("later", 1)).toBe("done");
  });

  test("that cannot start says why, and may be tried again", async () => {
    const missing = createThread<typeof oddWork>(new URL("./no-such-thread.ts", import.meta.url), null, () => {});
    expect(await faultOf(missing.run("later", 1))).toMatchObject({
      message: expect.stringContaining("no-such-thread"),
    });
    expect(await faultOf(missing.run("later", 1))).toMatchObject({ code: "INTERNAL" });
    await missing.close();
  });

  test("that is closed ends the calls under way first and takes no more", async () => {
    const underWay = thread.run("later", 100);
    await Promise.all([thread.close(), thread.close()]);
    expect(await underWay).toBe("done");
    expect(await faultOf(thread.run("later", 1))).toMatchObject({ code: "INTERNAL" });
    expect(logged).toEqual([]);
  });

  test("that hangs is cut off when it is closed", async () => {
    const hanging = faultOf(thread.run("never"));
    await thread.close();
    expect(await hanging).toMatchObject({ code: "INTERNAL" });
  });
});
