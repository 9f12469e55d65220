-- How this service behaves as a guest of each store's shop, for all replicas together: polls, pushes and live lists
-- draw on one budget. The pace is a clock (next_at) that each call moves on; "inside" holds until when each call that
-- runs has its place, so that the places of a replica that died come back.
CREATE TABLE cart_visit (
    tenant_id uuid NOT NULL,
    store_id uuid NOT NULL,
    next_at timestamptz NOT NULL DEFAULT now(),
    inside timestamptz[] NOT NULL DEFAULT '{}',
    -- The shop asked to be left alone until then.
    asked_until timestamptz NOT NULL DEFAULT '-infinity',
    -- The shop failed so often that it is left alone until then.
    broken_until timestamptz NOT NULL DEFAULT '-infinity',
    failures integer NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, store_id)
) WITH (fillfactor = 70);
