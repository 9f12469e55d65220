-- In which span something was left, as W3C's traceparent: the span of who goes on with it links to that. Written only while
-- traces are on.
CREATE TABLE trail (
    store_id uuid NOT NULL,
    subject text NOT NULL,
    context text NOT NULL,
    left_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (store_id, subject)
);
CREATE INDEX trail_left_at ON trail USING brin (left_at) WITH (pages_per_range = 16);
