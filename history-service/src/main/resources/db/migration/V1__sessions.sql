-- What happened, as the other services told it. A row is there from the first event that names it, in whatever order the
-- topics come; what has not been told yet is NULL.
CREATE TABLE session (
    id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    how text,
    message text NOT NULL
);
CREATE INDEX session_newest ON session (store_id, opened_at DESC, id DESC);

CREATE TABLE run (
    session_id uuid NOT NULL,
    operation_id uuid NOT NULL,
    started_at timestamptz NOT NULL,
    operation_name text,
    ended_at timestamptz,
    succeeded integer NOT NULL,
    failed integer NOT NULL,
    unknown integer NOT NULL,
    PRIMARY KEY (session_id, operation_id)
);

CREATE TABLE task (
    id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    operation_id uuid NOT NULL,
    document_id uuid,
    label text,
    kind text,
    session_id uuid,
    attempt_id text,
    outcome text,
    remote_id text,
    status_code integer,
    status_message text,
    explanation text,
    total numeric,
    expected_total numeric,
    success boolean NOT NULL,
    settled_at timestamptz
);
CREATE INDEX task_of_session ON task (session_id, operation_id) WHERE session_id IS NOT NULL;
