-- What a version was fetched from, where that stays the same however it is edited or renamed: `docx:…`, a document of the
-- chat platform. NULL for a file that was sent.
ALTER TABLE versions ADD COLUMN source TEXT;

CREATE INDEX versions_by_source ON versions (source) WHERE source IS NOT NULL;

-- The document a chat message linked to, as JSON; NULL for a file.
ALTER TABLE ingest_files ADD COLUMN link TEXT;

-- A new file is compared with the reports that share its name, its title, or its place and year: each is found by an
-- index, whatever the library holds.
CREATE INDEX reports_by_year ON reports (substr(period_to, 1, 4), place_id);
