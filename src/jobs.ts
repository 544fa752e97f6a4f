import type { ChatDeps } from "./chat/chat-deps.ts";
import type { Claimed } from "./chat/claimed.ts";
import { claimSends } from "./chat/send-outbox.ts";
import { sweep } from "./chat/sweep.ts";
import { claimEvents } from "./chat/work-inbox.ts";
import type { JobKind } from "./ports/job-queue.ts";

/** Where work of one kind comes from: claims up to `limit` jobs that are due. SQL holds them; see `store/leases.ts`. */
export type JobSource = (limit: number) => Promise<readonly Claimed[]>;

/** What the loop on Node, or the queue and the clock on Workers, get work from. */
export type Jobs = {
  sources: Partial<Record<JobKind, JobSource>>;
  /** At the start and once an hour. */
  sweep: () => Promise<void>;
};

export function createJobs(deps: ChatDeps): Jobs {
  return {
    sources: {
      inbox: (limit) => claimEvents(deps, limit),
      outbox: (limit) => claimSends(deps, limit),
    },
    sweep: async () => {
      await sweep(deps);
    },
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
