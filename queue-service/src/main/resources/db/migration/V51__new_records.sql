-- A product or customer that a person chose for QuickBooks, with what was entered; and a record of QuickBooks that the
-- cart is to get: until the cart has it, its ListID stands for the cart's id.
ALTER TABLE cart_record
    ADD COLUMN chosen json,
    ADD COLUMN of_books boolean NOT NULL DEFAULT false;

-- Stores that may get records that are new in QuickBooks, since their list was read.
CREATE TABLE books_news (
    store_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (store_id, kind)
);
