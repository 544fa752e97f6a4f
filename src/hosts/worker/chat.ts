import { createEventReceiver } from "../../adapters/feishu/event-receiver.ts";
import { createUnprovedBudget } from "../../adapters/feishu/unproved-budget.ts";
import type { AppDeps } from "../../app.ts";
import { readConfig } from "../../config.ts";
import { drain, runDue } from "../../jobs.ts";
import type { Log } from "../../ports.ts";
import { composeChat, type ChatHost } from "../chat-host.ts";
import { feishuAppOf } from "../feishu-app.ts";
import type { Host } from "../host.ts";
import { settingsIn, type Bindings } from "./bindings.ts";

/** Jobs worked on at a time by one message of the queue or one minute of the clock. */
const width = 8;

export type WorkerChat = {
  /** The event address. */
  receiveEvent: NonNullable<AppDeps["receiveEvent"]>;
  /** Works until nothing is due: what was asked, then what is to be said. */
  workOff: () => Promise<void>;
  /** One minute of the clock: what has its hour, and what a lost wake-up left lying. */
  tick: (now: Date) => Promise<void>;
};

/**
 * The chat on Workers; null where no app is set up. It is composed anew for each request, message and minute: it gathers
 * what comes together and keeps the pace of sending, and neither may wait for what another request has under way.
 */
export function createWorkerChat(host: Host, bindings: Bindings, log: Log): WorkerChat | null {
  const config = readConfig(settingsIn(bindings));
  const app = feishuAppOf(config, log);
  if (app === null) return null;
  const wake = async (job: Parameters<Bindings["JOBS"]["send"]>[0]) => void (await bindings.JOBS.send(job));
  // Counted by each isolate for itself: that needs no wait, and what is signed passes in any case.
  const budget = createUnprovedBudget(host.deps.clock);
  const compose = () => composeChat({ host, config, platform: app.platform(), wake, log });
  return {
    receiveEvent: async (request, from) =>
      createEventReceiver({ keys: app.keys, take: compose().take, budget, clock: host.deps.clock, log })(request, from),
    workOff: async () => drainAll(compose()),
    tick: async (now) => {
      const chat = compose();
      await runDue(chat.jobs.timed, now, log);
      await drainAll(chat);
    },
  };
}

async function drainAll({ jobs }: ChatHost): Promise<void> {
  for (const source of Object.values(jobs.sources)) await drain(source, width);
}
