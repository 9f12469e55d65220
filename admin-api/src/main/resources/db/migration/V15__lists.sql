-- What is listed by name, for an operator who sees all and for a tenant's people.
CREATE INDEX store_list ON store (name, id);
CREATE INDEX store_list_of_tenant ON store (tenant_id, name, id);
CREATE INDEX tenant_list ON tenant (name, id);
CREATE INDEX local_user_list_of_all ON local_user (name, id);
CREATE INDEX api_key_list_of_all ON api_key (name, id);
