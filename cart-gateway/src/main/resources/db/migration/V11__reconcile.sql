-- No cart tells that an order was deleted, so orders of the last weeks are asked for again now and then. One that is
-- missing twice is gone.
ALTER TABLE cart_order ADD COLUMN created_at timestamptz;
ALTER TABLE cart_order ADD COLUMN missing_since timestamptz;
ALTER TABLE cart_order ADD COLUMN gone_at timestamptz;

CREATE INDEX cart_order_there ON cart_order (store_id, cart_order_id) WHERE gone_at IS NULL;

-- When a store is reconciled next, and behind which order it goes on.
ALTER TABLE poll ADD COLUMN reconcile_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE poll ADD COLUMN reconcile_after text NOT NULL DEFAULT '';

-- Grows with each word of the cart that something changed; a poll that ends behind it runs again.
ALTER TABLE poll ADD COLUMN nudge bigint NOT NULL DEFAULT 0;
