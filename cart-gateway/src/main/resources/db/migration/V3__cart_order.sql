-- What the carts said of their orders, in their own words: the latest of each. The hash tells whether an order reads
-- differently than before, so that reading it again is no event. The words are text, not jsonb: they are kept as they
-- came.
CREATE TABLE cart_order (
    store_id uuid NOT NULL,
    cart_order_id text NOT NULL,
    hash text NOT NULL,
    raw text NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, cart_order_id)
);
