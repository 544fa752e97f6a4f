-- Files that are no plain text: where in them a version's text stands, what of them is not in it, and how often
-- reading one of them was begun.

-- Page, paragraph or cell of each stretch of the text. place: FilePlace as JSON.
CREATE TABLE version_locators (
  version_id TEXT NOT NULL REFERENCES versions (id),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (version_id, span_start)
) WITHOUT ROWID;

-- left_out: LeftOut[] as JSON. original: hash of the uploaded bytes where they are kept, NULL where they are not.
ALTER TABLE versions ADD COLUMN left_out TEXT NOT NULL DEFAULT '[]';
ALTER TABLE versions ADD COLUMN original TEXT;

-- Counted before a parser sees the bytes and cleared after: a file that ends the program shows here.
CREATE TABLE parse_attempts (
  hash TEXT PRIMARY KEY,
  attempts INTEGER NOT NULL,
  last_at TEXT NOT NULL
);
