-- Keys of programs. Only a hash is kept: a key is shown once, and found again by its prefix.
CREATE TABLE api_key (
    id uuid PRIMARY KEY,
    tenant_id uuid REFERENCES tenant,
    name text NOT NULL,
    prefix text NOT NULL UNIQUE,
    secret_hash text NOT NULL,
    scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
    stores uuid[] NOT NULL DEFAULT '{}',
    made_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CHECK (NOT 'operate' = ANY (scopes) OR tenant_id IS NULL)
);
CREATE INDEX api_key_list ON api_key (tenant_id, name, id);
