-- What a shop tells of itself: only that something changed. Two secrets, so that one can be changed without a gap.
CREATE TABLE cart_webhook (
    tenant_id uuid NOT NULL,
    store_id uuid NOT NULL,
    sealed_secret bytea NOT NULL,
    sealed_former bytea,
    set_at timestamptz NOT NULL DEFAULT now(),
    last_at timestamptz,
    PRIMARY KEY (tenant_id, store_id)
);

-- Deliveries by what they say: the same again has no effect.
CREATE TABLE cart_webhook_delivery (
    store_id uuid NOT NULL,
    digest bytea NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (store_id, digest)
);
CREATE INDEX cart_webhook_delivery_at ON cart_webhook_delivery (at);

CREATE INDEX cart_order_seen ON cart_order (store_id, seen_at);
