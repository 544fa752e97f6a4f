import type { ChatDeps } from "./chat/chat-deps.ts";
import type { Claimed } from "./chat/claimed.ts";
import { forgetOld } from "./chat/forget.ts";
import { claimSends } from "./chat/send-outbox.ts";
import { sweep } from "./chat/sweep.ts";
import { claimEvents } from "./chat/work-inbox.ts";
import type { Log } from "./ports.ts";
import type { JobKind } from "./ports/job-queue.ts";

/** Where work of one kind comes from: claims up to `limit` jobs that are due. SQL holds them; see `store/leases.ts`. */
export type JobSource = (limit: number) => Promise<readonly Claimed[]>;

/** What the loop on Node, or the queue and the clock on Workers, get work from. */
export type Jobs = {
  sources: Partial<Record<JobKind, JobSource>>;
  /** What time alone sets off. */
  timed: readonly Timed[];
};

/** Work for the clock. Doing it twice, late or after minutes that nobody saw must be harmless. */
export type Timed = {
  name: string;
  /** Due whenever this many minutes of the day are full: 60 is every hour. */
  everyMinutes: number;
  run: (now: Date) => Promise<void>;
};

export function createJobs(deps: ChatDeps): Jobs {
  return {
    sources: {
      inbox: (limit) => claimEvents(deps, limit),
      outbox: (limit) => claimSends(deps, limit),
    },
    timed: [
      { name: "sweep", everyMinutes: 60, run: async () => void (await sweep(deps)) },
      { name: "forget", everyMinutes: 60, run: async () => void (await forgetOld(deps)) },
    ],
  };
}

/**
 * Works until nothing is due any more, a few jobs at a time: what a queue's message or a minute of the clock sets off.
 * The id of a message is not needed; it may come twice, late or for a job that is done.
 */
export async function drain(source: JobSource, width: number): Promise<number> {
  let done = 0;
  for (;;) {
    const jobs = await source(width);
    if (jobs.length === 0) return done;
    await Promise.all(jobs.map((run) => run()));
    done += jobs.length;
  }
}

/** Runs what is due in the minute of `now`, one after another. One that fails is logged and stops no other. */
export async function runDue(timed: readonly Timed[], now: Date, log: Log): Promise<void> {
  const minute = Math.floor(now.getTime() / 60_000);
  for (const { name, everyMinutes, run } of timed) {
    if (minute % everyMinutes !== 0) continue;
    try {
      await run(now);
    } catch (fault) {
      log("clock.failed", { name, error: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  }
}
