-- One record's work, as queue-service ordered it; seq is the order in which it came.
CREATE TABLE operation (
    id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    name text NOT NULL
);

CREATE TABLE task (
    id uuid PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    operation_id uuid NOT NULL,
    label text NOT NULL,
    work jsonb NOT NULL,
    state text NOT NULL DEFAULT 'READY' CHECK (state IN
        ('READY', 'SENT', 'UNKNOWN', 'CONFIRMED', 'ABSENT', 'REJECTED', 'NEEDS_PERSON', 'WITHDRAWN')),
    attempt_id text REFERENCES attempt,
    -- Why a task that was handed out is READY again, and the attempt that did not execute it.
    evidence text CHECK (evidence IN ('PARSE_REFUSED', 'ROLLED_BACK', 'ABSENT', 'READ_ONLY', 'REFUSED_FOR_NOW')),
    evidence_attempt text,
    proved_absent boolean NOT NULL DEFAULT false,
    pack_limit int NOT NULL DEFAULT 50,
    tries int NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL DEFAULT now(),
    remote_id text,
    -- Why it failed, for those who wait for it.
    explanation text,
    succeeded boolean,
    settled_in uuid,
    settled_at timestamptz,
    CHECK (state NOT IN ('SENT', 'UNKNOWN') OR attempt_id IS NOT NULL)
);

CREATE INDEX task_ready ON task (store_id, seq) WHERE state = 'READY';
CREATE INDEX task_of_attempt ON task (attempt_id) WHERE state IN ('SENT', 'UNKNOWN');
CREATE INDEX task_settled_in ON task (settled_in, operation_id);

-- What may have reached QuickBooks never becomes READY again without evidence that names the attempt.
CREATE FUNCTION task_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = NEW.state THEN
        RETURN NEW;
    END IF;
    IF NEW.state = 'READY' THEN
        IF OLD.state IN ('SENT', 'UNKNOWN') AND NEW.evidence IS NOT NULL AND NEW.evidence_attempt = OLD.attempt_id THEN
            RETURN NEW;
        END IF;
    ELSIF (OLD.state = 'READY' AND NEW.state IN ('SENT', 'REJECTED', 'ABSENT', 'WITHDRAWN'))
        OR (OLD.state = 'SENT' AND NEW.state <> 'WITHDRAWN')
        OR (OLD.state = 'UNKNOWN' AND NEW.state NOT IN ('SENT', 'WITHDRAWN')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'task % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'check_violation';
END
$$;

CREATE TRIGGER task_moves BEFORE UPDATE OF state ON task FOR EACH ROW EXECUTE FUNCTION task_moves();
