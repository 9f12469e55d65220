-- The zone of a store's people: what they read and type in the console is in it.
ALTER TABLE store ADD COLUMN zone text NOT NULL DEFAULT 'UTC';
