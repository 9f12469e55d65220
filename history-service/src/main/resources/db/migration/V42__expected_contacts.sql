-- When a store's Web Connector is expected: known from the store itself, whatever is heard first.
ALTER TABLE store
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    ADD COLUMN running boolean NOT NULL DEFAULT false,
    ADD COLUMN web_connector_minutes integer NOT NULL DEFAULT 10;
CREATE INDEX store_running ON store (id) WHERE running;
