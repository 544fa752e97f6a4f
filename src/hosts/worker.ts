import type { ExecutionContext, MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import type { Hono } from "hono";
import { workerCaller } from "./caller-address.ts";
import { createHostApp } from "./host.ts";
import { createLog } from "./log.ts";
import type { Bindings, JobMessage } from "./worker/bindings.ts";
import { createWorkerChat, type WorkerChat } from "./worker/chat.ts";
import { createWorkerHosts } from "./worker/host.ts";
import { createWorkerRebuild, type WorkerRebuild } from "./worker/rebuild.ts";

/** The product on Cloudflare Workers (design.md 4); what is bound to it is in wrangler.toml. */

const log = createLog(
  () => new Date(),
  (line) => console.log(line),
);

const hostOf = createWorkerHosts(log);

type Running = { app: Hono; chat: WorkerChat | null; rebuild: WorkerRebuild };

let running: Running | null = null;

/** Built once per isolate. @throws AppError when a setting or the database is not usable; the next request tries again. */
async function runningOn(bindings: Bindings): Promise<Running> {
  const host = await hostOf(bindings);
  if (running === null) {
    const chat = createWorkerChat(host, bindings, log);
    const rebuild = createWorkerRebuild(host.rebuilding, bindings);
    const served = { ...host, rebuilding: { ...host.rebuilding, begin: rebuild.begin } };
    running = {
      app: createHostApp(served, log, { receiveEvent: chat?.receiveEvent ?? null, callerOf: workerCaller }),
      chat,
      rebuild,
    };
  }
  return running;
}

export default {
  fetch: async (request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> =>
    (await runningOn(bindings)).app.fetch(request, bindings, context),

  /** A message only wakes: the jobs are rows, and one message may stand for many or for none. */
  queue: async ({ messages }: MessageBatch<JobMessage>, bindings: Bindings): Promise<void> => {
    const { chat, rebuild } = await runningOn(bindings);
    const pieces = messages.filter(({ body }) => body.kind === "rebuild");
    if (pieces.length < messages.length) await chat?.workOff();
    for (const { body } of pieces) await rebuild.work(body.id);
  },

  scheduled: async ({ scheduledTime }: ScheduledController, bindings: Bindings): Promise<void> => {
    const { chat, rebuild } = await runningOn(bindings);
    await chat?.tick(new Date(scheduledTime));
    await rebuild.work(null);
  },
};
