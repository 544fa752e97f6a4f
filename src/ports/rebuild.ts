/** Building the search index anew while the library is served, a piece at a time. */
export type Rebuilding = {
  /** Begins; false when a rebuild is under way already. `actor` goes into the audit log. */
  begin: (actor: string) => Promise<boolean>;
  /** The rebuild under way, or else the last one; null when there was none. */
  look: () => Promise<RebuildStatus | null>;
  /**
   * Does one piece, if one is due and nobody else is at it. `from` is what the piece before gave; gives what lets the next
   * one follow at once, null when there is none for now.
   */
  work: (from: string | null) => Promise<string | null>;
};

export type RebuildStatus = {
  state: "running" | "done" | "failed";
  versions: { done: number; total: number };
  /** Whether the vector index is built anew too. */
  vectors: boolean;
  /** What last went wrong: a piece that failed is tried again for half an hour. */
  problem: string | null;
  startedAt: string;
  finishedAt: string | null;
};
