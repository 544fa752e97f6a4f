import type { Rebuilding } from "../../ports/rebuild.ts";
import type { Bindings } from "./bindings.ts";

export type WorkerRebuild = Pick<Rebuilding, "begin"> & {
  /** One piece, and a message for the next: each has the time and the requests of an invocation of its own. */
  work: (from: string | null) => Promise<void>;
};

/** Rebuilding on Workers: pieces follow one another through the queue. */
export function createWorkerRebuild({ begin, work }: Rebuilding, { JOBS }: Bindings): WorkerRebuild {
  const wake = async (from: string) => void (await JOBS.send({ kind: "rebuild", id: from }));
  return {
    begin: async (actor) => {
      const begun = await begin(actor);
      if (begun) await wake("first");
      return begun;
    },
    work: async (from) => {
      const next = await work(from);
      if (next !== null) await wake(next);
    },
  };
}
