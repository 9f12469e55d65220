-- What changes nothing when it is done again is handed out again after its answer was lost.
ALTER TABLE task DROP CONSTRAINT task_evidence_check;
ALTER TABLE task ADD CONSTRAINT task_evidence_check CHECK (evidence IN
    ('PARSE_REFUSED', 'ROLLED_BACK', 'ABSENT', 'READ_ONLY', 'REPEATABLE', 'REFUSED_FOR_NOW', 'PERSON', 'OLDER_COPY'));
