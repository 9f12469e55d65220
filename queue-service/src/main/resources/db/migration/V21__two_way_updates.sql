-- Products and customers of the carts, each with what it was agreed on last with its record in the books.
CREATE TABLE cart_record (
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ITEM', 'CUSTOMER')),
    cart_id text NOT NULL,
    body json NOT NULL,
    content_hash text NOT NULL,
    modified_at timestamptz,
    seen_at timestamptz NOT NULL,
    due boolean NOT NULL DEFAULT true,
    -- What it was held against when it was decided about.
    list_id text,
    books_sequence text,
    agreed json,
    state text NOT NULL DEFAULT 'AGREED' CHECK (state IN ('AGREED', 'TO_CART', 'TO_BOOKS', 'ASKS', 'FAILED')),
    request_id uuid,
    requests int NOT NULL DEFAULT 0,
    winner text,
    trouble text,
    PRIMARY KEY (store_id, kind, cart_id)
);
CREATE INDEX cart_record_due ON cart_record (store_id) WHERE due;
CREATE INDEX cart_record_request ON cart_record (request_id) WHERE state IN ('TO_CART', 'TO_BOOKS');

-- When we changed the record ourselves: a page that was asked for before is older than what is known.
ALTER TABLE book_record ADD COLUMN changed_at timestamptz;

-- Until when the changes of a list are known.
ALTER TABLE whole_list ADD COLUMN changes_until timestamptz;

-- Push Updates takes new tasks while another one runs, as Push Orders does.
DROP INDEX operation_outstanding;
CREATE UNIQUE INDEX operation_outstanding ON operation (store_id, name)
    WHERE state <> 'FINISHED' AND name NOT IN
        ('Push Orders', 'Push On Demand Order', 'On Demand Product Transfer', 'Push Updates');

-- When the changes of each list are asked for the next time.
CREATE TABLE standing_reading (
    store_id uuid NOT NULL,
    name text NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, name)
);
