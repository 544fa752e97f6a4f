import { forgetAnswers, forgetEvents, forgetMessages, forgetTraces, type Forget } from "../store/retention.ts";
import type { ChatDeps } from "./chat-deps.ts";

/** Few enough that nobody waits for the database meanwhile. */
const rowsAtATime = 200;

/** A first run over years of rows is spread over some hours; D1 also counts the queries of one minute of the clock. */
const stepsAtATime = 50;

const day = 24 * 3_600_000;

const kinds: readonly Forget[] = [forgetAnswers, forgetMessages, forgetEvents, forgetTraces];

/**
 * Forgets what was said longer ago than it is to be kept; how many rows it came to. Doing it twice or late is harmless,
 * and what one run leaves the next one takes.
 */
export async function forgetOld({
  database,
  clock,
  settings,
  log,
}: Pick<ChatDeps, "database" | "clock" | "settings" | "log">): Promise<number> {
  const before = new Date(clock().getTime() - settings.keepDays * day);
  let [forgotten, steps] = [0, 0];
  for (const forget of kinds) {
    for (let rows = rowsAtATime; rows === rowsAtATime && steps < stepsAtATime; steps += 1) {
      rows = await forget(database, before, rowsAtATime);
      forgotten += rows;
    }
  }
  if (forgotten > 0) log("chat.forgotten", { rows: forgotten });
  return forgotten;
}
