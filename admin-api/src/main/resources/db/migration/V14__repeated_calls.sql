-- Answers to calls that named themselves (Idempotency-Key), for a day: a repetition gets the same answer and does nothing.
-- The answer is encrypted under a key of which the caller's own is a part; while there is none, the call is in flight.
CREATE TABLE named_call (
    actor_id uuid NOT NULL,
    key_hash text NOT NULL,
    request_hash text NOT NULL,
    started_at timestamptz NOT NULL,
    answer bytea,
    PRIMARY KEY (actor_id, key_hash)
);
CREATE INDEX named_call_started ON named_call (started_at);
