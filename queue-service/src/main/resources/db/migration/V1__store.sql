-- What admin-api said of a store, as it said it. The row is also the store's turn: whoever decides about its documents
-- or its open operation locks it first, so that two people, or a person and the preference, never decide at once.
-- Orders may arrive before the settings do: such a store has version 0 and no settings.
CREATE TABLE store (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    version bigint NOT NULL,
    settings json,
    CHECK ((version = 0) = (settings IS NULL))
);
