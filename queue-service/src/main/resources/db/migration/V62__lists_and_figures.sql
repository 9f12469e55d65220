-- What the figures of a day are made of: reading it from each order's body made pages slow.
ALTER TABLE document ADD COLUMN currency text, ADD COLUMN cart_total numeric;
-- PostgreSQL reads no text of a body with a NUL somewhere.
UPDATE document SET order_date = CAST(body ->> 'orderDate' AS date),
    currency = CASE WHEN body ->> 'currency' ~ '^[A-Z]{3}$' THEN body ->> 'currency' ELSE '' END,
    cart_total = CASE WHEN body ->> 'total' ~ '^-?[0-9.]{1,20}$' THEN CAST(body ->> 'total' AS numeric) END
WHERE CAST(body AS text) NOT LIKE '%\u0000%';

CREATE INDEX document_days ON document (store_id, order_date)
    INCLUDE (tenant_id, currency, cart_total, txn_id, books_total);
CREATE INDEX document_state ON document (store_id, state, order_created_at DESC, id DESC);
CREATE INDEX document_entered ON document (store_id) WHERE entered AND NOT deleted;
