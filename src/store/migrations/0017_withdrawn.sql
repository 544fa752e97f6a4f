-- 1 for a version that somebody rolled back from: going back a step never leads to it again.
ALTER TABLE versions ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
