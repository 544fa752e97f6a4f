-- The life of a report: drafts, who did what, who may, and what people were told. Times are ISO strings in UTC.

-- What makes a file the same report again (ReportIdentity as JSON); a report has that of its live version.
ALTER TABLE reports ADD COLUMN identity TEXT;
ALTER TABLE versions ADD COLUMN identity TEXT;

-- JSON array of reports a draft may be a new version of, until somebody decides; NULL when that is settled.
ALTER TABLE versions ADD COLUMN candidates TEXT;

-- Over every passage and figure as they were read: rows that differ are not published.
ALTER TABLE versions ADD COLUMN checksum TEXT;

-- When all rows of a draft were written and indexed. A draft without it was cut short.
ALTER TABLE versions ADD COLUMN ready_at TEXT;
ALTER TABLE versions ADD COLUMN created_by TEXT;

-- What a person corrected of the report's own facts (DraftEdit as JSON), to be said again of a later reading.
ALTER TABLE versions ADD COLUMN edits TEXT;

-- 1 while the index may hold the version: what is neither live nor a draft is taken out of the index and set to 0.
ALTER TABLE versions ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;

UPDATE versions SET ready_at = created_at, indexed = (state = 'live');

CREATE INDEX reports_by_title ON reports (title);
CREATE INDEX reports_by_period ON reports (place_id, period_to);
CREATE INDEX versions_by_state ON versions (state, ready_at);

-- One holder at a time; an expired lease may be taken over.
CREATE TABLE report_leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  expires_at TEXT NOT NULL
);

-- Every change of reports, roles and keys. details: JSON, never figures or text of a report.
CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  report_id TEXT,
  version INTEGER,
  details TEXT NOT NULL
);

CREATE INDEX audit_by_time ON audit (at, id);

-- scope: '*' for the whole tenant, or one chat's id. An owner's scope is always '*'.
CREATE TABLE roles (
  open_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'admin')),
  scope TEXT NOT NULL,
  granted_by TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  PRIMARY KEY (open_id, scope)
);

-- The code that makes the first owner: stored hashed, good once.
CREATE TABLE claim_codes (
  hash TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL,
  used_by TEXT
);

-- hash: SHA-256 of the key. scopes: JSON array. audience: JSON array of whose reports it may handle, NULL for all.
CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  audience TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  last_used_at TEXT
);

-- Questions asked of a draft before it is published. asked_at: the day they are asked as of.
-- expected: JSON array of what the live reports answered when it was pinned.
CREATE TABLE pinned_questions (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL UNIQUE,
  asked_at TEXT NOT NULL,
  expected TEXT NOT NULL,
  pinned_by TEXT NOT NULL,
  pinned_at TEXT NOT NULL
);

-- What an admin says a figure means; found again by its sentence. nth: of the numbers printed alike in that sentence.
-- labels: the changed labels as JSON, or NULL where the figure is left out.
CREATE TABLE figure_corrections (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id),
  sentence TEXT NOT NULL,
  display TEXT NOT NULL,
  nth INTEGER NOT NULL,
  labels TEXT,
  corrected_by TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  UNIQUE (report_id, sentence, display, nth)
);

-- Files sent together by one person in one chat: one card. within_scope: JSON array of the audience names the person
-- answers for, NULL for all. card_uuid: the outbox row that shows the card. `at` is when the last file came.
CREATE TABLE ingest_batches (
  id TEXT PRIMARY KEY,
  chat_id TEXT NOT NULL,
  open_id TEXT NOT NULL,
  within_scope TEXT,
  card_uuid TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'done')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease_holder TEXT,
  lease_until TEXT,
  at TEXT NOT NULL
);

CREATE INDEX ingest_batches_open ON ingest_batches (at) WHERE state = 'reading';

CREATE INDEX ingest_batches_by_chat ON ingest_batches (chat_id, open_id, at);

-- outcomes: JSON array, one for each report in the file (an archive holds several); NULL until it was read.
CREATE TABLE ingest_files (
  batch_id TEXT NOT NULL REFERENCES ingest_batches (id),
  ordinal INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  file_key TEXT NOT NULL,
  name TEXT NOT NULL,
  outcomes TEXT,
  PRIMARY KEY (batch_id, ordinal),
  UNIQUE (message_id, file_key)
);

-- One row per figure and chat that was shown a figure which has changed since. change: JSON.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  chat_id TEXT NOT NULL,
  answer_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  figure_id TEXT NOT NULL,
  change TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'sent')),
  created_at TEXT NOT NULL,
  UNIQUE (chat_id, answer_id, version_id, figure_id)
);

CREATE INDEX corrections_by_state ON corrections (state, created_at);
