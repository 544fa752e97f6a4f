import type { Span } from "./reports/report.ts";

/**
 * Every outside thing the product asks for. A port is owned by its callers, small, and has one contract suite in
 * `test/contracts/` that runs on each adapter.
 */

/** The time now. Passed in, so that tests can choose it and a question is answered for the asker's day. */
export type Clock = () => Date;

/** A new unique id, URL-safe. */
export type NewId = () => string;

export type SqlValue = string | number | null | Uint8Array;

export type Statement = {
  sql: string;
  /** At most 100: bulk rows go through `json_each(?)` (a limit of D1, kept on every adapter). */
  params?: readonly SqlValue[];
  /** A query whose write need not outlive a power cut, only the process: a lease is over when its holder is. */
  isFleeting?: true;
};

/**
 * SQLite's dialect, cut at SQL so that every query is written once. There is no `transaction(fn)`: D1 has none, and an
 * async one on a single connection interleaves with other callers.
 */
export type Database = {
  /** Runs one statement and gives its rows, as plain objects keyed by column name. */
  query: <Row>(statement: Statement) => Promise<Row[]>;
  /**
   * Runs all statements in order, or none of them. A guard is a statement that fails when its condition does not hold
   * (for instance an insert into a table whose CHECK refuses it); the whole batch is then undone and an `AppError`
   * with code `GUARD_FAILED` or `DATABASE_FAILED` is thrown.
   */
  batch: (statements: readonly Statement[]) => Promise<void>;
};

/** Who is asking, as far as what they may see goes. `everyone` sees only reports without a narrower audience. */
export type Audience = { kind: "everyone" } | { kind: "members"; of: readonly string[] };

export type IndexedKind = "passage" | "figure";

/** One thing to be found. `fields` are already cleaned and folded text; an adapter makes tokens of them. */
export type IndexEntry = {
  kind: IndexedKind;
  id: string;
  reportId: string;
  versionId: string;
  /** Passage: the text. Figure: metric, clause and sentence, weighed 1.0, 0.45 and 0.12. */
  fields: { metric?: string; clause?: string; text: string };
  /** Ids of the place and of every place it lies in. */
  places: readonly string[];
  years: readonly number[];
};

export type IndexQuery = {
  kind: IndexedKind;
  /** Folded words to look for; any of them may match, more and rarer ones rank higher. */
  text: string;
  /** Any of these places, or all places when empty. */
  places: readonly string[];
  /** Any of these years, or all years when empty. */
  years: readonly number[];
  /** Only these reports, or all when null. */
  reports: readonly string[] | null;
  audience: Audience;
  limit: number;
};

export type IndexHit = {
  id: string;
  reportId: string;
  versionId: string;
  /** Higher is better; comparable within one query only. Where few entries are left, only which words they share counts. */
  score: number;
};

/**
 * Full-text search over live versions. Derived: it can be dropped and rebuilt from the store. Versions that are not
 * live and reports outside the audience are excluded inside the query, so a search neither mixes versions nor comes
 * back short of what exists.
 */
export type SearchIndex = {
  /** Adds or replaces entries by id; safe to repeat. */
  add: (entries: readonly IndexEntry[]) => Promise<void>;
  removeVersion: (versionId: string) => Promise<void>;
  /** `noticeDegraded` is called when a part of searching failed and another answered in its place. */
  search: (query: IndexQuery, noticeDegraded?: () => void) => Promise<IndexHit[]>;
  /** How many entries of each kind a version has: compared with the store before publishing. */
  count: (versionId: string) => Promise<Record<IndexedKind, number>>;
  clear: () => Promise<void>;
};

/** One JSON line per event; only the named fields are ever written. */
export type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void;

/** Progress of long work, for a terminal bar, plain lines or a card. `step` is how far the piece under way is. */
export type Progress = (step: {
  done: number;
  total: number;
  label: string;
  step?: { at: number; of: number; name: string };
}) => void;

/** Builds the address that opens a citation in the source page. */
export type CitationUrl = (target: { reportId: string; version: number; span: Span }) => string;
