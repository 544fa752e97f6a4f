-- Weekly summaries: which group wants one, and what became of each week's. Times are ISO strings in UTC.

-- place_ids, metrics: JSON arrays. minutes: after midnight in time_zone. ended_at: cancelled, or the bot left the group.
CREATE TABLE digest_subscriptions (
  chat_id TEXT PRIMARY KEY,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1439),
  time_zone TEXT NOT NULL,
  place_ids TEXT NOT NULL,
  metrics TEXT NOT NULL,
  quiet INTEGER NOT NULL,
  review INTEGER NOT NULL,
  owner TEXT NOT NULL,
  since TEXT NOT NULL,
  ended_at TEXT
);

-- One row for each group and ISO week: the row and the outbox rows of its cards are written in one batch, so that a
-- week is posted once however often it falls due. An extra one sent by hand after the week's own has a number above 0.
-- cards: the outgoing messages of a draft that waits to be confirmed, JSON.
CREATE TABLE digests (
  chat_id TEXT NOT NULL,
  week TEXT NOT NULL,
  extra INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('queued', 'awaiting', 'quiet', 'skipped', 'unsent', 'recalled')),
  due_at TEXT NOT NULL,
  from_at TEXT NOT NULL,
  parts INTEGER NOT NULL,
  cards TEXT,
  made_at TEXT NOT NULL,
  changed_by TEXT,
  PRIMARY KEY (chat_id, week, extra)
);

CREATE INDEX digests_waiting ON digests (state, due_at) WHERE state = 'awaiting';
