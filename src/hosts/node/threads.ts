import { answerSteps } from "../../answer/asking.ts";
import type { Config } from "../../config.ts";
import type { Log } from "../../ports.ts";
import type { Management } from "../../ports/management.ts";
import { ingestSteps } from "../../reports/ingest-steps.ts";
import type { Host } from "../host.ts";
import type { LibraryWork } from "./library-work.ts";
import { createThread, type Thread } from "./thread.ts";

/** The same host with its heavy work done elsewhere. */
export type ThreadedHost = Host & { closeThreads: () => Promise<void> };

/**
 * Moves answering, pages and reading in off the process's own thread, whose SQLite calls hold up everything else: an
 * acknowledgement never waits behind a query (design.md 4). Questions have a thread, reports being read in have
 * another, so that neither waits for the other; each starts when it is first needed.
 */
export function withThreads(host: Host, config: Config, log: Log): ThreadedHost {
  const entry = new URL("./library-thread.ts", import.meta.url);
  const asking = createThread<LibraryWork>(entry, config, log);
  const reading = createThread<LibraryWork>(entry, config, log);
  return {
    ...host,
    ask: async ({ onStep, ...input }) => {
      const tell = (step: number) => onStep?.(answerSteps[step] ?? "search");
      return asking.runInSteps(tell, "ask", input);
    },
    examples: async () => asking.run("examples"),
    library: {
      list: async () => asking.run("listReports"),
      open: async (...asked) => asking.run("openReport", ...asked),
    },
    ingest: readInThread(reading),
    management: managedInThread(reading),
    rebuilding: { ...host.rebuilding, work: async (from) => reading.run("rebuildPiece", from) },
    closeThreads: async () => void (await Promise.all([asking.close(), reading.close()])),
  };
}

/** Publishing reads all rows of a version again: work for the thread that reads reports in. */
function managedInThread(reading: Thread<LibraryWork>): Management {
  const inThread = <Name extends keyof Management>(name: Name): Management[Name] =>
    ((input: Parameters<Management[Name]>[0]) => reading.run("manage", name, input)) as Management[Name];
  return {
    list: inThread("list"),
    versions: inThread("versions"),
    compare: inThread("compare"),
    settle: inThread("settle"),
    edit: inThread("edit"),
    figures: inThread("figures"),
    correct: inThread("correct"),
    publish: inThread("publish"),
    rollBack: inThread("rollBack"),
    remove: inThread("remove"),
    discard: inThread("discard"),
  };
}

/** One file at a time crosses over, so that memory holds one. */
function readInThread(reading: Thread<LibraryWork>): Host["ingest"] {
  return async (files, { progress, onStep = () => {}, ...choices }) => {
    const outcomes = [];
    for (const [done, { name, read, source = null }] of files.entries()) {
      const tell = (at: number) => {
        const step = { at, of: ingestSteps.length, name: ingestSteps[at] ?? "" };
        progress({ done, total: files.length, label: name, step });
        void onStep(at);
      };
      tell(0);
      const bytes = await read().catch(() => null);
      outcomes.push(...(await reading.runInSteps(tell, "readIn", { name, bytes, source }, choices)));
    }
    progress({ done: files.length, total: files.length, label: "" });
    return outcomes;
  };
}
