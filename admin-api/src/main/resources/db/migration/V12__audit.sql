-- Every change: who, what, when. Ids only, so that a tenant can be erased without it. Rows are added, never changed.
CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid NOT NULL,
    tenant_id uuid,
    store_id uuid,
    action text NOT NULL,
    subjects uuid[] NOT NULL,
    fields text[] NOT NULL
);
CREATE INDEX audit_entry_tenant ON audit_entry (tenant_id, id);
CREATE INDEX audit_entry_store ON audit_entry (store_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
