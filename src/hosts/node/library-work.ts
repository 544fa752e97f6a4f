import type { IngestChoices, IngestOutcome } from "../../../ingest/ingest-files.ts";
import { answerSteps, type AskInput } from "../../answer/asking.ts";
import type { Management } from "../../ports/management.ts";
import type { Answer } from "../../reports/answer.ts";
import type { Host } from "../host.ts";

/** A file for a thread: its bytes, or null when they could not be read. */
export type FileForThread = { name: string; bytes: Uint8Array | null; source: string | null };

/** How it is read in; progress is told by the process, file by file. */
export type ChoicesForThread = Omit<IngestChoices, "progress" | "onStep">;

/** What a thread does for the process: everything that reads much or thinks long. Plain data in and out. */
export type LibraryWork = {
  /** `onStep` is given the place of a step in `answerSteps`. */
  ask: (input: Omit<AskInput, "onStep">, onStep: (step: number) => void) => Promise<Answer>;
  examples: Host["examples"];
  listReports: Host["library"]["list"];
  openReport: Host["library"]["open"];
  readIn: (file: FileForThread, choices: ChoicesForThread, onStep: (step: number) => void) => Promise<IngestOutcome[]>;
  rebuildPiece: Host["rebuilding"]["work"];
  manage: <Name extends keyof Management>(
    name: Name,
    input: Parameters<Management[Name]>[0],
  ) => Promise<Awaited<ReturnType<Management[Name]>>>;
};

export function libraryWork({ ask, examples, library, ingest, management, rebuilding }: Host): LibraryWork {
  return {
    ask: (input, onStep) => ask({ ...input, onStep: (step) => onStep(answerSteps.indexOf(step)) }),
    examples,
    listReports: library.list,
    openReport: library.open,
    readIn: ({ name, bytes, source }, choices, onStep) =>
      ingest([{ name, source, read: async () => present(bytes) }], { ...choices, onStep, progress: () => {} }),
    rebuildPiece: rebuilding.work,
    manage: (name, input) => {
      const perform = management[name] as (given: typeof input) => ReturnType<Management[typeof name]>;
      return perform(input) as Promise<Awaited<ReturnType<Management[typeof name]>>>;
    },
  };
}

function present(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new Error("the file could not be read");
  return bytes;
}
