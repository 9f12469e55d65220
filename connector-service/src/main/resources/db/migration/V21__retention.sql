-- What is settled goes after a time. Ranges of blocks are index enough for what is deleted in the order in which it came.
CREATE INDEX task_settled_at ON task USING brin (settled_at) WITH (pages_per_range = 16);
CREATE INDEX session_last_call_at ON session USING brin (last_call_at) WITH (pages_per_range = 16);
CREATE INDEX attempt_sent_at ON attempt USING brin (sent_at) WITH (pages_per_range = 16);

-- A message set goes at the same age as its tasks and its session: without an index for each, looking for those that still
-- name it would read the whole table.
ALTER TABLE task DROP CONSTRAINT task_attempt_id_fkey;
ALTER TABLE attempt DROP CONSTRAINT attempt_session_id_fkey;
