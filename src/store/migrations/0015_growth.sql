-- Nearly every version of a large library is live: an index by state led every publish through all of them. What is looked
-- for by its state is rare and has indexes of its own.
DROP INDEX versions_by_state;

CREATE INDEX versions_unfinished ON versions (created_at) WHERE state = 'draft' AND ready_at IS NULL;

CREATE INDEX versions_to_forget ON versions (id) WHERE indexed = 1 AND state IN ('superseded', 'removed');

-- Whether any version still needs a kept file is asked after each one that is read in.
CREATE INDEX versions_by_original ON versions (original) WHERE original IS NOT NULL;
