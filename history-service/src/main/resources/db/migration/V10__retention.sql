-- What happened long ago goes; ranges of blocks are index enough for what is deleted in the order in which it came.
CREATE INDEX session_opened_at ON session USING brin (opened_at) WITH (pages_per_range = 16);
CREATE INDEX run_started_at ON run USING brin (started_at) WITH (pages_per_range = 16);
CREATE INDEX task_settled_at ON task USING brin (settled_at) WITH (pages_per_range = 16);
CREATE INDEX contact_count_last_contact ON contact_count USING brin (last_contact) WITH (pages_per_range = 16);

-- Contacts that no topic can tell again are one number a store.
ALTER TABLE store ADD COLUMN contacts_before bigint NOT NULL DEFAULT 0;
