-- What people linked in each store: a part of its orders (a SKU, a customer, ...) to a record of the company file. Texts are
-- compared without their case, as shops and QuickBooks do. The name is the one that the record had then, for people.
CREATE TABLE mapping (
    store_id uuid NOT NULL REFERENCES store,
    tenant_id uuid NOT NULL,
    books_id uuid NOT NULL,
    kind text NOT NULL,
    text_key text NOT NULL,
    text text NOT NULL,
    list text NOT NULL,
    list_id text NOT NULL,
    name text NOT NULL,
    linked_by text NOT NULL,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, kind, text_key)
);
CREATE INDEX mapping_books ON mapping (books_id);

-- Counts the changes of a store's mappings, so that nobody overwrites what he has not seen.
CREATE TABLE mapping_version (
    store_id uuid PRIMARY KEY REFERENCES store,
    version bigint NOT NULL
);
