-- What a person must say about a store's company file before anything more is entered.
CREATE TABLE company_question (
    store_id uuid PRIMARY KEY REFERENCES login,
    kind text NOT NULL CHECK (kind IN ('IS_IT_THE_RIGHT_FILE', 'IS_IT_AN_OLDER_COPY')),
    name text NOT NULL,
    file text NOT NULL,
    since timestamptz NOT NULL
);

-- The transactions that were entered last must still be there in the next session.
ALTER TABLE task ADD COLUMN witness boolean NOT NULL DEFAULT false;
CREATE INDEX task_witness ON task (store_id, settled_at) WHERE witness;

ALTER TABLE task DROP CONSTRAINT task_evidence_check;
ALTER TABLE task ADD CONSTRAINT task_evidence_check CHECK (evidence IN
    ('PARSE_REFUSED', 'ROLLED_BACK', 'ABSENT', 'READ_ONLY', 'REFUSED_FOR_NOW', 'PERSON', 'OLDER_COPY'));

-- As before; and what was entered is UNKNOWN again when the company file turned out to be an older copy.
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
