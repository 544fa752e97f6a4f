-- The search index being built anew, piece by piece; the next rebuild takes the row's place. at_place: how far it is
-- (RebuildPlace as JSON). Times are ISO strings in UTC.
CREATE TABLE rebuilds (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  at_place TEXT NOT NULL,
  -- Tries of the piece under way that failed, and what the last one said.
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  not_before TEXT NOT NULL,
  lease_holder TEXT,
  lease_until TEXT,
  started_at TEXT NOT NULL,
  finished_at TEXT
);

-- Versions the rebuild has put in whole.
CREATE TABLE rebuilt_versions (
  version_id TEXT PRIMARY KEY
) WITHOUT ROWID;
