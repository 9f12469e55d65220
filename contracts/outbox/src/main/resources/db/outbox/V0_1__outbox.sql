-- What has happened and is not yet on its topic. Rows of one key are numbered in the order of their commits, because a
-- writer holds the key's advisory lock from before the number is drawn until it commits.
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    key text NOT NULL,
    headers jsonb NOT NULL,
    payload bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
