-- Contacts without work, one row a count so that a count told twice counts once; and whose each store is.
CREATE TABLE store (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    last_refused_sign_in timestamptz
);

CREATE TABLE contact_count (
    store_id uuid NOT NULL,
    last_contact timestamptz NOT NULL,
    contacts bigint NOT NULL,
    PRIMARY KEY (store_id, last_contact)
);
