-- Operations besides Push Orders: each name has at most one that takes tasks, and one that reads lists is not queued again
-- before it is finished.
DROP INDEX operation_open;
CREATE UNIQUE INDEX operation_open ON operation (store_id, name) WHERE state = 'OPEN';
CREATE UNIQUE INDEX operation_outstanding ON operation (store_id, name) WHERE state <> 'FINISHED' AND name <> 'Push Orders';

-- Operations that are queued again and again.
CREATE TABLE standing (
    store_id uuid PRIMARY KEY REFERENCES store,
    tenant_id uuid NOT NULL,
    pull_inventory_minutes int NOT NULL,
    due_at timestamptz NOT NULL
);
CREATE INDEX standing_due ON standing (due_at);
