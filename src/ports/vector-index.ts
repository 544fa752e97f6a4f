import type { IndexEntry, IndexHit, IndexQuery, SearchIndex } from "../ports.ts";

/** What an index outside the database must be told by the database about who may see what, at the time of each search. */
export type VisibleVersions = {
  /**
   * Where a search may look: a closed list of versions while that is short, else the readers it may act for and the
   * versions it must leave out.
   */
  scopeOf: (query: Pick<IndexQuery, "audience" | "reports">) => Promise<SearchScope>;
  /** The readers each report names, `*` for everyone: stored with its entries. Reports without a row have none. */
  readersOf: (reportIds: readonly string[]) => Promise<Map<string, string[]>>;
  /** Those hits whose version is live and visible now. */
  visible: (hits: readonly IndexHit[], query: Pick<IndexQuery, "audience" | "reports">) => Promise<IndexHit[]>;
};

export type SearchScope =
  | { kind: "versions"; only: readonly string[] }
  | { kind: "readers"; readers: readonly string[]; except: readonly string[]; reports: readonly string[] | null };

/** Which versions the vector index holds whole, by the make of its collection. */
export type IndexedVersions = {
  mark: (generation: string, versionId: string) => Promise<void>;
  /** Forgets one version, or all of them. */
  unmark: (generation: string, versionId: string | null) => Promise<void>;
  /** Whether every live version this search may look in is held whole. */
  holdsAll: (generation: string, query: Pick<IndexQuery, "audience" | "reports">) => Promise<boolean>;
};

/** An index that can be built anew beside the one that answers, and take its place in one step. */
export type VectorIndex = SearchIndex & {
  /** The make of its entries: what must be equal for an entry written then to be found now. */
  generation: string;
  /** Makes the collection if there is none. True when it was made now: then it is empty. */
  prepare: () => Promise<boolean>;
  replacement: Replacement;
  /** Whether it answers, and what it holds. @throws AppError SEARCH_FAILED */
  status: () => Promise<{ collection: string | null; entries: number }>;
};

/**
 * A collection that is filled while the old one answers. Between two calls nothing is kept but its name and what was sent,
 * so that another process, hours later, may go on.
 */
export type Replacement = {
  /** Makes it, and removes what earlier attempts left behind. Gives its name. */
  start: () => Promise<string>;
  /** Adds or replaces entries by id; gives what was sent. */
  add: (collection: string, entries: readonly IndexEntry[]) => Promise<Sent>;
  /** Whether it holds just what was sent, by counts and checksums. @throws AppError SEARCH_FAILED */
  compare: (collection: string, sent: Sent) => Promise<void>;
  /** Lets it answer from now on and removes the old one. Safe to repeat. */
  promote: (collection: string) => Promise<void>;
  /** Removes it, unless it answers by now. */
  abandon: (collection: string) => Promise<void>;
};

/** How many entries, and the sum of their checks. Each entry counts once, however often it had to be sent. */
export type Sent = { entries: number; sum: number };
