-- Operators whom a provider of OpenID Connect vouches for: who they are, so that the audit log can name them, and what
-- the provider said last. The database of passwords knows nothing of them.
CREATE TABLE oidc_user (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('operator', 'support')),
    seen_at timestamptz NOT NULL
);
ALTER TABLE oidc_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE oidc_user FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON oidc_user USING (sees_tenant(NULL));

-- A session is one of theirs, or one of a user with a password.
ALTER TABLE console_session
    ALTER COLUMN user_name DROP NOT NULL,
    ALTER COLUMN password_hash DROP NOT NULL,
    ADD COLUMN oidc_user uuid REFERENCES oidc_user ON DELETE CASCADE,
    ADD CONSTRAINT console_session_of_one CHECK ((user_name IS NULL) <> (oidc_user IS NULL));
