-- A contact of the Web Connector that had work. Any replica answers any call, so all of it is here.
CREATE TABLE session (
    id uuid PRIMARY KEY,
    store_id uuid NOT NULL REFERENCES login,
    tenant_id uuid NOT NULL,
    ticket_hash text NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'FAILED', 'ABANDONED')),
    awaiting text NOT NULL DEFAULT 'NOTHING'
        CHECK (awaiting IN ('NOTHING', 'COMPANY', 'WORK', 'QUESTION', 'STORED_ANSWER', 'MARKER')),
    awaiting_attempt text,
    company text,
    connection_errors int NOT NULL DEFAULT 0,
    last_error text NOT NULL DEFAULT '',
    opened_at timestamptz NOT NULL,
    last_call_at timestamptz NOT NULL
);

-- One session of a store is open: two replicas cannot both hand out its work.
CREATE UNIQUE INDEX session_open ON session (store_id) WHERE state = 'OPEN';
CREATE INDEX session_idle ON session (last_call_at) WHERE state = 'OPEN';

-- The operations of which tasks were handed out in a session.
CREATE TABLE run (
    session_id uuid NOT NULL REFERENCES session,
    operation_id uuid NOT NULL,
    PRIMARY KEY (session_id, operation_id)
);
