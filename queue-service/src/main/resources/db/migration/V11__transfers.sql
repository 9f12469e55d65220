-- Operations that take tasks again and again: only those that read lists are not queued again before they are finished.
DROP INDEX operation_outstanding;
CREATE UNIQUE INDEX operation_outstanding ON operation (store_id, name) WHERE state <> 'FINISHED'
    AND name NOT IN ('Push Orders', 'Push On Demand Order', 'On Demand Product Transfer');

-- How often an order was transferred on purpose, and whether the last time has come to stand in the present company file:
-- then the next time is another one, unless QuickBooks is searched first.
ALTER TABLE document ADD COLUMN ordinal int NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN entered boolean NOT NULL DEFAULT false;
UPDATE document SET entered = true WHERE state = 'EXPORTED';

-- What people choose orders by.
ALTER TABLE document ADD COLUMN customer text NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN email text NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN order_date date;
UPDATE document SET order_date = CAST(order_created_at AS date);
ALTER TABLE document ALTER COLUMN order_date SET NOT NULL;

-- What a request has transferred already: sent again it transfers nothing.
CREATE TABLE transferred (
    store_id uuid NOT NULL,
    request text NOT NULL,
    document_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (store_id, request, document_id)
);
