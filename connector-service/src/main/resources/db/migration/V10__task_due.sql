-- Time is the service's alone: a database clock that runs ahead would keep new work back.
ALTER TABLE task ALTER COLUMN due_at SET DEFAULT '-infinity';
