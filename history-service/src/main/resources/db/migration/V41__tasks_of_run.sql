-- A session may have a hundred thousand tasks: they are counted from the index alone, and read in the order in which they
-- are shown.
CREATE INDEX task_of_run ON task (session_id, operation_id, settled_at, id) INCLUDE (outcome, kind, success)
    WHERE session_id IS NOT NULL;
DROP INDEX task_of_session;
