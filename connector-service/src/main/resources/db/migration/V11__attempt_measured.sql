-- Answered while it was awaited: how long that took says how fast QuickBooks is.
ALTER TABLE attempt ADD COLUMN measured boolean NOT NULL DEFAULT false;
DROP INDEX attempt_answered;
CREATE INDEX attempt_measured ON attempt (store_id, sent_at) WHERE measured;

-- Of the Web Connector: what another machine got is believed absent later.
ALTER TABLE session ADD COLUMN machine text NOT NULL DEFAULT '';
ALTER TABLE attempt ADD COLUMN machine text NOT NULL DEFAULT '';
