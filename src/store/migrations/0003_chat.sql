-- Chat: what came in, what goes out, what was said. Times are ISO strings in UTC.

-- Everything the platform pushed, kept once for ever: a message by its message_id, the rest by event_id.
-- Rows of one lane are worked on one at a time, in the order they happened. body: ChatEvent as JSON.
-- asker and chat_id are what questions per minute are counted by. outcome says what became of a finished row.
CREATE TABLE inbox (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  lane TEXT NOT NULL,
  asker TEXT,
  chat_id TEXT,
  happened_at TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done')),
  outcome TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL,
  lease_holder TEXT,
  lease_until TEXT,
  received_at TEXT NOT NULL,
  finished_at TEXT
);

CREATE INDEX inbox_due ON inbox (not_before, number) WHERE state = 'waiting';

CREATE INDEX inbox_lanes ON inbox (lane, happened_at, number) WHERE state = 'waiting';

CREATE INDEX inbox_by_asker ON inbox (asker, happened_at);

CREATE INDEX inbox_by_chat ON inbox (chat_id, happened_at);

-- Everything to be sent, written in the same batch as the state it tells of. body: Sending as JSON. Rows of one lane
-- (a chat, or a person) go out one at a time in the order they were written. unsure_since: when the first try began
-- whose outcome is not known; the platform remembers a uuid for an hour from then. 'unknown' and 'refused' are final.
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  lane TEXT NOT NULL,
  reply_to TEXT,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'unknown', 'dropped')),
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL,
  lease_holder TEXT,
  lease_until TEXT,
  unsure_since TEXT,
  message_id TEXT,
  detail TEXT,
  created_at TEXT NOT NULL,
  finished_at TEXT
);

CREATE INDEX outbox_due ON outbox (not_before, number) WHERE state = 'waiting';

CREATE INDEX outbox_lanes ON outbox (lane, number) WHERE state = 'waiting';

CREATE INDEX outbox_by_message ON outbox (message_id) WHERE message_id IS NOT NULL;

CREATE INDEX outbox_by_reply ON outbox (reply_to) WHERE reply_to IS NOT NULL;

-- Chats the bot knows. open_id: the person of a direct chat. swept_until: the history is read up to here.
CREATE TABLE chats (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'group')),
  name TEXT NOT NULL,
  open_id TEXT,
  external INTEGER NOT NULL,
  swept_until TEXT,
  left_at TEXT
);

CREATE INDEX chats_by_person ON chats (open_id) WHERE open_id IS NOT NULL;

-- What a person may read in a direct chat, as last asked of the platform. readers: JSON array.
CREATE TABLE asker_readers (
  open_id TEXT PRIMARY KEY,
  readers TEXT NOT NULL,
  checked_at TEXT NOT NULL
);

-- Every answer shown, whole enough to be asked again. conversation: what follow-ups are kept by. message_id: the
-- message it answers. reply_uuid: the outbox row that shows it. context (Turn[]), readers, answer (Answer): JSON.
CREATE TABLE answer_records (
  id TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  chat_kind TEXT NOT NULL CHECK (chat_kind IN ('direct', 'group')),
  asker TEXT NOT NULL,
  message_id TEXT,
  reply_uuid TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  question TEXT NOT NULL,
  context TEXT NOT NULL,
  readers TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('answer', 'clarify', 'refuse')),
  reason TEXT,
  composed_by TEXT NOT NULL,
  model TEXT,
  milliseconds INTEGER NOT NULL,
  answer TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE INDEX answer_records_by_conversation ON answer_records (conversation, asked_at);

CREATE INDEX answer_records_by_reply ON answer_records (reply_uuid);

CREATE INDEX answer_records_by_time ON answer_records (asked_at);

-- Which figures an answer showed, of which version: who has to be told when one changes.
CREATE TABLE answer_figures (
  answer_id TEXT NOT NULL REFERENCES answer_records (id),
  figure_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (answer_id, figure_id)
);

CREATE INDEX answer_figures_by_report ON answer_figures (report_id, version);

-- Follow-ups do not look further back than this.
CREATE TABLE conversation_resets (
  conversation TEXT PRIMARY KEY,
  reset_at TEXT NOT NULL
);

-- One verdict of each person on an answer; the latest counts.
CREATE TABLE feedback (
  answer_id TEXT NOT NULL REFERENCES answer_records (id),
  asker TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('useful', 'wrong-figure', 'wrong-source')),
  said_at TEXT NOT NULL,
  PRIMARY KEY (answer_id, asker)
);
