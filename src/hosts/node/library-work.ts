import type { IngestOutcome } from "../../../ingest/ingest-files.ts";
import type { Host } from "../host.ts";

/** A file for a thread: its bytes, or null when they could not be read. */
export type FileForThread = { name: string; bytes: Uint8Array | null };

/** What a thread does for the process: everything that reads much or thinks long. Plain data in and out. */
export type LibraryWork = {
  ask: Host["ask"];
  examples: Host["examples"];
  listReports: Host["library"]["list"];
  openReport: Host["library"]["open"];
  readIn: (file: FileForThread, draft: boolean) => Promise<IngestOutcome[]>;
};

export function libraryWork({ ask, examples, library, ingest }: Host): LibraryWork {
  return {
    ask,
    examples,
    listReports: library.list,
    openReport: library.open,
    readIn: ({ name, bytes }, draft) =>
      ingest([{ name, read: async () => present(bytes) }], { draft, progress: () => {} }),
  };
}

function present(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new Error("the file could not be read");
  return bytes;
}
