-- The company file that the Web Connector opens for a store; empty: the one that is open in QuickBooks.
ALTER TABLE login ADD COLUMN company_path text NOT NULL DEFAULT '';
