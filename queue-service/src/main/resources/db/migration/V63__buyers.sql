-- Which of a store's orders are whose, whatever the case of name and address.
CREATE FUNCTION buyer_of(customer text, email text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN customer <> '' THEN CAST(md5(lower(customer) || E'\n' || lower(email)) AS uuid) END;

-- Whom orders are chosen by: reading that from all of a store's orders made a page slow. Cut: an index takes no longer texts.
CREATE TABLE buyer (
    store_id uuid NOT NULL,
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    customer text NOT NULL CHECK (length(customer) <= 200),
    email text NOT NULL CHECK (length(email) <= 320),
    PRIMARY KEY (store_id, id)
);
CREATE INDEX buyer_customer ON buyer (store_id, lower(customer), id);
CREATE INDEX buyer_email ON buyer (store_id, lower(email));

ALTER TABLE document ADD COLUMN buyer_id uuid;
UPDATE document SET buyer_id = buyer_of(customer, email) WHERE customer <> '';
INSERT INTO buyer (store_id, id, tenant_id, customer, email)
SELECT DISTINCT ON (store_id, buyer_id) store_id, buyer_id, tenant_id, left(customer, 200), left(email, 320)
FROM document WHERE buyer_id IS NOT NULL ORDER BY store_id, buyer_id, order_created_at DESC;
CREATE INDEX document_buyer ON document (store_id, buyer_id, order_created_at DESC, id DESC);

-- Which stores feed a company file.
CREATE INDEX store_books ON store ((settings ->> 'booksId'));
