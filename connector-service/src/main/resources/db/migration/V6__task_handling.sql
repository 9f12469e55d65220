-- How a task is handed out: looked for first, and only when what it refers to is settled.
ALTER TABLE task
    ADD COLUMN asks_first boolean NOT NULL DEFAULT false,
    ADD COLUMN depends_on uuid[] NOT NULL DEFAULT '{}',
    -- What a person must hold against ours: records of the company file, as JSON.
    ADD COLUMN candidates text NOT NULL DEFAULT '[]';

UPDATE task SET asks_first = true WHERE work ->> 'kind' = 'AddCustomer' AND NOT proved_absent
    AND state IN ('READY', 'SENT', 'UNKNOWN');
UPDATE task SET depends_on =
    ARRAY(SELECT DISTINCT (ref #>> '{}')::uuid FROM jsonb_path_query(work, '$.**.tasks[*]') AS ref)
WHERE state = 'READY';

ALTER TABLE task DROP COLUMN proved_absent, DROP CONSTRAINT task_evidence_check;
ALTER TABLE task ADD CONSTRAINT task_evidence_check CHECK (evidence IN
    ('PARSE_REFUSED', 'ROLLED_BACK', 'ABSENT', 'READ_ONLY', 'REFUSED_FOR_NOW', 'PERSON', 'OLDER_COPY'));
ALTER TABLE task ALTER COLUMN pack_limit SET DEFAULT 150;
UPDATE task SET pack_limit = 150 WHERE state = 'READY' AND pack_limit = 50;

CREATE INDEX task_undecided ON task (store_id) WHERE state = 'NEEDS_PERSON';

-- Withdrawn before it came.
CREATE TABLE tombstone (
    task_id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    at timestamptz NOT NULL
);

ALTER TABLE attempt ADD COLUMN tasks int NOT NULL DEFAULT 0, ADD COLUMN answered_at timestamptz;
CREATE INDEX attempt_answered ON attempt (store_id, sent_at) WHERE answered_at IS NOT NULL;

-- What may have reached QuickBooks never becomes READY again without evidence that names the attempt. What a person
-- was asked about moves only as the person decides. What was entered is UNKNOWN again only when the company file turned
-- out to be an older copy.
CREATE OR REPLACE FUNCTION task_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = NEW.state THEN
        RETURN NEW;
    END IF;
    IF NEW.state = 'READY' THEN
        IF NEW.evidence_attempt IS NOT DISTINCT FROM OLD.attempt_id
            AND (OLD.state IN ('SENT', 'UNKNOWN') AND NEW.evidence <> 'PERSON' AND NEW.evidence_attempt IS NOT NULL
                OR OLD.state = 'NEEDS_PERSON' AND NEW.evidence = 'PERSON') THEN
            RETURN NEW;
        END IF;
    ELSIF (OLD.state = 'READY' AND NEW.state IN ('SENT', 'REJECTED', 'ABSENT', 'WITHDRAWN'))
        OR (OLD.state = 'SENT' AND NEW.state <> 'WITHDRAWN')
        OR (OLD.state = 'UNKNOWN' AND NEW.state NOT IN ('SENT', 'WITHDRAWN'))
        OR (OLD.state = 'NEEDS_PERSON' AND NEW.state = 'CONFIRMED')
        OR (OLD.state = 'CONFIRMED' AND NEW.state = 'UNKNOWN' AND NEW.evidence = 'OLDER_COPY') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'task % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'check_violation';
END
$$;

-- PAUSE: the Web Connector was told to ask again in some seconds.
ALTER TABLE session DROP CONSTRAINT session_awaiting_check;
ALTER TABLE session ADD CONSTRAINT session_awaiting_check
    CHECK (awaiting IN ('NOTHING', 'PAUSE', 'COMPANY', 'WORK', 'QUESTION', 'STORED_ANSWER', 'MARKER'));
