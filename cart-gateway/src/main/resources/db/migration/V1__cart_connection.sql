-- How each store's cart is reached. The secret is sealed (AES-256-GCM, bound to tenant, store and key version), so that
-- neither a backup nor a reader of this database holds it. The tenant is part of the key: a connection that somebody
-- saves for a store of another tenant is never used for it.
CREATE TABLE cart_connection (
    tenant_id uuid NOT NULL,
    store_id uuid NOT NULL,
    address text NOT NULL,
    api_key text NOT NULL,
    key_version integer NOT NULL,
    sealed_secret bytea NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, store_id)
);
