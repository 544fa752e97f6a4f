import { runDue } from "../../jobs.ts";
import type { JobKind } from "../../ports/job-queue.ts";
import type { Log } from "../../ports.ts";
import { releaseBatches } from "../../store/ingest-batches.ts";
import { releaseLeases } from "../../store/leases.ts";
import { composeChat, type ChatHost } from "../chat-host.ts";
import { startClock } from "./clock.ts";
import { startJobLoop, type JobLoop } from "./job-loop.ts";

/** Jobs worked on at a time. Answering is one thread's work, so more questions at once only wait there. */
const widths: Partial<Record<JobKind, number>> = { inbox: 8, outbox: 8 };

/** A job may become due by time alone; what is new wakes the loop at once. */
const pollMs = 1000;

export type RunningChat = Pick<ChatHost, "take"> & {
  /** Takes no more work, lets what runs end, then resolves. */
  stop: () => Promise<void>;
};

/**
 * Works on the chat's jobs until it is stopped. Leases of an earlier process are freed first: a database belongs to one
 * server, and what it left half done is done again without waiting. What time sets off, such as the sweep for questions
 * that were missed while nothing ran, is also done once now.
 */
export async function startChat(
  given: Omit<Parameters<typeof composeChat>[0], "wake"> & { log: Log },
): Promise<RunningChat> {
  const loops = new Map<JobKind, JobLoop>();
  const chat = composeChat({ ...given, wake: async ({ kind }) => loops.get(kind)?.wake() });
  const { log } = given;
  await chat.deps.database.batch([releaseLeases("inbox"), releaseLeases("outbox"), releaseBatches()]);
  const onFault = (fault: unknown) =>
    log("chat.loop-fault", { fault: fault instanceof Error ? fault.name : "unknown" });
  for (const [kind, source] of Object.entries(chat.jobs.sources))
    loops.set(kind as JobKind, startJobLoop(source, { width: widths[kind as JobKind] ?? 1, pollMs, onFault }));
  const first = Promise.all(chat.jobs.timed.map(({ run }) => run(chat.deps.clock()).catch(onFault)));
  const clock = startClock((now) => runDue(chat.jobs.timed, now, log), log);
  return {
    take: chat.take,
    stop: async () => {
      clock.stop();
      await Promise.all([first, ...[...loops.values()].map((loop) => loop.stop())]);
    },
  };
}
