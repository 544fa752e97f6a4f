-- Asked with every question: how many live reports the asker may see. Counted off this index, audience by audience, and
-- not off the reports themselves.
CREATE INDEX reports_live ON reports (audience, live_version_id) WHERE live_version_id IS NOT NULL;
