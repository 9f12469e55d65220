-- Who is signed in to the console: only a hash of what the browser keeps, and no longer than the password stays the same.
CREATE TABLE console_session (
    token_hash text PRIMARY KEY,
    user_name text NOT NULL REFERENCES local_user ON DELETE CASCADE,
    password_hash text NOT NULL,
    ends_at timestamptz NOT NULL
);
CREATE INDEX console_session_end ON console_session (ends_at);
