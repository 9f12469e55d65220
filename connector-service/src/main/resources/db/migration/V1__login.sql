-- One Web Connector login a store. The password is kept as a keyed hash only; OwnerID and FileID are computed from the
-- store's id, so that they never change.
CREATE TABLE login (
    store_id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    books_id uuid,
    user_name text NOT NULL UNIQUE,
    password_mac text,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- The company file these books are, once known: nothing is handed out to another.
    company_name text,
    company_file text,
    company_file_id text,
    contacts bigint NOT NULL DEFAULT 0,
    last_contact_at timestamptz,
    last_refused_at timestamptz
);
