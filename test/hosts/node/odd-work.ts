import { AppError } from "../../../src/errors.ts";

/** Work for a thread under test: well-behaved, failing, dying and hanging. */
export const oddWork = {
  add: async (day: Date, days: number, bytes: Uint8Array) => ({
    day: new Date(day.getTime() + days * 86_400_000),
    sum: bytes.reduce((total, each) => total + each, 0),
  }),
  refuse: async () => {
    throw new AppError({ code: "BAD_REQUEST", message: "没有这份报告。", userVisible: true, remedy: "换一份。" });
  },
  break: async () => {
    throw new TypeError("x is not a function");
  },
  /** Sleeps without giving anything else in this thread a turn, until somebody wakes it. */
  block: async (until: Int32Array) => {
    Atomics.wait(until, 0, 0);
    return "woken";
  },
  later: async (milliseconds: number) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return "done";
  },
  never: async () => new Promise<string>(() => {}),
  die: async () => process.exit(7),
};
