-- One row an order, for ever: (store, cart order id) is what makes a repeated OrderSeen the same order. Bodies are json,
-- not jsonb, which refuses \u0000, and shops do send it.
CREATE TABLE document (
    id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    cart_order_id text NOT NULL,
    order_created_at timestamptz NOT NULL,
    body json NOT NULL,
    content_hash text NOT NULL,
    seen_at timestamptz NOT NULL,
    revision int NOT NULL,
    released_by text,
    state text NOT NULL CHECK (state IN ('PENDING', 'HELD', 'QUEUED', 'EXPORTED')),
    reasons json NOT NULL,
    -- A hold that the store's settings can end, and a document that waits for a decision after they changed.
    held_by_settings boolean NOT NULL,
    due boolean NOT NULL DEFAULT false,
    shown boolean NOT NULL,
    task_id uuid,
    ref_number text,
    posted json,
    txn_id text,
    books_total numeric,
    imported_at timestamptz NOT NULL,
    UNIQUE (store_id, cart_order_id),
    CHECK ((state IN ('QUEUED', 'EXPORTED')) <= (task_id IS NOT NULL)),
    CHECK ((state = 'EXPORTED') = (txn_id IS NOT NULL)),
    CHECK ((task_id IS NULL) = (posted IS NULL) AND (task_id IS NULL) = (ref_number IS NULL))
);

-- The lists people see are newest first.
CREATE INDEX document_list ON document (store_id, order_created_at DESC, id DESC);
CREATE INDEX document_shown ON document (store_id, order_created_at DESC, id DESC) WHERE shown;
CREATE INDEX document_open ON document (store_id) WHERE state IN ('PENDING', 'HELD');
CREATE INDEX document_due ON document (store_id) WHERE due;
