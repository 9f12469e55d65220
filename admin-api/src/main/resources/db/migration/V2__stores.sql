-- Stores and the books they feed. The version counts a store's changes: consumers of StoreChanged keep the newest.
CREATE TABLE books (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant,
    name text NOT NULL
);

CREATE TABLE store (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant,
    books_id uuid NOT NULL REFERENCES books,
    version bigint NOT NULL,
    name text NOT NULL,
    cart_type text NOT NULL,
    running boolean NOT NULL,
    last_order_from timestamptz,
    poll_seconds integer NOT NULL CHECK (poll_seconds BETWEEN 5 AND 86400),
    web_connector_minutes integer NOT NULL,
    preferences jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (NOT running OR last_order_from IS NOT NULL)
);
CREATE UNIQUE INDEX store_name ON store (tenant_id, lower(name));
