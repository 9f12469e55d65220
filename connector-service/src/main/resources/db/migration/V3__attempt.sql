-- One message set handed to QuickBooks: its id and its exact bytes are here before a byte leaves.
CREATE TABLE attempt (
    id text PRIMARY KEY CHECK (length(id) <= 23),
    store_id uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES session,
    request text NOT NULL,
    state text NOT NULL CHECK (state IN ('SENT', 'ANSWERED', 'UNKNOWN', 'HELD', 'GONE', 'RESOLVED')),
    sent_at timestamptz NOT NULL,
    -- Not asked about before.
    ask_at timestamptz NOT NULL,
    response text
);

CREATE INDEX attempt_to_ask ON attempt (store_id, ask_at) WHERE state IN ('UNKNOWN', 'HELD', 'GONE');
CREATE INDEX attempt_sent ON attempt (session_id) WHERE state = 'SENT';
