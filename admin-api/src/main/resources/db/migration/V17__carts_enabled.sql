-- Carts are for accounts for which whoever hosts the installation has enabled them.
ALTER TABLE tenant ADD COLUMN carts_enabled boolean NOT NULL DEFAULT true;
