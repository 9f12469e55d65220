-- When the connection as it is kept now last passed its test: another address or secret has to pass anew.
ALTER TABLE cart_connection ADD COLUMN tested_at timestamptz;

-- Who is written to when a store's cart cannot be read, and when it can again.
CREATE TABLE notice (
    tenant_id uuid NOT NULL,
    store_id uuid NOT NULL,
    addresses text[] NOT NULL,
    -- The trouble that was written of; until it is over there is no other letter.
    written_at timestamptz,
    PRIMARY KEY (tenant_id, store_id)
);

ALTER TABLE poll ADD COLUMN name text NOT NULL DEFAULT '';
