import type { ExecutionContext, MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import type { Hono } from "hono";
import { workerCaller } from "./caller-address.ts";
import { createHostApp } from "./host.ts";
import { createLog } from "./log.ts";
import type { Bindings } from "./worker/bindings.ts";
import { createWorkerChat, type WorkerChat } from "./worker/chat.ts";
import { createWorkerHosts } from "./worker/host.ts";

/** The product on Cloudflare Workers (design.md 4); what is bound to it is in wrangler.toml. */

const log = createLog(
  () => new Date(),
  (line) => console.log(line),
);

const hostOf = createWorkerHosts(log);

type Running = { app: Hono; chat: WorkerChat | null };

let running: Running | null = null;

/** Built once per isolate. @throws AppError when a setting or the database is not usable; the next request tries again. */
async function runningOn(bindings: Bindings): Promise<Running> {
  const host = await hostOf(bindings);
  if (running === null) {
    const chat = createWorkerChat(host, bindings, log);
    running = {
      app: createHostApp(host, log, { receiveEvent: chat?.receiveEvent ?? null, callerOf: workerCaller }),
      chat,
    };
  }
  return running;
}

export default {
  fetch: async (request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> =>
    (await runningOn(bindings)).app.fetch(request, bindings, context),

  /** A message only wakes: the jobs are rows, and one message may stand for many or for none. */
  queue: async (_batch: MessageBatch, bindings: Bindings): Promise<void> => (await runningOn(bindings)).chat?.workOff(),

  scheduled: async ({ scheduledTime }: ScheduledController, bindings: Bindings): Promise<void> =>
    (await runningOn(bindings)).chat?.tick(new Date(scheduledTime)),
};
