-- What a model has cost, by who asked (a chat, or everyone) and day: tokens and calls. It caps the day's use.

CREATE TABLE model_spend (
  asker TEXT NOT NULL,
  day TEXT NOT NULL,
  input INTEGER NOT NULL,
  output INTEGER NOT NULL,
  calls INTEGER NOT NULL,
  PRIMARY KEY (asker, day)
);
