-- One order's story asks for its tasks.
CREATE INDEX task_of_document ON task (document_id) WHERE document_id IS NOT NULL;
