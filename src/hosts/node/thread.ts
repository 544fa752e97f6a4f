import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import {
  unpackFault,
  type ThreadCall,
  type ThreadFarewell,
  type ThreadReply,
  type ThreadWork,
} from "./thread-messages.ts";

/** A thread that still holds on after this many milliseconds is ended. */
const longestFarewell = 3000;

/** One thread with its own memory and its own connection to the database. */
export type Thread<Work extends ThreadWork> = {
  /**
   * Has the thread run one of its functions. The thread starts with the first call. When it dies, the calls it had fail
   * (INTERNAL) and the next call starts a new one.
   */
  run: <Name extends keyof Work & string>(name: Name, ...input: Parameters<Work[Name]>) => ReturnType<Work[Name]>;
  /** The same for a function whose last argument tells steps: those of the thread are passed on to `onStep`. */
  runInSteps: <Name extends keyof Work & string>(
    onStep: (step: number) => void,
    name: Name,
    ...input: Parameters<Work[Name]> extends [...infer Given, unknown] ? Given : never
  ) => ReturnType<Work[Name]>;
  /** Lets the calls under way end, then the thread; what hangs is cut off. Safe to call twice. */
  close: () => Promise<void>;
};

type Waiting = { resolve: (result: never) => void; reject: (fault: Error) => void; onStep: (step: number) => void };
type Running = { worker: Worker; waiting: Map<number, Waiting>; ended: Promise<void> };

/** `entry` is the file the thread runs (it calls `serveThread`), `data` what that file is given as `workerData`. */
export function createThread<Work extends ThreadWork>(entry: URL, data: unknown, log: Log): Thread<Work> {
  let running: Running | null = null;
  let closed = false;
  let calls = 0;
  const start = (): Running => {
    const started = startThread(entry, data, log);
    void started.ended.then(() => {
      if (running === started) running = null;
    });
    return started;
  };
  const run = async (name: string, input: readonly unknown[], onStep?: (step: number) => void): Promise<unknown> => {
    if (closed) throw threadDied(new Error("the process is stopping"));
    running ??= start();
    const { worker, waiting } = running;
    calls += 1;
    const call: ThreadCall = { call: calls, name, input, stepwise: onStep !== undefined };
    return new Promise((resolve, reject) => {
      worker.postMessage(call);
      waiting.set(call.call, { resolve, reject, onStep: onStep ?? (() => {}) });
    });
  };
  return {
    run: ((name, ...input) => run(name, input)) as Thread<Work>["run"],
    runInSteps: ((onStep, name, ...input) => run(name, input, onStep)) as Thread<Work>["runInSteps"],
    close: async () => {
      closed = true;
      if (running !== null) await endThread(running);
    },
  };
}

function startThread(entry: URL, data: unknown, log: Log): Running {
  const worker = new Worker(entry, { workerData: data });
  const waiting: Running["waiting"] = new Map();
  worker.on("message", (reply: ThreadReply) => {
    const caller = waiting.get(reply.call);
    if ("step" in reply) return caller?.onStep(reply.step);
    waiting.delete(reply.call);
    if ("fault" in reply) caller?.reject(unpackFault(reply.fault));
    else caller?.resolve(reply.result as never);
  });
  let cause: unknown = null;
  worker.on("error", (fault) => {
    cause = fault;
  });
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", (code) => {
      if (code !== 0)
        log("thread.died", { code, error: cause instanceof Error ? (cause.stack ?? cause.message) : null });
      for (const { reject } of waiting.values()) reject(threadDied(cause));
      waiting.clear();
      resolve();
    });
  });
  return { worker, waiting, ended };
}

async function endThread({ worker, ended }: Running): Promise<void> {
  const farewell: ThreadFarewell = { farewell: true };
  worker.postMessage(farewell);
  const cutOff = setTimeout(() => void worker.terminate(), longestFarewell);
  await ended;
  clearTimeout(cutOff);
}

function threadDied(cause: unknown): AppError {
  return new AppError({
    code: "INTERNAL",
    message: `The thread that had this work ended: ${cause instanceof Error ? cause.message : "no reason given"}`,
    userVisible: false,
    remedy: "Try again; a new thread is started. If it happens again, look for thread.died in the log.",
    cause,
  });
}
