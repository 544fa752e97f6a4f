-- Full-text search. Derived: it can be emptied and filled again from the tables of 0001.

-- Which version a row of the full-text tables belongs to; `number` is its rowid there.
-- The key has the version in it because the same text read twice has the same figure ids.
CREATE TABLE search_entries (
  number INTEGER PRIMARY KEY,
  version_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('passage', 'figure')),
  id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  UNIQUE (version_id, kind, id)
);

-- Contentless: the words are tokens already stored as text elsewhere, and nobody reads them back; contentless_delete
-- still allows rows to be replaced and removed. detail=full, because less destroys the ranking of several columns.
-- unicode61 keeps Han pairs whole (every letter and number is a word character); '.' keeps decimals
-- whole and '_' marks the words of the tags column.
CREATE VIRTUAL TABLE passages_fts USING fts5 (
  tokens, tags,
  content = '', contentless_delete = 1, detail = full,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '._'"
);

CREATE VIRTUAL TABLE figures_fts USING fts5 (
  metric, clause, text, tags,
  content = '', contentless_delete = 1, detail = full,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '._'"
);
