-- The truth: reports, their versions, and all that was read out of them. Times are ISO strings in UTC, days ISO days.
-- Columns that hold JSON are named in comments. A statement ends with a semicolon at the end of a line.

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- A guard inserts a row only when its condition does not hold; the CHECK refuses it and the batch is undone.
CREATE TABLE guards (
  holds INTEGER NOT NULL CONSTRAINT guard_holds CHECK (holds = 1)
);

-- What identifies and lists a report: copied from the live version's facts when it is published.
-- place, period: JSON. audience: JSON array of who may see it, NULL for everyone, [] for nobody.
CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT,
  publisher TEXT,
  place TEXT NOT NULL,
  place_id TEXT,
  period TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  published_on TEXT,
  audience TEXT,
  live_version_id TEXT REFERENCES versions (id),
  created_at TEXT NOT NULL
);

CREATE INDEX reports_by_file ON reports (file, title);

-- facts (ReportFacts), excluded (ExcludedToken[]), unaccounted (Span[]): JSON.
-- The counts say how many rows a whole version has: a half-written draft differs and cannot be published.
CREATE TABLE versions (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id),
  number INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'live', 'superseded', 'removed')),
  file TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  section_count INTEGER NOT NULL,
  passage_count INTEGER NOT NULL,
  figure_count INTEGER NOT NULL,
  masked_count INTEGER NOT NULL,
  text_part_count INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  published_at TEXT,
  facts TEXT NOT NULL,
  excluded TEXT NOT NULL,
  unaccounted TEXT NOT NULL,
  UNIQUE (report_id, number)
);

CREATE INDEX versions_by_hash ON versions (content_hash);

-- The original text, in parts: one row may not be larger than about 2 MB on D1.
CREATE TABLE version_texts (
  version_id TEXT NOT NULL REFERENCES versions (id),
  part INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (version_id, part)
);

-- Every place a version's facts, sections and figures name. body: Place as JSON.
CREATE TABLE version_places (
  version_id TEXT NOT NULL REFERENCES versions (id),
  place_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (version_id, place_id)
);

CREATE INDEX version_places_by_place ON version_places (place_id, version_id);

-- facts: ReportFacts as JSON.
CREATE TABLE sections (
  version_id TEXT NOT NULL REFERENCES versions (id),
  ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal)
);

CREATE TABLE passages (
  version_id TEXT NOT NULL REFERENCES versions (id),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  section INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal),
  FOREIGN KEY (version_id, section) REFERENCES sections (version_id, ordinal)
);

CREATE UNIQUE INDEX passages_by_id ON passages (id, version_id);

-- The columns are what questions filter by; body is the whole Figure as JSON.
-- place_id is the figure's own place or its section's; places: JSON array of it and every place it lies in.
CREATE TABLE figures (
  version_id TEXT NOT NULL REFERENCES versions (id),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  section INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  concept TEXT,
  metric TEXT NOT NULL,
  family TEXT NOT NULL,
  population TEXT,
  role TEXT NOT NULL,
  masked TEXT NOT NULL,
  place_id TEXT,
  places TEXT NOT NULL,
  year_from INTEGER,
  year_to INTEGER,
  body TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal),
  FOREIGN KEY (version_id, section) REFERENCES sections (version_id, ordinal)
);

CREATE UNIQUE INDEX figures_by_id ON figures (id, version_id);

CREATE INDEX figures_by_concept ON figures (concept, place_id, year_from);

CREATE INDEX figures_by_section ON figures (version_id, section, span_start);

-- The one rule of who sees what: a row for each live version and each reader, '*' standing for everyone.
-- An outer join on json_each would double what checking a row costs.
CREATE VIEW live_readers AS
SELECT reports.id AS report_id, reports.live_version_id AS version_id, named.value AS reader
FROM reports CROSS JOIN json_each(coalesce(reports.audience, '["*"]')) AS named
WHERE reports.live_version_id IS NOT NULL;
