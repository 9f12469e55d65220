-- Who may: a tenant is an account; a user without a tenant is an operator's, who sees all of them.
CREATE TABLE tenant (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX tenant_name ON tenant (lower(name));

CREATE TABLE local_user (
    name text PRIMARY KEY,
    role text NOT NULL CHECK (role IN ('operator', 'manager')),
    tenant_id uuid REFERENCES tenant,
    password_hash text NOT NULL,
    CHECK ((role = 'operator') = (tenant_id IS NULL))
);
