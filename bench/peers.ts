import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import type { IndexEntry } from "../src/ports.ts";
import { indexTokens } from "../src/reports/index-tokens.ts";

/** How many passages each engine gives for a question. */
export const resultSize = 20;

/** An engine that is given the product's own tokens, so that only finding is compared. */
export type Peer = {
  add: (entries: readonly IndexEntry[]) => void;
  /** Gives how many passages it found, at most `resultSize`. */
  search: (text: string) => number;
  close: () => void;
};

/**
 * The plainest full-text search SQLite can do, in a file of its own: one column of tokens, best 20 by `rank`, nothing
 * joined. What the product's search costs beyond this is what live versions, audiences and scopes cost.
 */
export function openRawFts(file: string): Peer {
  const connection = new DatabaseSync(file);
  connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE passages USING fts5 (
      tokens, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '.'")`);
  const insert = connection.prepare("INSERT INTO passages (tokens) VALUES (?)");
  const select = connection.prepare(
    `SELECT rowid, rank FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${resultSize}`,
  );
  return {
    add: (entries) => {
      connection.exec("BEGIN");
      for (const { fields } of entries) insert.run(indexTokens(fields.text).join(" "));
      connection.exec("COMMIT");
    },
    search: (text) => select.all(anyOf(text)).length,
    close: () => connection.close(),
  };
}

/** The same query over the product's own table, where a second index of a million passages would only take time. */
export function openOwnFts(library: string): Peer {
  const connection = new DatabaseSync(library, { readOnly: true });
  const select = connection.prepare(
    `SELECT rowid, rank FROM passages_fts WHERE passages_fts MATCH ? ORDER BY rank LIMIT ${resultSize}`,
  );
  return {
    add: () => undefined,
    search: (text) => select.all(anyOf(text)).length,
    close: () => connection.close(),
  };
}

function anyOf(text: string): string {
  return [...new Set(indexTokens(text))].map((token) => `"${token}"`).join(" OR ");
}

/** MiniSearch as its documentation starts it, except that the tokens are given. It has no limit of its own. */
export function openMiniSearch(): Peer {
  const index = new MiniSearch<{ id: string; tokens: string }>({
    fields: ["tokens"],
    tokenize: indexTokens,
    processTerm: (term) => term,
  });
  return {
    add: (entries) => index.addAll(entries.map(({ id, fields }) => ({ id, tokens: fields.text }))),
    search: (text) => index.search(text).slice(0, resultSize).length,
    close: () => index.removeAll(),
  };
}
