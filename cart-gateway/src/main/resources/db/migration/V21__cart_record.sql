-- What each item and customer of a cart said last, as a hash: reading it again is no news, nor is what we wrote ourselves.
CREATE TABLE cart_record (
    store_id uuid NOT NULL,
    kind text NOT NULL,
    record_id text NOT NULL,
    hash text NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, kind, record_id)
);

-- When each store's items and customers are looked through next, and from where. "Last update time" starts it; then the
-- cursor goes on by itself.
CREATE TABLE record_poll (
    store_id uuid NOT NULL,
    kind text NOT NULL,
    tenant_id uuid NOT NULL,
    version bigint NOT NULL,
    wanted boolean NOT NULL,
    update_from timestamptz NOT NULL,
    poll_seconds integer NOT NULL,
    cursor_text text,
    due_at timestamptz NOT NULL DEFAULT now(),
    claim_token uuid,
    claimed_until timestamptz,
    trouble_code text,
    PRIMARY KEY (store_id, kind)
);

CREATE INDEX record_poll_due ON record_poll (due_at) WHERE wanted;
