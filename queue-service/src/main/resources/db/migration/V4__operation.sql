-- At most one operation of a store takes new tasks; once QuickBooks has begun with it, the next order opens another.
CREATE TABLE operation (
    id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    books_id uuid NOT NULL,
    name text NOT NULL,
    ordinal int NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'STARTED', 'FINISHED')),
    queued_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    UNIQUE (store_id, ordinal)
);
CREATE UNIQUE INDEX operation_open ON operation (store_id) WHERE state = 'OPEN';

CREATE TABLE task (
    id uuid PRIMARY KEY,
    operation_id uuid NOT NULL REFERENCES operation,
    store_id uuid NOT NULL,
    position int NOT NULL,
    document_id uuid,
    event json NOT NULL,
    outcome text CHECK (outcome IN ('CONFIRMED', 'ABSENT', 'REJECTED', 'NEEDS_PERSON', 'WITHDRAWN')),
    settled_at timestamptz,
    UNIQUE (operation_id, position)
);
CREATE INDEX task_unsettled ON task (operation_id) WHERE outcome IS NULL;
