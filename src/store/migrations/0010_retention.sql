-- What is kept of a conversation only for a while (store/retention.ts). Each index has only the rows that still hold
-- something to forget, so that looking for them does not read what was said in all the years before.

CREATE INDEX inbox_to_forget ON inbox (finished_at) WHERE state = 'done' AND body <> '{}';

CREATE INDEX outbox_to_forget ON outbox (finished_at) WHERE state <> 'waiting' AND body <> '{}';

CREATE INDEX corrections_by_answer ON corrections (answer_id);
