-- What is to be written to carts, and what a person chose to be read from them: one row a thing, the newest version of
-- each. A row is pending until the cart has answered; the answer, its event and the row are one transaction. A value that
-- is written again after a death in between is the same value.
CREATE TABLE cart_write (
    store_id uuid NOT NULL,
    kind text NOT NULL,
    record text NOT NULL,
    tenant_id uuid NOT NULL,
    write_id uuid NOT NULL,
    epoch bigint NOT NULL,
    counter bigint NOT NULL,
    payload text NOT NULL,
    job_id uuid,
    state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DONE', 'FAILED', 'CANCELLED')),
    code text,
    reason text,
    added_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    PRIMARY KEY (store_id, kind, record)
);

CREATE INDEX cart_write_pending ON cart_write (store_id, added_at) WHERE state = 'PENDING';
CREATE INDEX cart_write_job ON cart_write (job_id) WHERE job_id IS NOT NULL;

-- Which store's writes are whose turn: due_at is null when nothing is pending.
CREATE TABLE write_turn (
    store_id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    due_at timestamptz,
    claim_token uuid,
    claimed_until timestamptz,
    failures integer NOT NULL DEFAULT 0,
    trouble_code text,
    trouble_reason text
);

CREATE INDEX write_turn_due ON write_turn (due_at) WHERE due_at IS NOT NULL;

-- What a person asked for in one go; how far it is follows from its rows.
CREATE TABLE cart_job (
    job_id uuid PRIMARY KEY,
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    kind text NOT NULL,
    total integer NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);
