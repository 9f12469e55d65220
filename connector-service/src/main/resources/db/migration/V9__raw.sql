-- Message sets that still have their texts: those that are old enough are emptied.
CREATE INDEX attempt_kept ON attempt (sent_at)
    WHERE state IN ('ANSWERED', 'RESOLVED') AND (request <> '' OR response IS NOT NULL);
