import { setTimeout as pause } from "node:timers/promises";
import { faultCode } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import type { Rebuilding } from "../../ports/rebuild.ts";

/** How often a rebuild that cannot go on now is looked at again. */
const pauseMs = 5000;

export type RebuildLoop = {
  /** A rebuild was begun. */
  wake: () => void;
  /** Ends after the piece under way; the next start goes on from there. */
  stop: () => Promise<void>;
};

/** Works on a rebuild until it has ended, one piece after another: also on one that an earlier process left. */
export function startRebuildLoop({ look, work }: Pick<Rebuilding, "look" | "work">, log: Log): RebuildLoop {
  const stopping = new AbortController();
  const { signal } = stopping;
  let worked = Promise.resolve();

  const workOff = async (): Promise<void> => {
    let from: string | null = null;
    while (!signal.aborted && (await look())?.state === "running") {
      from = await work(from);
      if (from === null) await pause(pauseMs, undefined, { signal }).catch(() => {});
    }
  };
  const wake = () => {
    worked = worked.then(workOff).catch((fault: unknown) => log("rebuild.failed", { code: faultCode(fault) }));
  };

  wake();
  return {
    wake,
    stop: async () => {
      stopping.abort();
      await worked;
    },
  };
}
