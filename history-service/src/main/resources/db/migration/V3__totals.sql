-- QuickBooks' figures of a transaction besides its total.
ALTER TABLE task ADD COLUMN subtotal numeric, ADD COLUMN sales_tax numeric;
