-- When each store is polled next, who does it, and how far its cart was read. The claim is a token with a lease: a
-- replica that lost it can move nothing any more, so two never read one store into each other's way.
CREATE TABLE poll (
    store_id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    version bigint NOT NULL,
    cart_type text NOT NULL,
    running boolean NOT NULL,
    last_order_from timestamptz,
    poll_seconds integer NOT NULL,
    cursor_text text,
    due_at timestamptz NOT NULL DEFAULT now(),
    claim_token uuid,
    claimed_until timestamptz,
    failures integer NOT NULL DEFAULT 0,
    reached boolean NOT NULL DEFAULT false,
    polled_at timestamptz,
    trouble_code text,
    trouble_reason text,
    trouble_since timestamptz
);

CREATE INDEX poll_due ON poll (due_at) WHERE running;
