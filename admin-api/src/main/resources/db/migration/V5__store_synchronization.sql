-- What a store keeps in step besides orders, as it travels; all off for the stores there are.
ALTER TABLE store ADD COLUMN synchronization jsonb NOT NULL DEFAULT '{}';
