-- What a chat was last told of a figure counts, also when that was a correction: rolled back or taken down, the report has
-- to be corrected once more. figure_id: the figure the answer showed. now_figure_id: the one the correction puts in its
-- place, NULL where there is none. version_id: the version it is in, or the one that was taken down. number: their order.
CREATE TABLE told_corrections (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  chat_id TEXT NOT NULL,
  answer_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  figure_id TEXT NOT NULL,
  now_figure_id TEXT,
  change TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'sent')),
  created_at TEXT NOT NULL
);

INSERT INTO told_corrections (id, chat_id, answer_id, report_id, version_id, figure_id, change, state, created_at)
  SELECT id, chat_id, answer_id, report_id, version_id, figure_id, change, state, created_at
  FROM corrections ORDER BY created_at, id;

DROP TABLE corrections;

ALTER TABLE told_corrections RENAME TO corrections;

CREATE INDEX corrections_by_state ON corrections (state, created_at);

CREATE INDEX corrections_by_answer ON corrections (answer_id, figure_id);
