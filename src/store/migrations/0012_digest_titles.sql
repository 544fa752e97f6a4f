-- Words of titles a group narrows its summary to: JSON array, empty for all reports.
ALTER TABLE digest_subscriptions ADD COLUMN titles TEXT NOT NULL DEFAULT '[]';
