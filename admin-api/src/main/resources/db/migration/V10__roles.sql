-- Five roles. A password that somebody else made serves for one sign-in: it must be changed, and lapses.
ALTER TABLE local_user
    DROP CONSTRAINT local_user_role_check,
    DROP CONSTRAINT local_user_check,
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN active boolean NOT NULL DEFAULT true,
    ADD COLUMN must_change boolean NOT NULL DEFAULT false,
    ADD COLUMN password_ends_at timestamptz,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
    ADD CONSTRAINT local_user_role CHECK (role IN ('operator', 'owner', 'manager', 'support', 'accountant')),
    ADD CONSTRAINT local_user_of_tenant CHECK (
        CASE role WHEN 'operator' THEN tenant_id IS NULL WHEN 'support' THEN true ELSE tenant_id IS NOT NULL END);
CREATE UNIQUE INDEX local_user_name ON local_user (lower(name));
CREATE INDEX local_user_list ON local_user (tenant_id, name, id);
