-- What is settled goes after a time. Ranges of blocks are index enough for what is deleted in the order in which it came.
CREATE INDEX task_settled_at ON task USING brin (settled_at) WITH (pages_per_range = 16);
CREATE INDEX operation_finished_at ON operation USING brin (finished_at) WITH (pages_per_range = 16);
CREATE INDEX pull_applied_at ON pull USING brin (applied_at) WITH (pages_per_range = 16);
