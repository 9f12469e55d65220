-- Each store's secrets are sealed with a key of its own, which is kept wrapped by the master key of the environment:
-- to change the master key, only these few bytes are written anew. Connections with key_version 1 are sealed with the
-- master key itself, as they were before.
CREATE TABLE store_key (
    tenant_id uuid NOT NULL,
    store_id uuid NOT NULL,
    master_id text NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (tenant_id, store_id)
);
