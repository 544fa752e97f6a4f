-- What a model said figures mean, by the hash of what it was asked: the same text is labelled the same again, for nothing.

CREATE TABLE figure_labels (
  key TEXT PRIMARY KEY,
  model TEXT NOT NULL,
  labels TEXT NOT NULL,
  at TEXT NOT NULL
);
