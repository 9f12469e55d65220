-- How far a store's operations were told again, after a database was put back or the topic was lost.
CREATE TABLE retelling (
    store_id uuid PRIMARY KEY REFERENCES store,
    ordinal int NOT NULL DEFAULT 0,
    position int NOT NULL DEFAULT 0
);
