-- What each store may sell, as its cart was told last, and what it is computed from.

-- When QuickBooks was asked for a record: an order that was entered before is in its numbers.
ALTER TABLE pull_page ADD COLUMN asked_at timestamptz;
ALTER TABLE book_record ADD COLUMN asked_at timestamptz;

-- Products of the carts, as they were seen.
CREATE TABLE stock_product (
    store_id uuid NOT NULL,
    cart_item_id text NOT NULL,
    sku_key text NOT NULL,
    quantity numeric,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, cart_item_id)
);
CREATE INDEX stock_product_sku ON stock_product (store_id, sku_key);

-- One row a SKU of a store, with the item that it stands for and the last write to the cart. At most one write is under way.
CREATE TABLE stock_level (
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    sku_key text NOT NULL,
    sku text NOT NULL,
    cart_item_id text,
    in_cart numeric,
    list_id text,
    state text NOT NULL DEFAULT 'NEVER' CHECK (state IN ('NEVER', 'ASKED', 'WRITTEN', 'FAILED')),
    quantity numeric,
    write_id uuid,
    asked_at timestamptz,
    code text,
    reason text,
    PRIMARY KEY (store_id, sku_key),
    CHECK ((state = 'NEVER') = (write_id IS NULL))
);
CREATE INDEX stock_level_item ON stock_level (list_id) WHERE list_id IS NOT NULL;
CREATE INDEX stock_level_write ON stock_level (write_id) WHERE write_id IS NOT NULL;

-- What web orders take that QuickBooks' numbers may not know yet; entered_at is null until the order stands there.
CREATE TABLE web_order_line (
    document_id uuid NOT NULL,
    store_id uuid NOT NULL,
    sku_key text NOT NULL,
    quantity numeric NOT NULL,
    entered_at timestamptz,
    pending boolean NOT NULL DEFAULT false,
    PRIMARY KEY (document_id, sku_key)
);
CREATE INDEX web_order_line_sku ON web_order_line (store_id, sku_key);

-- Items whose availability may have changed; an empty list_id means all of the store's books. Rows are only added and taken,
-- so that nobody waits for anybody.
CREATE TABLE stock_due (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    store_id uuid NOT NULL,
    list_id text NOT NULL
);
CREATE INDEX stock_due_store ON stock_due (store_id);

-- The version of what is told. After this database was restored from a backup the epoch rises, because the counters have
-- fallen behind what the carts know.
CREATE TABLE stock_counter (
    store_id uuid PRIMARY KEY,
    epoch bigint NOT NULL,
    counter bigint NOT NULL
);

-- A run that would change too much waits for a person.
CREATE TABLE stock_question (
    store_id uuid PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('ASKED', 'GO_ON', 'NOT')),
    asked_at timestamptz NOT NULL,
    linked int NOT NULL,
    changed int NOT NULL,
    zeroed int NOT NULL
);

-- Orders that wait are decided about once more, and so counted.
UPDATE document SET due = true WHERE state = 'PENDING';
