-- What a transaction sees is said at its beginning (app.tenant: an id, or * for all; app.stores: ids, or nothing for all).
-- A transaction that says nothing sees nothing, and so does a query that forgets whom it asks for.
CREATE FUNCTION sees_tenant(tenant uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('app.tenant', true) = '*' OR current_setting('app.tenant', true) = tenant::text;
CREATE FUNCTION sees_store(store uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('app.stores', true), '') = ''
        OR store::text = ANY (string_to_array(current_setting('app.stores', true), ','));

ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON tenant USING (sees_tenant(id));

ALTER TABLE local_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_user FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON local_user USING (sees_tenant(tenant_id));

ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON api_key USING (sees_tenant(tenant_id));

ALTER TABLE store ENABLE ROW LEVEL SECURITY;
ALTER TABLE store FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON store USING (sees_tenant(tenant_id) AND sees_store(id));

ALTER TABLE books ENABLE ROW LEVEL SECURITY;
ALTER TABLE books FORCE ROW LEVEL SECURITY;
CREATE INDEX store_books ON store (books_id);
CREATE POLICY own ON books
    USING (sees_tenant(tenant_id)
        AND (sees_store(NULL) OR EXISTS (SELECT FROM store WHERE store.books_id = books.id)))
    WITH CHECK (sees_tenant(tenant_id));

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON audit_entry FOR SELECT USING (sees_tenant(tenant_id) AND sees_store(store_id));
CREATE POLICY added ON audit_entry FOR INSERT WITH CHECK (true);
