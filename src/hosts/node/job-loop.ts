import type { JobSource } from "../../jobs.ts";

export type JobLoop = {
  /** Something is due: look at once instead of at the next turn. */
  wake: () => void;
  /** Takes no more jobs, lets those that run end, then resolves. */
  stop: () => Promise<void>;
};

/**
 * Takes jobs from a source and works on `width` of them at a time. Looks again when it is woken, when a job ends, and
 * every `pollMs`: a job may become due by time alone, or be another process's. A fault of the source or of a job is
 * told and the loop goes on; the job's lease brings it back.
 */
export function startJobLoop(
  source: JobSource,
  { width, pollMs, onFault }: { width: number; pollMs: number; onFault: (fault: unknown) => void },
): JobLoop {
  let [running, stopping, looking, again] = [0, false, false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended: () => void = () => {};
  const end = new Promise<void>((resolve) => (ended = resolve));

  const look = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    clearTimeout(timer);
    do {
      again = false;
      // One turn of the event loop later, jobs that end together make one look at the database and not one each.
      await new Promise((resolve) => setImmediate(resolve));
      await take();
    } while (again);
    looking = false;
    if (!stopping) timer = setTimeout(() => void look(), pollMs);
    else if (running === 0) ended();
  };

  const take = async (): Promise<void> => {
    if (stopping || running >= width) return;
    try {
      const jobs = await source(width - running);
      running += jobs.length;
      for (const job of jobs) void run(job);
    } catch (fault) {
      onFault(fault);
    }
  };

  const run = async (job: () => Promise<void>): Promise<void> => {
    await job().catch(onFault);
    running -= 1;
    void look();
  };

  void look();
  return {
    wake: () => void look(),
    stop: () => {
      stopping = true;
      void look();
      return end;
    },
  };
}
