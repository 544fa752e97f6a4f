import { Cron } from "croner";
import type { Log } from "../../ports.ts";

const everyMinute = "* * * * *";

/** What a host does at each minute; Workers get the same from a Cron Trigger. */
export type RunningClock = { stop: () => void };

/**
 * Calls `tick` at the start of every minute with the time. A tick that still runs when the next is due is not started a
 * second time, and one that fails is logged and does not stop the clock.
 */
export function startClock(tick: (now: Date) => Promise<void>, log: Log, pattern = everyMinute): RunningClock {
  const report = (fault: unknown) =>
    log("clock.failed", { error: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  const clock = new Cron(pattern, { protect: true, catch: report }, async () => tick(new Date()));
  return { stop: () => clock.stop() };
}
