-- A session that ends looks for all of its attempts.
DROP INDEX attempt_sent;
CREATE INDEX attempt_of_session ON attempt (session_id);
